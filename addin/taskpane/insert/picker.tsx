import { useState } from 'preact/hooks'
import { areaName } from '../../workbook/formulas/address.ts'
import type { Selection } from '../../workbook/workbook.ts'
import { Failed } from '../parts/failed.tsx'
import { useSession } from '../session.ts'
import { type Picked, referenceText } from './picked.ts'

/** More cells than a formula can use would only take time to read. */
const MOST_CELLS = 20_000

interface PickProps {
  /** What is picked: "kommun". */
  readonly what: string
  /** Whether more than one cell will do. */
  readonly several?: boolean
  readonly onPick: (picked: Picked) => void
}

/** Takes the marked cell as an argument. Not there outside of a workbook. */
export function PickButton({ what, several = false, onPick }: PickProps) {
  const { say, workbook } = useSession()
  const [refused, setRefused] = useState('')
  const [error, setError] = useState<unknown>()
  if (workbook === null) return null
  const pick = async () => {
    setError(undefined)
    setRefused('')
    try {
      const selection = await workbook.selection()
      const why = unfit(selection)
      if (why === null) onPick({ selection, absolute: true })
      else setRefused(why)
    } catch (reason) {
      setError(reason)
    }
  }
  return (
    <div class="pick">
      <div>
        <button
          type="button"
          class="button subtle"
          aria-label={
            several
              ? say(`Hämta markerade celler: ${what}`, `Take the marked cells: ${what}`)
              : say(`Hämta markerad cell: ${what}`, `Take the marked cell: ${what}`)
          }
          onClick={() => void pick()}
        >
          {several
            ? say('Hämta markerade celler', 'Take marked cells')
            : say('Hämta markerad cell', 'Take marked cell')}
        </button>
      </div>
      <p class="note" role="status">
        {refused}
      </p>
      {error !== undefined && <Failed error={error} />}
    </div>
  )

  function unfit(selection: Selection): string | null {
    const { rows, columns } = selection
    if (rows * columns > MOST_CELLS) {
      return say('Markera högst 20 000 celler.', 'Mark at most 20,000 cells.')
    }
    if (several || rows * columns === 1) return null
    return say(
      `${areaName(selection)} är flera celler. Markera en enda.`,
      `${areaName(selection)} is several cells. Mark a single one.`,
    )
  }
}

interface PickedProps {
  readonly picked: Picked
  readonly label: string
  /** The sheet (its id) that the formula comes to stand on. */
  readonly sheet: string | undefined
  readonly onChange: (picked: Picked) => void
  readonly onRemove: () => void
}

/** A cell that has been picked: whether it stays when the formula is copied, and the way back to typing. */
export function PickedCells({ picked, label, sheet, onChange, onRemove }: PickedProps) {
  const { say } = useSession()
  return (
    <fieldset class="picked stack tight">
      <legend>{label}</legend>
      <div class="row">
        <code>{referenceText(picked, sheet)}</code>
        <button type="button" class="button subtle" onClick={onRemove}>
          {say('Skriv i stället', 'Type instead')}
        </button>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={picked.absolute}
          onChange={({ currentTarget }) => onChange({ ...picked, absolute: currentTarget.checked })}
        />
        {say('Fast cell ($) när formeln kopieras', 'Fixed cell ($) when the formula is copied')}
      </label>
    </fieldset>
  )
}
