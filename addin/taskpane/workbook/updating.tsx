import type { Scope } from '../../workbook/refresh.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import { useSession } from '../session.ts'
import { Act } from './act.tsx'
import { actionsOf } from './actions.ts'
import { Outcome } from './outcome.tsx'
import { update } from './update.ts'
import { updateWords } from './update-words.ts'

/** Calculates OJ's formulas anew: of the workbook, the sheet or what is marked. */
export function Updating({ workbook }: { workbook: Workbook }) {
  const session = useSession()
  const { say } = session
  const actions = actionsOf(workbook)
  const begin = (scope: Scope) => {
    actions.changes.clear()
    actions.update.start((following) => update(session, workbook, scope, following))
  }
  return (
    <div class="stack" tabIndex={-1}>
      <div class="row">
        <Act primary turn={actions.turn} onAct={() => begin('workbook')}>
          {say('Uppdatera arbetsboken', 'Update the workbook')}
        </Act>
        <Act turn={actions.turn} onAct={() => begin('sheet')}>
          {say('Bara bladet', 'Only the sheet')}
        </Act>
        <Act turn={actions.turn} onAct={() => begin('cell')}>
          {say('Bara markerade celler', 'Only marked cells')}
        </Act>
      </div>
      <Outcome
        action={actions.update}
        doing={say('Formlerna räknas om', 'The formulas are calculated anew')}
        words={(updated, at) => updateWords(updated, at, session)}
        unchanged={say('Ingenting har uppdaterats.', 'Nothing has been updated.')}
      />
    </div>
  )
}
