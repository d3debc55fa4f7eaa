import type { Language } from '../language.ts'
import { areaName, cellName } from '../workbook/formulas/address.ts'
import type { Part, SheetContent } from '../workbook/workbook.ts'
import { makingChart, measuresFor, written } from './commands.ts'
import { columnWidth, sheetSize, styleOf, zoneOf } from './looks.ts'

/** A sheet that is there when the page opens; what is made later is made by commands, which can be undone. */
export interface SheetAtStart extends SheetContent {
  readonly name: string
  /** In pixels, by row. */
  readonly heights?: Readonly<Record<number, number>>
  /** Whether lines are drawn around the cells; they are where it is left out. */
  readonly gridLines?: boolean
  readonly highlights?: readonly Highlight[]
  /** How cells look that no part tells of, such as those that a formula spills into. */
  readonly dressed?: Readonly<Record<string, object>>
}

/** Cells that look otherwise where they show a text, or where a formula is true. */
export interface Highlight {
  readonly cells: string
  readonly where: string
  readonly style: object
}

/** The version of the data that is written here: the library brings it up to its own. */
const VERSION = '19.3.2'

const LOCALES = {
  sv: {
    name: 'Svenska',
    code: 'sv_SE',
    thousandsSeparator: '\u00a0',
    decimalSeparator: ',',
    formulaArgSeparator: ';',
    dateFormat: 'yyyy-mm-dd',
    timeFormat: 'hh:mm:ss',
    weekStart: 1,
  },
  en: {
    name: 'English',
    code: 'en_GB',
    thousandsSeparator: ',',
    decimalSeparator: '.',
    formulaArgSeparator: ',',
    dateFormat: 'dd/mm/yyyy',
    timeFormat: 'hh:mm:ss',
    weekStart: 1,
  },
}

/** A workbook of some sheets, as the spreadsheet reads it. */
export function workbookData(sheets: readonly SheetAtStart[], language: Language): object {
  const looks = new Looks()
  return {
    version: VERSION,
    settings: { locale: LOCALES[language] },
    sheets: sheets.map((sheet) => sheetData(sheet, looks)),
    styles: looks.styles.byNumber,
    formats: looks.formats.byNumber,
  }
}

function sheetData(sheet: SheetAtStart, looks: Looks): object {
  const {
    name,
    parts,
    charts = [],
    widths = [],
    heights = {},
    frozenRows = 0,
    highlights = [],
    dressed = {},
  } = sheet
  const { rows, columns } = sheetSize(sheet)
  return {
    id: crypto.randomUUID(),
    name,
    isVisible: true,
    areGridLinesVisible: sheet.gridLines ?? true,
    colNumber: columns,
    rowNumber: rows,
    cols: Object.fromEntries(widths.map((width, column) => [column, { size: columnWidth(width) }])),
    rows: Object.fromEntries(Object.entries(heights).map(([row, size]) => [row, { size }])),
    cells: Object.fromEntries(parts.flatMap(cellsOf)),
    styles: Object.fromEntries([
      ...parts.flatMap((part) => {
        const style = styleOf(part)
        return style === undefined ? [] : [[nameOf(part), looks.styles.numberOf(style)]]
      }),
      ...Object.entries(dressed).map(([cells, style]) => [cells, looks.styles.numberOf(style)]),
    ]),
    formats: Object.fromEntries(
      parts.flatMap((part) =>
        part.numberFormat === undefined ? [] : [[nameOf(part), looks.formats.numberOf(part.numberFormat)]],
      ),
    ),
    merges: parts.filter(({ merged }) => merged === true).map(nameOf),
    conditionalFormats: highlights.map(({ cells, where, style }) => ({
      id: crypto.randomUUID(),
      ranges: [cells],
      rule: {
        type: 'CellIsRule',
        operator: where.startsWith('=') ? 'customFormula' : 'isEqual',
        values: [where],
        style,
      },
    })),
    panes: { xSplit: 0, ySplit: frozenRows },
    figures: charts.map((chart) => {
      const { figureId, chartId, col, row, offset, size, definition } = makingChart(
        { ...chart, sheet: '' },
        measuresFor(sheet),
      )
      return { id: figureId, tag: 'chart', col, row, offset, ...size, data: { ...definition, chartId } }
    }),
  }
}

function cellsOf({ row, column, formulas }: Part): [string, string][] {
  return formulas.flatMap((line, r) =>
    line.flatMap((content, c): [string, string][] =>
      content === '' ? [] : [[cellName({ row: row + r, column: column + c }), written(content)]],
    ),
  )
}

function nameOf(part: Part): string {
  const { top, bottom, left, right } = zoneOf(part)
  return areaName({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 })
}

/** Looks are kept once, and known by number. */
class Looks {
  readonly styles = new Numbered()
  readonly formats = new Numbered()
}

class Numbered {
  readonly byNumber: Record<number, unknown> = {}
  readonly #numbers = new Map<string, number>()

  numberOf(look: unknown): number {
    const key = JSON.stringify(look)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.#numbers.size + 1
    this.#numbers.set(key, number)
    this.byNumber[number] = look
    return number
  }
}
