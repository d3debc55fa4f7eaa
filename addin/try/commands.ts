import type { Block, CellContent, Chart, Part, SheetContent } from '../workbook/workbook.ts'
import { borderOf, chartDefinition, columnWidth, sheetSize, styleOf, zoneOf } from './looks.ts'
import type { ChartDefinition, Command, Getters, Zone } from './o-spreadsheet.ts'

/** What is done with a workbook, as the spreadsheet's own commands. */

/** The spreadsheet's own measures. */
const COLUMN_WIDTH = 96
const ROW_HEIGHT = 23

export function writing({ sheet, row, column, formulas, formats = [] }: Block): Command[] {
  return formulas.flatMap((line, r) =>
    line.map((content, c) => ({
      type: 'UPDATE_CELL',
      sheetId: sheet,
      row: row + r,
      col: column + c,
      content: written(content),
      ...formatOf(formats[r]?.[c]),
    })),
  )
}

function formatOf(format = ''): { format?: string } {
  return format === '' ? {} : { format }
}

/** A content as it is typed in any language. The spreadsheet reads a text as if it were typed: 0114 as a number. */
export function written(content: CellContent): string {
  if (typeof content === 'boolean') return String(content).toUpperCase()
  if (typeof content === 'number' || content === '' || /^[=']/.test(content)) return String(content)
  const asItIs = /^\p{L}/u.test(content) && !/^(true|false)$/i.test(content)
  return asItIs ? content : `'${content}`
}

/** Makes room for what is to be written: a sheet here has an end. */
export function growing(sheet: string, getters: Getters, rows: number, columns: number): Command[] {
  const { bottom, right } = getters.getSheetZone(sheet)
  const common = {
    type: 'ADD_COLUMNS_ROWS',
    sheetId: sheet,
    sheetName: getters.getSheetName(sheet),
    position: 'after',
  }
  const missing = [
    { dimension: 'ROW', base: bottom, quantity: rows - bottom - 1 },
    { dimension: 'COL', base: right, quantity: columns - right - 1 },
  ]
  return missing.filter(({ quantity }) => quantity > 0).map((one) => ({ ...common, ...one }))
}

/** Makes a sheet, and shows it. */
export function makingSheet(
  sheetId: string,
  name: string,
  content: SheetContent,
  getters: Getters,
): Command[] {
  const { rows, columns } = sheetSize(content)
  const widths = content.widths ?? []
  return [
    { type: 'CREATE_SHEET', sheetId, name, position: getters.getSheetIds().length, rows, cols: columns },
    ...widths.map((width, column) => ({
      type: 'RESIZE_COLUMNS_ROWS',
      sheetId,
      dimension: 'COL',
      elements: [column],
      size: columnWidth(width),
    })),
    ...content.parts.flatMap((part) => makingPart(sheetId, part)),
    ...(content.frozenRows === undefined || content.frozenRows === 0
      ? []
      : [{ type: 'FREEZE_ROWS', sheetId, quantity: content.frozenRows }]),
    ...(content.charts ?? []).map((chart) => makingChart({ ...chart, sheet: sheetId }, measuresFor(content))),
    { type: 'ACTIVATE_SHEET', sheetIdFrom: getters.getActiveSheetId(), sheetIdTo: sheetId },
  ]
}

function makingPart(sheetId: string, part: Part): Command[] {
  const { numberFormat, choices, merged = false } = part
  const zone = zoneOf(part)
  const target = { sheetId, target: [zone] }
  const style = styleOf(part)
  const border = borderOf(part)
  const commands = writing({ ...part, sheet: sheetId }).filter(({ content }) => content !== '')
  if (style !== undefined || numberFormat !== undefined) {
    const looks = { ...(style && { style }), ...(numberFormat !== undefined && { format: numberFormat }) }
    commands.push({ type: 'SET_FORMATTING', ...target, ...looks })
  }
  if (border !== undefined) commands.push({ type: 'SET_ZONE_BORDERS', ...target, border })
  if (merged) commands.push({ type: 'ADD_MERGE', ...target }, keepingHeights(sheetId, zone))
  if (choices !== undefined) commands.push(offering(sheetId, zone, choices))
  return commands
}

/** Rows that become part of one cell would else be made as high as its words are in the first column alone. */
function keepingHeights(sheetId: string, { top, bottom }: Zone): Command {
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i)
  return { type: 'RESIZE_COLUMNS_ROWS', sheetId, dimension: 'ROW', elements: rows, size: ROW_HEIGHT }
}

function offering(sheetId: string, zone: Zone, choices: readonly string[]): Command {
  return {
    type: 'ADD_DATA_VALIDATION_RULE',
    sheetId,
    // A range as commands have it, also on a sheet that is not there yet.
    ranges: [{ _sheetId: sheetId, _zone: zone }],
    rule: {
      id: crypto.randomUUID(),
      criterion: { type: 'isValueInList', values: [...choices], displayStyle: 'arrow' },
      isBlocking: false,
    },
  }
}

/** How large a sheet's columns and rows are. */
export interface Measures {
  column(at: number): number
  row(at: number): number
}

/** Those of a sheet that is there; beyond its end, of what it will grow by. */
export function measuresOf(sheet: string, getters: Getters): Measures {
  const { right, bottom } = getters.getSheetZone(sheet)
  return {
    column: (at) => (at > right ? COLUMN_WIDTH : getters.getColDimensions(sheet, at).size),
    row: (at) => (at > bottom ? ROW_HEIGHT : getters.getRowDimensions(sheet, at).size),
  }
}

/** Those of a sheet that is to be made. */
export function measuresFor({ widths = [] }: SheetContent): Measures {
  const column = (at: number) => {
    const width = widths[at]
    return width === undefined ? COLUMN_WIDTH : columnWidth(width)
  }
  return { column, row: () => ROW_HEIGHT }
}

interface MakingChart extends Command {
  readonly figureId: string
  readonly chartId: string
  readonly col: number
  readonly row: number
  readonly offset: { readonly x: number; readonly y: number }
  readonly size: { readonly width: number; readonly height: number }
  readonly definition: ChartDefinition
}

/** Makes a chart as large as the cells that it covers. */
export function makingChart(chart: Chart, measures: Measures): MakingChart {
  const { at, sheet } = chart
  return {
    type: 'CREATE_CHART',
    sheetId: sheet,
    figureId: crypto.randomUUID(),
    chartId: crypto.randomUUID(),
    col: at.column,
    row: at.row,
    offset: { x: 0, y: 0 },
    size: { width: sum(at.columns, at.column, measures.column), height: sum(at.rows, at.row, measures.row) },
    definition: chartDefinition(chart),
  }
}

function sum(count: number, first: number, size: (at: number) => number): number {
  return Array.from({ length: count }, (_, i) => size(first + i)).reduce((total, one) => total + one, 0)
}

const LONGEST_NAME = 31

/** A sheet's name as near to the one wished as is allowed and free, as Excel would have it. */
export function freeName(wished: string, getters: Getters): string {
  const plain =
    wished
      .replace(/[\\/?*[\]:']/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() || 'OJ'
  const taken = new Set(getters.getSheetIds().map((id) => getters.getSheetName(id).toLowerCase()))
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${number})`
    const name = `${plain.slice(0, LONGEST_NAME - suffix.length).trim()}${suffix}`
    if (!taken.has(name.toLowerCase())) return name
  }
}
