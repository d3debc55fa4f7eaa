import type { CellContent, Range, Spill, Used } from '../workbook/workbook.ts'
import type { Cell, EvaluatedCell, Getters, Position, Zone } from './o-spreadsheet.ts'

/** The spreadsheet's cells as the pane's actions read them. */

/** Errors that Excel calls otherwise. */
const EXCELS: Readonly<Record<string, string>> = {
  '#REF': '#REF!',
  '#BAD_EXPR': '#VALUE!',
  '#CYCLE': '#REF!',
  '#ERROR': '#VALUE!',
}

/** The rectangle around everything that stands on a sheet; null where it is empty. */
export function usedRange(getters: Getters, sheet: string): Range | null {
  const filled = getters
    .getEvaluatedCellsPositions(sheet)
    .filter((position) => getters.getEvaluatedCell(position).type !== 'empty')
  if (filled.length === 0) return null
  let { row: top, col: left, row: bottom, col: right } = filled[0] as Position
  for (const { row, col } of filled) {
    top = Math.min(top, row)
    bottom = Math.max(bottom, row)
    left = Math.min(left, col)
    right = Math.max(right, col)
  }
  return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}

export function readRange(getters: Getters, range: Range): Used {
  const spills: Spill[] = []
  const rows = Array.from({ length: range.rows }, (_, i) => range.row + i)
  const columns = Array.from({ length: range.columns }, (_, i) => range.column + i)
  const formulas: CellContent[][] = []
  const values: CellContent[][] = []
  for (const row of rows) {
    const positions = columns.map((col) => ({ sheetId: range.sheet, row, col }))
    formulas.push(positions.map((position) => contentOf(getters.getCell(position), getters)))
    values.push(positions.map((position) => shownIn(getters.getEvaluatedCell(position))))
    for (const position of positions) {
      const zone = getters.getSpreadZone(position)
      if (zone !== undefined && isFirst(position, zone)) spills.push(spillOf(zone))
    }
  }
  return { ...range, formulas, values, spills }
}

/** The formats that functions give to what they show, where the cell has none of its own. */
export function formatsIn(getters: Getters, { sheet, row, column, rows, columns }: Range): string[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      const position = { sheetId: sheet, row: row + r, col: column + c }
      const own = getters.getCell(position)?.format
      return own === undefined ? (getters.getEvaluatedCell(position).format ?? '') : ''
    }),
  )
}

/** What was written in a cell; what is spilled there was not. */
function contentOf(cell: Cell | undefined, getters: Getters): CellContent {
  if (cell === undefined) return ''
  if (cell.compiledFormula !== undefined) return cell.compiledFormula.toFormulaString(getters)
  const { parsedValue } = cell
  if (typeof parsedValue !== 'string') return parsedValue ?? ''
  // Else it would be a formula, or lose its apostrophe, where it is written back.
  return /^['=]/.test(parsedValue) ? `'${parsedValue}` : parsedValue
}

function shownIn({ type, value }: EvaluatedCell): CellContent {
  if (type === 'error') return EXCELS[String(value)] ?? String(value)
  return value ?? ''
}

/** A spill is known at each of its cells; it is told of at its formula's. */
function isFirst({ row, col }: Position, { top, left, bottom, right }: Zone): boolean {
  return row === top && col === left && (bottom > top || right > left)
}

function spillOf({ top, left, bottom, right }: Zone): Spill {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
}
