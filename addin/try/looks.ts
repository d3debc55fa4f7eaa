import { areaName } from '../workbook/formulas/address.ts'
import type { Chart, Part, SheetContent, Style } from '../workbook/workbook.ts'
import type { ChartDefinition, Zone } from './o-spreadsheet.ts'

/** How a sheet that is made looks in the spreadsheet. */

const WRAPPED = { wrapping: 'wrap', verticalAlign: 'top' }
const IN_THE_MIDDLE = { verticalAlign: 'middle' }

const STYLES: Readonly<Record<Style, object>> = {
  title: { bold: true, fontSize: 14 },
  heading: { bold: true, fillColor: '#DCE8F0', wrapping: 'wrap', ...IN_THE_MIDDLE },
  label: { bold: true, ...IN_THE_MIDDLE },
  text: WRAPPED,
  note: { fontSize: 8, textColor: '#55534F' },
  input: { fillColor: '#FFF4CC', wrapping: 'wrap', ...IN_THE_MIDDLE },
}

/** How a part looks. One cell made of many is for words of several lines. */
export function styleOf({ style, merged }: Pick<Part, 'style' | 'merged'>): object | undefined {
  if (merged !== true) return style && STYLES[style]
  return { ...WRAPPED, ...(style && STYLES[style]) }
}

/** Lines around what is to be filled in, and below headings. */
export function borderOf({ style }: Pick<Part, 'style'>): object | undefined {
  const line = { color: '#7A7874', style: 'thin' }
  if (style === 'input') return { position: 'all', ...line }
  return style === 'heading' ? { position: 'bottom', ...line } : undefined
}

/** A character of the usual font, and the room beside the text. */
const CHARACTER = 7
const PADDING = 8

export function columnWidth(characters: number): number {
  return Math.round(characters * CHARACTER + PADDING)
}

/** The rectangle of a part. */
export function zoneOf({ row, column, formulas }: Pick<Part, 'row' | 'column' | 'formulas'>): Zone {
  const columns = Math.max(...formulas.map((one) => one.length))
  return { top: row, bottom: row + formulas.length - 1, left: column, right: column + columns - 1 }
}

/** How many rows and columns a sheet needs: room for what stands in it, and to work on beside it. */
export function sheetSize({ parts, charts = [] }: SheetContent): { rows: number; columns: number } {
  const zones = [
    ...parts.map(zoneOf),
    ...charts.map(({ at }) => ({ bottom: at.row + at.rows, right: at.column + at.columns })),
  ]
  return {
    rows: Math.max(100, ...zones.map(({ bottom }) => bottom + 50)),
    columns: Math.max(26, ...zones.map(({ right }) => right + 10)),
  }
}

/** A chart as the spreadsheet knows it. Of a spill it names the formula's cell and those beside it that are shown; charts/data.ts reads how far down it spills. */
export function chartDefinition({ kind, title, of, axes }: Omit<Chart, 'sheet'>): ChartDefinition {
  return {
    type: kind,
    title: { text: title },
    dataSource: { type: 'range', dataSetsHaveTitle: true, ...ranges(of) },
    dataSetStyles: {},
    legendPosition: 'top',
    labelsAsText: false,
    stacked: false,
    cumulative: false,
    axesDesign: { x: { title: { text: axes?.x ?? '' } }, y: { title: { text: axes?.y ?? '' } } },
  }
}

/** The first column has the labels, or what the points are placed by; each of the others is a series. */
function ranges(of: Chart['of']): Partial<ChartDefinition['dataSource']> {
  if (of.spill === true) return { dataSets: [{ dataSetId: '0', dataRange: areaName({ ...of, rows: 1 }) }] }
  const column = (i: number) => areaName({ ...of, column: of.column + i, columns: 1 })
  return {
    labelRange: column(0),
    dataSets: Array.from({ length: of.columns - 1 }, (_, i) => ({
      dataSetId: String(i),
      dataRange: column(i + 1),
    })),
  }
}
