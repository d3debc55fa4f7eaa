import { at, type CellAt } from './cells.ts'
import { states } from './reading/state.ts'
import { type OjSheet, survey } from './reading/survey.ts'
import type { Sheet, Workbook } from './workbook.ts'

/** OJ's formulas in a workbook, and how they are. */
export interface Overview extends Counts {
  /** Sheets that have any. */
  readonly sheets: readonly SheetOverview[]
  /** The first that fail, to go to; at most twenty. */
  readonly failed: readonly FailedCell[]
}

/** A formula counts once, however much it spills over. */
export interface Counts {
  readonly formulas: number
  /** No value yet: #BUSY!. */
  readonly waiting: number
  /** #N/A: the formula is right, and there is no figure, or not all of them. */
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

const MOST_FAILED = 20

export async function overview(workbook: Workbook): Promise<Overview> {
  const sheets = (await survey(workbook, await workbook.sheets())).map(ofSheet)
  const sum = (key: keyof Counts) => sheets.reduce((total, { counts }) => total + counts[key], 0)
  return {
    formulas: sum('formulas'),
    waiting: sum('waiting'),
    missing: sum('missing'),
    failing: sum('failing'),
    broken: sum('broken'),
    sheets: sheets.map(({ sheet, counts }) => ({ sheet, ...counts })),
    failed: sheets.flatMap(({ failed }) => failed).slice(0, MOST_FAILED),
  }
}

function ofSheet(surveyed: OjSheet) {
  const found = states(surveyed)
  const count = (...of: readonly string[]) => found.filter(({ state }) => of.includes(state.is)).length
  return {
    sheet: surveyed.sheet,
    counts: {
      formulas: found.length,
      waiting: count('waiting'),
      missing: count('missing'),
      failing: count('failing', 'broken'),
      broken: count('broken'),
    },
    failed: found.flatMap(({ cell, state }): FailedCell[] =>
      state.is === 'failing' || state.is === 'broken' ? [{ ...at(cell), error: state.error }] : [],
    ),
  }
}
