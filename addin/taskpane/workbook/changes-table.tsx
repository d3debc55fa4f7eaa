import { useState } from 'preact/hooks'
import type { Change } from '../../workbook/changes.ts'
import { localFormula } from '../../workbook/formulas/local.ts'
import { differenceText, figureText } from '../parts/numbers.ts'
import { useSession } from '../session.ts'
import { CellButton } from './cell-button.tsx'
import { ShownValue } from './shown.tsx'

const AT_A_TIME = 100

/** The cells that another release would change: what each shows, would show, and the difference. */
export function ChangesTable({ changes, release }: { changes: readonly Change[]; release: number }) {
  const { say, language } = useSession()
  const [most, showMore] = useState(AT_A_TIME)
  if (changes.length === 0) return null
  const shown = changes.slice(0, most)
  const isPart = shown.some(({ of }) => of === 'part')
  const rest = changes.length - shown.length
  return (
    <div class="stack tight">
      <table class="changes">
        <caption>
          {say(`Det som ändras med datautgåva ${release}`, `What changes with release ${release}`)}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              {say('Nu', 'Now')}
            </th>
            <th scope="col" class="number">
              {say('Blir', 'Becomes')}
            </th>
            <th scope="col" class="number">
              {say('Skillnad', 'Difference')}
            </th>
          </tr>
        </thead>
        {shown.map((change) => (
          <ChangeRows
            key={`${change.sheet.id} ${change.row} ${change.column} ${change.formula}`}
            change={change}
          />
        ))}
      </table>
      {isPart && (
        <p class="note">
          {say(
            '* OJ-anropet är en del av formeln: nu och blir är vad anropet ger, inte hela cellen.',
            "* OJ's call is part of the formula: now and becomes are what the call gives, not the whole cell.",
          )}
        </p>
      )}
      <p class="note">
        {say(
          'Skillnaden är OJ:s egen beräkning. Källan till ett värde ger OJ.SOURCE.',
          "The difference is OJ's own calculation. OJ.SOURCE gives the source of a figure.",
        )}
      </p>
      {changes.length > AT_A_TIME && (
        <div class="row">
          <p role="status">
            {say(
              `${figureText(shown.length, language)} av ${figureText(changes.length, language)} visas.`,
              `${figureText(shown.length, language)} of ${figureText(changes.length, language)} are shown.`,
            )}
          </p>
          {rest > 0 && (
            <button type="button" class="button" onClick={() => showMore(most + AT_A_TIME)}>
              {say(`Visa ${Math.min(rest, AT_A_TIME)} till`, `Show ${Math.min(rest, AT_A_TIME)} more`)}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

function ChangeRows({ change }: { change: Change }) {
  const { language } = useSession()
  const { sheet, row, column, formula, old, new: next, difference, of } = change
  const words = [old, next].flatMap((one) => (typeof one === 'object' && 'error' in one ? [one.words] : []))
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <CellButton sheet={sheet} row={row} column={column} />{' '}
          <code>
            {of === 'part' && '* '}
            {localFormula(formula, language)}
          </code>
          {words.map((one) => (
            <p key={one} class="note">
              {one}
            </p>
          ))}
        </th>
      </tr>
      <tr>
        <td class="number">
          <ShownValue value={old} />
        </td>
        <td class="number strong">
          <ShownValue value={next} />
        </td>
        <td class="number">{difference === null ? '–' : differenceText(difference, language)}</td>
      </tr>
    </tbody>
  )
}
