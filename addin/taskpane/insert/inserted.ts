import { insert } from '../../workbook/insert.ts'
import type { Chart, Range, Selection, Workbook } from '../../workbook/workbook.ts'
import type { Size } from './place.ts'

/** What came of inserting a formula. */
export type Placed =
  /** Nothing: cells are filled. */
  | {
      readonly is: 'filled'
      readonly filled: readonly string[]
      readonly count: number
      /** Inserts all the same. */
      readonly wanted: Wanted
    }
  | {
      readonly is: 'inserted'
      readonly at: Range
      readonly chart: boolean
      /** Why there is no chart, though one was wanted. */
      readonly chartError: unknown
      undo(): Promise<void>
    }
  | { readonly is: 'undone'; readonly chart: boolean }

/** A formula to be inserted. */
export interface Wanted {
  readonly formula: string
  readonly at: Selection
  readonly size: Size
  /** A chart of what it spills; null where none is wanted. */
  readonly chart: ChartWanted | null
}

export interface ChartWanted {
  readonly kind: Chart['kind']
  readonly title: string
  readonly unit: string
  /** How many of the columns it shows. */
  readonly columns: number
}

const CHART_SIZE = { rows: 16, columns: 8 }

/** Inserts a formula, and a chart beside what it spills, unless cells are filled. */
export async function place(workbook: Workbook, wanted: Wanted, cover = false): Promise<Placed> {
  const { formula, at, size, chart } = wanted
  const outcome = await insert(workbook, formula, { at, size, cover })
  if (!outcome.inserted) return { is: 'filled', filled: outcome.filled, count: outcome.count, wanted }
  const chartError = chart === null ? null : await chartFailure(workbook, outcome.at, chart)
  return {
    is: 'inserted',
    at: outcome.at,
    chart: chart !== null && chartError === null,
    chartError,
    undo: outcome.undo,
  }
}

/** The formula stands also where the chart cannot be made: null, or why it could not. */
async function chartFailure(workbook: Workbook, at: Range, wanted: ChartWanted): Promise<unknown> {
  const { kind, title, unit, columns } = wanted
  try {
    await workbook.addChart({
      sheet: at.sheet,
      kind,
      title,
      of: { ...at, columns, spill: true },
      at: { row: at.row, column: at.column + at.columns + 1, ...CHART_SIZE },
      axes: { y: unit },
    })
    return null
  } catch (error) {
    return error
  }
}
