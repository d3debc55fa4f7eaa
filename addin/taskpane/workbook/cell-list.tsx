import type { CellAt } from '../../workbook/cells.ts'
import { useSession } from '../session.ts'
import { CellButton } from './cell-button.tsx'

const MOST_SHOWN = 20

/** Cells to go to, under a heading that says what is the matter with them. */
export function CellList({ title, cells }: { title: string; cells: readonly CellAt[] }) {
  const { say } = useSession()
  if (cells.length === 0) return null
  return (
    <details>
      <summary>{title}</summary>
      <ul class="cell-list">
        {cells.slice(0, MOST_SHOWN).map(({ sheet, row, column }) => (
          <li key={`${sheet.id} ${row} ${column}`}>
            <CellButton sheet={sheet} row={row} column={column} />
          </li>
        ))}
      </ul>
      {cells.length > MOST_SHOWN && (
        <p class="note">
          {say(
            `De första ${MOST_SHOWN} av ${cells.length} visas.`,
            `The first ${MOST_SHOWN} of ${cells.length} are shown.`,
          )}
        </p>
      )}
    </details>
  )
}
