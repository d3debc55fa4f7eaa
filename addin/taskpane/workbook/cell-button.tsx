import type { Sheet } from '../../workbook/workbook.ts'
import { useSession } from '../session.ts'
import { placeText } from './speech.ts'

/** The name of a cell, which goes there. */
export function CellButton({ sheet, row, column }: { sheet: Sheet; row: number; column: number }) {
  const { say, workbook, report } = useSession()
  const place = placeText(sheet, { row, column })
  return (
    <button
      type="button"
      class="cell-button"
      aria-label={say(`Gå till ${place}`, `Go to ${place}`)}
      onClick={() => {
        workbook?.show({ sheet: sheet.id, row, column, rows: 1, columns: 1 }).catch(report)
      }}
    >
      {place}
    </button>
  )
}
