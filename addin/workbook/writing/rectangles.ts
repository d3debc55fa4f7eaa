import type { Block, CellContent } from '../workbook.ts'

/** A cell to be written. */
export interface Written {
  readonly row: number
  readonly column: number
  readonly content: CellContent
  /** The number format that it is to have; it keeps its own where left out. */
  readonly format?: string
}

/**
 * Cells as few rectangles: side by side in a row, and rows of the same width below each other. Sorted by row, then column.
 * No cell is together with a neighbour of the same formula: they may be one formula entered over several cells with
 * Ctrl+Shift+Enter, and written whole, Excel would make as many formulas of it. Written in part, it refuses.
 */
export function rectangles(sheet: string, cells: readonly Written[]): Block[] {
  const all: Written[][][] = []
  let row = -1
  /** What the row above ends with, and this one, by column and width. */
  let above = new Map<string, Written[][]>()
  let here = new Map<string, Written[][]>()
  for (const run of runs(cells)) {
    const first = run[0]
    if (first.row !== row) {
      above = first.row === row + 1 ? here : new Map()
      here = new Map()
      row = first.row
    }
    const key = `${first.column} ${run.length}`
    const over = above.get(key)
    const rows = over === undefined || isOneWith(over, run) ? [] : over
    if (rows.length === 0) all.push(rows)
    rows.push(run)
    here.set(key, rows)
  }
  return all.flatMap((rows) => blockOf(sheet, rows))
}

type Run = [Written, ...Written[]]

function* runs(cells: readonly Written[]): Generator<Run> {
  let run: Run | undefined
  let last: Written | undefined
  for (const cell of cells) {
    const isNext = last?.row === cell.row && last.column + 1 === cell.column
    if (run !== undefined && last !== undefined && isNext && !isSame(last, cell)) run.push(cell)
    else {
      if (run !== undefined) yield run
      run = [cell]
    }
    last = cell
  }
  if (run !== undefined) yield run
}

function isOneWith(over: readonly Written[][], run: Run): boolean {
  const last = over.at(-1) ?? []
  return run.some((cell, i) => isSame(last[i] ?? cell, cell))
}

function isSame({ content }: Written, other: Written): boolean {
  return content === other.content && typeof content === 'string' && content.startsWith('=')
}

function blockOf(sheet: string, rows: readonly Written[][]): Block[] {
  const first = rows[0]?.[0]
  if (first === undefined) return []
  const formulas = rows.map((cells) => cells.map(({ content }) => content))
  const formats = rows.map((cells) => cells.map(({ format = '' }) => format))
  const formatted = formats.some((one) => one.some((format) => format !== ''))
  return [{ sheet, row: first.row, column: first.column, formulas, ...(formatted && { formats }) }]
}
