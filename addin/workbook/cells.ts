import type { Refused, Sheet } from './workbook.ts'

/** A cell to go to: where it is, and what stands in it. */
export interface CellAt {
  readonly sheet: Sheet
  readonly row: number
  readonly column: number
  /** As people call it: "B4". */
  readonly cell: string
  readonly formula: string
}

/** Cells that were to be written, and were not. */
export interface NotWritten {
  readonly sheet: Sheet
  /** As people call them: "B4", or "B4:B90". */
  readonly cells: string
  readonly count: number
  readonly why: Refused['why']
  /** Excel's own words. */
  readonly message: string
}

/** A cell to go to, without what else is known of it. */
export function at({ sheet, row, column, cell, formula }: CellAt): CellAt {
  return { sheet, row, column, cell, formula }
}
