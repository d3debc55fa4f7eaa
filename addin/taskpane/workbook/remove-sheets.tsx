import type { Sheet, Workbook } from '../../workbook/workbook.ts'
import { useSession } from '../session.ts'
import { Act } from './act.tsx'
import type { Action, Turn } from './action.ts'
import { Outcome } from './outcome.tsx'
import { listed } from './speech.ts'

/** Removes sheets that were made, and tells which. */
export async function removeSheets(workbook: Workbook, made: readonly Sheet[]): Promise<readonly string[]> {
  for (const { id } of made) await workbook.removeSheet(id)
  return made.map(({ name }) => name)
}

/** The way back from having made sheets. */
export function UndoSheets({ turn, onUndo }: { turn: Turn; onUndo: () => void }) {
  const { say } = useSession()
  return (
    <div>
      <Act turn={turn} onAct={onUndo}>
        {say('Ångra: ta bort bladen igen', 'Undo: remove the sheets again')}
      </Act>
    </div>
  )
}

/** What came of that. */
export function Removed({ action }: { action: Action<readonly string[]> }) {
  const session = useSession()
  const { say } = session
  return (
    <Outcome
      action={action}
      doing={say('Bladen tas bort', 'The sheets are removed')}
      words={(names) => [
        say(`Borttaget igen: ${listed(names, session)}.`, `Removed again: ${listed(names, session)}.`),
      ]}
    />
  )
}
