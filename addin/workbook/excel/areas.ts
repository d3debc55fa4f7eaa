import type { Area } from '../formulas/address.ts'

/** Rectangles of a sheet as Excel's ranges. */

export const BOUNDS = 'rowIndex,columnIndex,rowCount,columnCount'

export function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns)
}

/** Where a range is, once {@link BOUNDS} are loaded. */
export function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount }
}

const PARTS = 8

/** Up to eight parts: of its columns where there are fewer of them than rows, else of its rows, and so down to one cell. */
export function partsOf({ row, column, rows, columns }: Area): Area[] {
  const byColumns = rows === 1 || (columns > 1 && columns < rows)
  const length = byColumns ? columns : rows
  const step = Math.ceil(length / PARTS)
  return Array.from({ length: Math.ceil(length / step) }, (_, i) => {
    const from = i * step
    const size = Math.min(step, length - from)
    return byColumns
      ? { row, column: column + from, rows, columns: size }
      : { row: row + from, column, rows: size, columns }
  })
}

export function sizeOf({ rows, columns }: Area): number {
  return rows * columns
}

/** Things in lots that each weigh no more than `most`; one that weighs more is alone. */
export function lots<T>(things: readonly T[], most: number, weight: (thing: T) => number = () => 1): T[][] {
  const all: T[][] = []
  let room = 0
  for (const thing of things) {
    if (weight(thing) > room || all.length === 0) {
      all.push([])
      room = most
    }
    all.at(-1)?.push(thing)
    room -= weight(thing)
  }
  return all
}

/** A rectangle in pieces of whole rows, with no more cells than `most` each where a row has no more. */
export function rowsAtATime({ row, column, rows, columns }: Area, most: number): Area[] {
  const step = Math.max(1, Math.floor(most / columns))
  return Array.from({ length: Math.ceil(rows / step) }, (_, i) => ({
    row: row + i * step,
    column,
    rows: Math.min(step, rows - i * step),
    columns,
  }))
}
