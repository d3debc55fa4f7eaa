import type { CellAt, NotWritten } from './cells.ts'
import type { Following } from './following.ts'
import type { Sheet, Workbook } from './workbook.ts'

export interface Repaired {
  readonly mended: readonly Mended[]
  readonly skipped: readonly Sheet[]
  readonly refused: readonly NotWritten[]
  readonly left: number
  readonly cancelled: boolean
  /** Puts back what stood there, where it still stands as it was mended; tells how many cells it put back. */
  undo(): Promise<number>
}

/** A cell whose formula was written again; `formula` is what it was. */
export interface Mended extends CellAt {
  /** What it is now: the same where Excel only had to read it again. */
  readonly after: string
}

/** Mends what Excel does not know as OJ's functions any longer: `#NAME?`, and names that another copy of the add-in left. */
export async function repair(_workbook: Workbook, _following: Following = {}): Promise<Repaired> {
  throw new Error('being written')
}
