import type { Range, Workbook } from './workbook.ts'

export interface InsertOptions {
  /** The sheet and cell; the selected one where left out. */
  readonly at?: { readonly sheet: string; readonly row: number; readonly column: number }
  /** What the formula will spill over; one cell where left out. */
  readonly size?: { readonly rows: number; readonly columns: number }
  /** Clears what stands in the way instead of refusing. */
  readonly cover?: boolean
}

/** Inserted, or refused because cells are filled: "B4", at most the first ten, and how many there are. */
export type InsertOutcome =
  | { readonly inserted: true; readonly at: Range; undo(): Promise<void> }
  | {
      readonly inserted: false
      readonly at: Range
      readonly filled: readonly string[]
      readonly count: number
    }

/** Puts a formula in a cell, and refuses to cover what is filled. */
export async function insert(
  _workbook: Workbook,
  _formula: string,
  _options: InsertOptions = {},
): Promise<InsertOutcome> {
  throw new Error('being written')
}
