import type { Language } from '../language.ts'
import type { CellAt, NotWritten } from './cells.ts'
import type { Following } from './following.ts'
import type { Sheet, Workbook } from './workbook.ts'

export interface Frozen {
  readonly copies: readonly FrozenSheet[]
  /** Protected sheets that were to be frozen: their copies could not have been written in. */
  readonly skipped: readonly Sheet[]
  /** Formulas that had no value yet (#BUSY!), and stay formulas in the copy. */
  readonly waiting: readonly CellAt[]
  readonly refused: readonly NotWritten[]
  /** Half-made copies are removed where it is cancelled. */
  readonly cancelled: boolean
}

export interface FrozenSheet {
  readonly of: Sheet
  readonly copy: Sheet
  /** How many of OJ's formulas became values. */
  readonly frozen: number
}

export interface FreezeOptions {
  /** Ids of sheets; those that have OJ's formulas where left out. */
  readonly sheets?: readonly string[]
  /** Of the copies' names. */
  readonly language: Language
}

/** Copies sheets, and puts values in place of OJ's formulas in the copies. The originals are left as they are. */
export async function freeze(
  _workbook: Workbook,
  _options: FreezeOptions,
  _following: Following = {},
): Promise<Frozen> {
  throw new Error('being written')
}
