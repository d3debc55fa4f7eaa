import type { Area, Place } from '../formulas/address.ts'
import type { CellContent, Used } from '../workbook.ts'

/** What a sheet shows in a cell; '' outside of what is used. */
export function valueAt({ row, column, values }: Used, at: Place): CellContent {
  return values[at.row - row]?.[at.column - column] ?? ''
}

/** What a sheet shows in a rectangle, rows first. */
export function valuesIn(used: Used, { row, column, rows, columns }: Area): CellContent[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => valueAt(used, { row: row + r, column: column + c })),
  )
}

/** Whether nothing stands in a cell, and nothing is spilled there. */
export function isEmpty(used: Used, at: Place): boolean {
  const formula = used.formulas[at.row - used.row]?.[at.column - used.column] ?? ''
  return formula === '' && valueAt(used, at) === ''
}
