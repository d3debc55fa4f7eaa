import type { NotWritten } from './cells.ts'
import type { Following } from './following.ts'
import type { Sheet, Workbook } from './workbook.ts'

export type Scope = 'cell' | 'sheet' | 'workbook'

export interface Refreshed {
  /** How many formulas are calculated anew. */
  readonly rewritten: number
  /** How many were not come to: it was cancelled, or a cell is being edited. */
  readonly left: number
  /** Protected sheets with formulas of OJ's. */
  readonly skipped: readonly Sheet[]
  /** Formulas that Excel would not let be written. */
  readonly refused: readonly NotWritten[]
  readonly cancelled: boolean
}

/** Lets Excel calculate OJ's formulas anew, hidden sheets' too: what was fetched before is to be forgotten first. */
export async function refresh(
  _workbook: Workbook,
  _scope: Scope,
  _following: Following = {},
): Promise<Refreshed> {
  throw new Error('being written')
}
