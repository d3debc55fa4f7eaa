import type { Language } from '../language.ts'
import type { CellAt } from './cells.ts'
import type { Following } from './following.ts'
import type { Frozen } from './freeze.ts'
import type { Sheet, Workbook } from './workbook.ts'

/** What a colleague without the add-in would meet in the workbook as it is. */
export interface SharingCheck {
  /** Sheets with OJ's formulas. */
  readonly sheets: readonly Sheet[]
  readonly formulas: number
  /** Cells that have no value yet. */
  readonly waiting: readonly CellAt[]
  /** Cells that show an error other than #N/A, which is how a figure that is not published looks. */
  readonly failing: readonly CellAt[]
  /** Sheets with OJ's formulas that are protected, and so would be skipped. */
  readonly protected: readonly Sheet[]
}

/** One use of an indicator, to cite: the arguments of the first call that names it, as far as they can be read. */
export interface IndicatorUse {
  /** As written in the workbook: an id or a code. */
  readonly indicator: string
  readonly kommun: unknown
  readonly year: unknown
  readonly gender: unknown
  /** In how many cells it is used. */
  readonly cells: number
}

export interface Citation {
  /** As OJ.SOURCE gives it. */
  readonly text: string
  /** As a reader knows it: "1 (2024-08-30)". */
  readonly release: string
}

export interface SharingOptions {
  readonly language: Language
  /** The citation of one use; what it fails with stands in its place. */
  cite(use: IndicatorUse): Promise<Citation>
}

export interface Prepared {
  readonly frozen: Frozen
  /** The sheet that lists the sources; null where it was cancelled, or nothing was frozen. */
  readonly sources: Sheet | null
  /** Formulas whose indicator is calculated, so that it is not among the sources. */
  readonly uncited: readonly CellAt[]
}

export async function checkForSharing(_workbook: Workbook): Promise<SharingCheck> {
  throw new Error('being written')
}

/** Freezes every sheet with OJ's formulas in a copy, and lists the sources on a sheet of their own. */
export async function prepareForSharing(
  _workbook: Workbook,
  _options: SharingOptions,
  _following: Following = {},
): Promise<Prepared> {
  throw new Error('being written')
}
