import type { FunctionsRuntime, Shown } from '../functions/runtime.ts'
import type { CellAt } from './cells.ts'
import type { Following } from './following.ts'
import type { Workbook } from './workbook.ts'

export interface Changes {
  /** By sheet, then row, then column. */
  readonly changes: readonly Change[]
  /** Formulas that cannot be told of, and why. */
  readonly unknown: readonly Unknown[]
  /** How many formulas were compared, and how many of them change nowhere. */
  readonly compared: number
  readonly unchanged: number
  readonly cancelled: boolean
}

/** A cell that would show something else. `formula` is the one that shows there, also where it is spilled from another cell. */
export interface Change extends CellAt {
  readonly old: Shown
  readonly new: Shown
  /** New minus old, where both are numbers. */
  readonly difference: number | null
  /** `part`: the call is part of a larger formula, and old and new are the call's, not the cell's. */
  readonly of: 'cell' | 'part'
}

export interface Unknown extends CellAt {
  readonly why: UnknownReason
}

/**
 * `calculated`: an argument is a calculation; `elsewhere`: it refers to what is not in the workbook; `waiting`: the cell
 * has no value yet; `name`: it is #NAME?, to be repaired first; `spill`: it has no room; `depends`: it reads a cell that changes itself; `error`: it reads a cell with an
 * error.
 */
export type UnknownReason = 'calculated' | 'elsewhere' | 'waiting' | 'name' | 'spill' | 'depends' | 'error'

/** What each of OJ's formulas shows now, and what it would show of another release. Changes nothing. */
export async function changes(
  _workbook: Workbook,
  _calculate: FunctionsRuntime['calculate'],
  _release: number,
  _following: Following = {},
): Promise<Changes> {
  throw new Error('being written')
}
