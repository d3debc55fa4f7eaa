import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Text } from '../../schema/contract/parameters.ts'
import type { FunctionsRuntime } from '../functions/runtime.ts'
import type { Language } from '../language.ts'
import type { Workbook } from '../workbook/workbook.ts'
import type { Api } from './api.ts'
import type { Choices, ChosenGroup, ChosenKommun } from './choices.ts'
import type { Releases } from './releases.ts'

/**
 * Where the pane is open: in Excel, beside the try-it page's spreadsheet, or in a browser with neither. `unloaded`:
 * Microsoft's script never came, so that nobody can say.
 */
type Where = 'excel' | 'try' | 'browser' | 'unloaded'

export interface PaneOptions {
  readonly where: Where
  /** What the pane works on; null outside of any workbook. */
  readonly workbook: Workbook | null
  readonly language: Language
}

/** Whether the service answered when it was last asked. */
export type Service =
  | { readonly state: 'asking' }
  | { readonly state: 'answers' }
  | { readonly state: 'failed'; readonly error: unknown; readonly retry: () => void }

/** What every part of the pane works with. A new one is made whenever something of it is another. */
export interface Session extends PaneOptions {
  /** Says a text in the user's language. */
  say(sv: string, en: string): string
  tell(text: Text): string
  /** Reads of the workbook's release. */
  readonly api: Api
  readonly functions: FunctionsRuntime
  readonly choices: Choices
  readonly releases: Releases

  chooseKommun(kommun: ChosenKommun): void
  /** Null takes the one that OJ proposes. */
  chooseGroup(group: ChosenGroup | null): void
  toggleFavourite(id: string): void
  /** Shows an indicator, from wherever the user is; it becomes the first of the recent. */
  openIndicator(id: string): void
  /**
   * Moves the formulas to the newest release, or keeps to the workbook's where it is pinned, and forgets what was at
   * hand. The formulas must then be calculated anew. Fails in words, with nothing changed, where the service does not answer.
   */
  takeNewest(): Promise<void>
  pin(pinned: boolean): Promise<void>
  /** Reads with a key from now on, or with undefined without: pane and formulas. */
  useKey(key: string | undefined): void

  readonly service: Service
  /** Shows a failure that no part of the pane has a better place for, until it is dismissed. */
  report(error: unknown): void
  readonly reported: unknown
  dismiss(): void
}

export const SessionContext = createContext<Session | null>(null)

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('A part of the pane stands outside of it.')
  return session
}
