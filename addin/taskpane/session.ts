import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Text } from '../../schema/contract/parameters.ts'
import type { FunctionsRuntime } from '../functions/runtime.ts'
import type { Language } from '../language.ts'
import type { Workbook } from '../workbook/workbook.ts'
import type { Api } from './api.ts'
import type { Choices } from './choices.ts'

/** What every part of the pane works with. */
export interface Session {
  readonly language: Language
  /** Says a text in the user's language. */
  say(sv: string, en: string): string
  tell(text: Text): string
  readonly api: Api
  readonly functions: FunctionsRuntime
  /** The workbook that the pane is open beside; null outside of any, where formulas are copied instead. */
  readonly workbook: Workbook | null
  /** The kommun, group, favourites and recent measures that the user has chosen. */
  readonly choices: Choices
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('A part of the pane stands outside of it.')
  return session
}
