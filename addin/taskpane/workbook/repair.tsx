import { localFormula } from '../../workbook/formulas/local.ts'
import type { Overview } from '../../workbook/overview.ts'
import { type Mended, type Repaired, repair } from '../../workbook/repair.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import { figureText } from '../parts/numbers.ts'
import { useSession } from '../session.ts'
import { Act } from './act.tsx'
import { actionsOf } from './actions.ts'
import { CellButton } from './cell-button.tsx'
import { Outcome } from './outcome.tsx'
import { repairWords } from './repair-words.ts'
import { cells, formulas } from './speech.ts'

/** "Reparera formler": what Excel does not know as OJ's functions any longer. */
export function Repair({ workbook, found }: { workbook: Workbook; found: Overview | undefined }) {
  const session = useSession()
  const { say } = session
  const { turn, repair: action, undoRepair } = actionsOf(workbook)
  const broken = found?.broken ?? 0
  const begin = () => {
    undoRepair.clear()
    action.start((following) => repair(workbook, following))
  }
  const undo = (repaired: Repaired) => {
    action.clear()
    undoRepair.start(() => repaired.undo())
  }
  return (
    <section class="stack" aria-labelledby="repair" tabIndex={-1}>
      <h3 id="repair">{say('Reparera formler', 'Repair formulas')}</h3>
      <p>
        {broken > 0
          ? say(
              `${formulas(broken, session)} känner Excel inte igen: #NAMN?, eller ett namn som ett annat exemplar av tillägget har lämnat. Reparera skriver dem igen.`,
              `Excel does not know ${formulas(broken, session)}: #NAME?, or a name that another copy of the add-in left. Repairing writes them again.`,
            )
          : say(
              'Ingen formel behöver repareras. Visar en cell #NAMN? räknas den här.',
              'No formula needs to be repaired. A cell that shows #NAME? is counted here.',
            )}
      </p>
      <div class="row">
        <Act turn={turn} able={broken > 0} onAct={begin}>
          {say('Reparera formler', 'Repair formulas')}
        </Act>
      </div>
      <Outcome
        action={action}
        doing={say('Formlerna repareras', 'The formulas are repaired')}
        words={(repaired) => repairWords(repaired, session)}
        more={(repaired) =>
          repaired.mended.length > 0 && (
            <>
              <MendedList mended={repaired.mended} />
              <div>
                <Act turn={turn} onAct={() => undo(repaired)}>
                  {say('Ångra reparationen', 'Undo the repair')}
                </Act>
              </div>
            </>
          )
        }
      />
      <Outcome
        action={undoRepair}
        doing={say('Ångrar', 'Undoing')}
        words={(count) => [
          say(`${cells(count, session)} är som de var.`, `${cells(count, session)} are as they were.`),
        ]}
      />
    </section>
  )
}

const MOST_SHOWN = 50

function MendedList({ mended }: { mended: readonly Mended[] }) {
  const { say, language } = useSession()
  return (
    <details>
      <summary>{say('Vad som reparerades', 'What was repaired')}</summary>
      <ul class="failed-cells stack">
        {mended.slice(0, MOST_SHOWN).map(({ sheet, row, column, after }) => (
          <li key={`${sheet.id} ${row} ${column}`}>
            <CellButton sheet={sheet} row={row} column={column} />{' '}
            <code>{localFormula(after, language)}</code>
          </li>
        ))}
      </ul>
      {mended.length > MOST_SHOWN && (
        <p class="note">
          {say(
            `De första ${MOST_SHOWN} av ${figureText(mended.length, language)} visas.`,
            `The first ${MOST_SHOWN} of ${figureText(mended.length, language)} are shown.`,
          )}
        </p>
      )}
    </details>
  )
}
