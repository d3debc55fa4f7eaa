import type { CellAt } from './cells.ts'
import type { Sheet, Workbook } from './workbook.ts'

/** OJ's formulas in a workbook, and how they are. */
export interface Overview extends Counts {
  /** Sheets that have any. */
  readonly sheets: readonly SheetOverview[]
  /** The first that fail, to go to; at most twenty. */
  readonly failed: readonly FailedCell[]
}

export interface Counts {
  readonly formulas: number
  /** No value yet: #BUSY!. */
  readonly waiting: number
  /** #N/A: the formula is right, and there is no figure. */
  readonly missing: number
  /** Any other error. */
  readonly failing: number
  /** Of the failing, those that "Reparera formler" mends: #NAME?, or a name that another copy of the add-in left. */
  readonly broken: number
}

export interface SheetOverview extends Counts {
  readonly sheet: Sheet
}

export interface FailedCell extends CellAt {
  /** "#VALUE!" */
  readonly error: string
}

export async function overview(_workbook: Workbook): Promise<Overview> {
  throw new Error('being written')
}
