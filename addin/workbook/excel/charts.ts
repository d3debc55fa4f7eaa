import type { Area } from '../formulas/address.ts'
import { isWaiting } from '../reading/errors.ts'
import type { Chart } from '../workbook.ts'
import { areaOf, BOUNDS, rangeOf } from './areas.ts'
import { asContent } from './contents.ts'
import { change, supports } from './run.ts'

const TYPES = { line: 'LineMarkers', bar: 'BarClustered', scatter: 'XYScatter' } as const

/** A formula has its answer within 20 s, or says that it has none. */
const PATIENCE_MS = 25_000
const LOOK_EVERY_MS = 250

type Wanted = Omit<Chart, 'sheet'>

export function addChart({ sheet, ...chart }: Chart): Promise<void> {
  return change(async (context) => {
    await addChartTo(context, context.workbook.worksheets.getItem(sheet), chart)
    await context.sync()
  })
}

/**
 * Makes a chart of the first column against each of the others. A chart of all the rows that a formula spills follows when
 * it spills more or fewer: Excel sees to that.
 */
export async function addChartTo(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  wanted: Wanted,
): Promise<void> {
  const { kind, title, at, axes } = wanted
  const { row, column, rows, columns } = await chartedArea(context, sheet, wanted)
  const values = rangeOf(sheet, { row, column: column + 1, rows, columns: Math.max(1, columns - 1) })
  const labels = rangeOf(sheet, { row: row + 1, column, rows: Math.max(1, rows - 1), columns: 1 })
  const chart = sheet.charts.add(TYPES[kind], values, 'Columns')
  chart.title.text = title
  chart.setPosition(
    rangeOf(sheet, { ...at, rows: 1, columns: 1 }),
    rangeOf(sheet, { row: at.row + at.rows - 1, column: at.column + at.columns - 1, rows: 1, columns: 1 }),
  )
  chart.series.load('count')
  await context.sync()
  // The years of a series are numbers: unasked, Excel would draw them as one more line.
  for (let i = 0; i < chart.series.count; i++) chart.series.getItemAt(i).setXAxisValues(labels)
  chart.legend.visible = chart.series.count > 1
  chart.legend.position = 'Bottom'
  nameAxis(chart.axes.categoryAxis, axes?.x)
  nameAxis(chart.axes.valueAxis, axes?.y)
  // Bars are read from above, as the rows are; Excel begins below.
  if (kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true
}

function nameAxis(axis: Excel.ChartAxis, name: string | undefined): void {
  if (name === undefined || name === '') return
  axis.title.text = name
}

/** Where the formula spills nothing, now or yet, the cells that it was to spill over. */
async function chartedArea(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { of }: Wanted,
): Promise<Area> {
  if (of.spill !== true || !supports('1.12')) return of
  const spill = await spillOf(context, rangeOf(sheet, { ...of, rows: 1, columns: 1 }))
  return spill === null ? of : { ...of, rows: spill.rows, columns: Math.min(spill.columns, of.columns) }
}

/** What a cell spills once its formula has an answer; null where that is nothing. */
async function spillOf(context: Excel.RequestContext, cell: Excel.Range): Promise<Area | null> {
  for (const last = Date.now() + PATIENCE_MS; Date.now() < last; ) {
    const spill = cell.getSpillingToRangeOrNullObject()
    spill.load(BOUNDS)
    cell.load('values')
    await context.sync()
    if (!spill.isNullObject) return areaOf(spill)
    if (!isWaiting(asContent(cell.values[0]?.[0]))) return null
    await new Promise((resolve) => {
      setTimeout(resolve, LOOK_EVERY_MS)
    })
  }
  return null
}
