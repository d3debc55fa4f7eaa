import { useEffect, useState } from 'preact/hooks'
import type { FailedCell, Overview } from '../../workbook/overview.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import { Asking } from '../parts/asking.tsx'
import { Failed } from '../parts/failed.tsx'
import { useSession } from '../session.ts'
import { CellButton } from './cell-button.tsx'
import { errorText } from './speech.ts'
import { whyFailed } from './why.ts'

/** The first formulas that do not work, to go to, each with why. */
export function FailedCells({ found, workbook }: { found: Overview; workbook: Workbook }) {
  const { say } = useSession()
  const [open, setOpen] = useState(false)
  const { failed, failing } = found
  if (failed.length === 0) return null
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say('Formler som inte fungerar, och varför', 'Formulas that do not work, and why')}</summary>
      {open && <Reasons failed={failed} workbook={workbook} />}
      {failing > failed.length && (
        <p class="note">
          {say(
            `De första ${failed.length} av ${failing} visas.`,
            `The first ${failed.length} of ${failing} are shown.`,
          )}
        </p>
      )}
    </details>
  )
}

function Reasons({ failed, workbook }: { failed: readonly FailedCell[]; workbook: Workbook }) {
  const session = useSession()
  const [why, setWhy] = useState<readonly string[] | undefined>()
  const [error, setError] = useState<unknown>()
  const { functions, language } = session

  useEffect(() => {
    let ended = false
    setWhy(undefined)
    setError(undefined)
    whyFailed(failed, workbook, functions.calculate, session).then(
      (words) => ended || setWhy(words),
      (reason: unknown) => ended || setError(reason),
    )
    return () => {
      ended = true
    }
  }, [failed, workbook, functions, language])

  return (
    <>
      {error !== undefined && <Failed error={error} />}
      {why === undefined && error === undefined && <Asking />}
      <ul class="failed-cells stack">
        {failed.map(({ sheet, row, column, error }, i) => (
          <li key={`${sheet.id} ${row} ${column}`}>
            <CellButton sheet={sheet} row={row} column={column} /> <code>{errorText(error, session)}</code>
            {why?.[i] !== undefined && <p>{why[i]}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
