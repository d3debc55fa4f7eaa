import { useState } from 'preact/hooks'
import { type Frozen, freeze } from '../../workbook/freeze.ts'
import type { Overview, SheetOverview } from '../../workbook/overview.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import { useSession } from '../session.ts'
import { Act } from './act.tsx'
import { actionsOf } from './actions.ts'
import { CellList } from './cell-list.tsx'
import { freezeWords } from './freeze-words.ts'
import { Outcome } from './outcome.tsx'
import { Removed, removeSheets, UndoSheets } from './remove-sheets.tsx'
import { formulas } from './speech.ts'

/** "Frys värden": copies of sheets with values in place of OJ's formulas. */
export function Freeze({ workbook, found }: { workbook: Workbook; found: Overview | undefined }) {
  const session = useSession()
  const { say, language } = session
  const { turn, freeze: action, removeFrozen } = actionsOf(workbook)
  const [left, setLeft] = useState<readonly string[]>([])
  const sheets = found?.sheets ?? []
  const chosen = sheets.filter(({ sheet }) => !sheet.protected && !left.includes(sheet.id))
  const begin = () => {
    removeFrozen.clear()
    const ids = chosen.map(({ sheet }) => sheet.id)
    action.start((following) => freeze(workbook, { sheets: ids, language }, following))
  }
  const undo = ({ copies }: Frozen) => {
    action.clear()
    removeFrozen.start(() =>
      removeSheets(
        workbook,
        copies.map(({ copy }) => copy),
      ),
    )
  }
  return (
    <>
      <p>
        {say(
          'Bladen kopieras, och i kopiorna står värden i stället för OJ:s formler. De ändras aldrig mer, och syns hos den som inte har tillägget.',
          "The sheets are copied, and the copies have values in place of OJ's formulas. They never change again, and can be seen without the add-in.",
        )}
      </p>
      {sheets.length === 0 ? (
        <p class="note">
          {say('Inget blad har OJ-formler att frysa.', 'No sheet has OJ formulas to freeze.')}
        </p>
      ) : (
        <fieldset>
          <legend>{say('Blad att frysa', 'Sheets to freeze')}</legend>
          {sheets.map((one) => (
            <SheetChoice
              key={one.sheet.id}
              of={one}
              checked={chosen.includes(one)}
              onChange={(checked) =>
                setLeft(checked ? left.filter((id) => id !== one.sheet.id) : [...left, one.sheet.id])
              }
            />
          ))}
        </fieldset>
      )}
      <div>
        <Act turn={turn} able={chosen.length > 0} onAct={begin}>
          {say('Frys värden i kopior', 'Freeze values in copies')}
        </Act>
      </div>
      <Outcome
        action={action}
        doing={say('Värdena fryses', 'The values are frozen')}
        words={(frozen) => freezeWords(frozen, session)}
        more={(frozen) => (
          <>
            <FrozenList frozen={frozen} />
            {frozen.copies.length > 0 && <UndoSheets turn={turn} onUndo={() => undo(frozen)} />}
          </>
        )}
      />
      <Removed action={removeFrozen} />
    </>
  )
}

function SheetChoice({
  of: { sheet, formulas: count },
  checked,
  onChange,
}: {
  of: SheetOverview
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const session = useSession()
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={sheet.protected}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        {sheet.name}{' '}
        <span class="note">
          {sheet.protected
            ? session.say('skyddat: kan inte frysas', 'protected: cannot be frozen')
            : formulas(count, session)}
        </span>
      </span>
    </label>
  )
}

/** Which copies there are, and what in them is no value. */
export function FrozenList({ frozen: { copies, unfrozen } }: { frozen: Frozen }) {
  const session = useSession()
  const { say } = session
  return (
    <>
      <ul class="plain">
        {copies.map(({ of, copy, frozen }) => (
          <li key={copy.id}>
            <span class="strong">{copy.name}</span>{' '}
            <span class="note">
              {say(
                `kopia av ${of.name}, ${formulas(frozen, session)} blev värden`,
                `copy of ${of.name}, ${formulas(frozen, session)} became values`,
              )}
            </span>
          </li>
        ))}
      </ul>
      <CellList title={say('Formler som inte frystes', 'Formulas that were not frozen')} cells={unfrozen} />
    </>
  )
}
