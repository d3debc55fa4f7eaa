import { areaName } from '../../workbook/formulas/address.ts'
import type { ChartDefinition, EvaluatedCell, Getters, Zone } from '../o-spreadsheet.ts'

/** What a chart shows, read from the cells as they are now. */
export interface ChartData {
  readonly kind: 'line' | 'bar' | 'scatter'
  readonly title: string
  readonly x: string
  readonly y: string
  /** One for each row of the cells. */
  readonly labels: readonly Label[]
  readonly series: readonly Series[]
  /** Whether any of the figures is an invented one. */
  readonly example: boolean
  /** Which cells it shows: "A19:B27". */
  readonly cells: string
  /** What the first cell says instead of figures: that it waits, or why it has none. */
  readonly instead: string | null
}

interface Label {
  readonly text: string
  /** Null where it is a text. */
  readonly number: number | null
}

interface Series {
  readonly name: string
  /** Null where there is no figure. */
  readonly values: readonly (number | null)[]
}

/** Reads a chart. One of a single row shows what the formula in its first cell spills, however far down that goes. */
export function chartData(getters: Getters, chart: string): ChartData {
  const { type, title, axesDesign = {}, dataSource } = getters.getChartDefinition(chart)
  const sheet = getters.getFigureSheetId(getters.getFigureIdFromChartId(chart)) ?? getters.getActiveSheetId()
  const columns = columnsOf(getters, sheet, dataSource)
  const [first, ...rest] = columns.map((zone) => cellsIn(getters, sheet, zone))
  const skipped = dataSource.dataSetsHaveTitle === false ? 0 : 1
  return {
    kind: type === 'bar' || type === 'scatter' ? type : 'line',
    title: title.text ?? '',
    x: axesDesign.x?.title?.text ?? '',
    y: axesDesign.y?.title?.text ?? '',
    labels: (first ?? []).slice(skipped).map(labelOf),
    series: rest.map((cells) => ({
      name: skipped === 0 ? '' : (cells[0]?.formattedValue ?? ''),
      values: cells.slice(skipped).map(numberIn),
    })),
    example: rest.some((cells) => cells.some(isExample)),
    cells: nameOf(columns),
    instead: insteadOf(first?.[0]),
  }
}

function columnsOf(
  getters: Getters,
  sheet: string,
  { dataSets = [], labelRange }: ChartDefinition['dataSource'],
): Zone[] {
  const zone = (reference: string) => getters.getRangeFromSheetXC(sheet, reference).zone
  const [only, ...others] = dataSets
  if (only !== undefined && others.length === 0 && labelRange === undefined) {
    const { top, left, right } = zone(only.dataRange)
    const spill = getters.getSpreadZone({ sheetId: sheet, row: top, col: left })
    const bottom = spill?.bottom ?? top
    const last = Math.min(right, spill?.right ?? right)
    return Array.from({ length: last - left + 1 }, (_, i) => ({
      top,
      bottom,
      left: left + i,
      right: left + i,
    }))
  }
  return [...(labelRange === undefined ? [] : [labelRange]), ...dataSets.map((one) => one.dataRange)].map(
    zone,
  )
}

function cellsIn(getters: Getters, sheetId: string, { top, bottom, left }: Zone): EvaluatedCell[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    getters.getEvaluatedCell({ sheetId, row: top + i, col: left }),
  )
}

function labelOf(cell: EvaluatedCell): Label {
  return { text: cell.formattedValue, number: numberIn(cell) }
}

function numberIn({ type, value }: EvaluatedCell): number | null {
  return type === 'number' ? Number(value) : null
}

/** An example is known by the format that its function gave it. */
function isExample({ format = '' }: EvaluatedCell): boolean {
  return /\((exempel|example)\)/.test(format)
}

function nameOf(columns: readonly Zone[]): string {
  const first = columns[0]
  const last = columns.at(-1)
  if (first === undefined || last === undefined) return ''
  const { top, left, bottom } = first
  return areaName({ row: top, column: left, rows: bottom - top + 1, columns: last.right - left + 1 })
}

function insteadOf(cell: EvaluatedCell | undefined): string | null {
  if (cell === undefined || cell.type !== 'error') return null
  return cell.message ?? cell.formattedValue
}
