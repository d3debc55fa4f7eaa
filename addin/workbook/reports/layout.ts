import { type Area, areaName, cellName, type Place } from '../formulas/address.ts'
import type { CellContent, Chart, Part, Style } from '../workbook.ts'

type Look = Omit<Part, 'row' | 'column' | 'formulas'>

/** Some parts and charts of a sheet, and the first row below them. */
export interface Section {
  readonly parts: readonly Part[]
  readonly charts: readonly Omit<Chart, 'sheet'>[]
  readonly end: number
}

/** "$B$4": the same cell wherever the formula is copied to. */
export function fixed(place: Place): string {
  return cellName(place).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2')
}

/** "$A12": the same column wherever the formula is copied to. */
export function fixedColumn(place: Place): string {
  return `$${cellName(place)}`
}

/** "B$12": the same row wherever the formula is copied to. */
export function fixedRow(place: Place): string {
  return cellName(place).replace(/^([A-Z]+)(\d+)$/, '$1$$$2')
}

/** "$A$12:$A$20" */
export function fixedArea(area: Area): string {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 }
  return areaName(area).includes(':') ? `${fixed(area)}:${fixed(last)}` : fixed(area)
}

/**
 * Words that stand as they are: whatever a source or a user has written, no program takes it for a formula, a number or
 * a date. An apostrophe first is how Excel is told so, and it is not shown.
 */
export function plain(text: string): string {
  return text === '' || /^\p{L}/u.test(text) ? text : `'${text}`
}

/** Words in one cell. Without a style they run on over the empty cells beside it. */
export function words(row: number, column: number, text: string, style?: Style): Part {
  return { row, column, formulas: [[plain(text)]], ...(style !== undefined && { style }) }
}

/** Words in cells side by side. */
export function headings(row: number, column: number, texts: readonly string[]): Part {
  return { row, column, formulas: [texts.map(plain)], style: 'heading' }
}

/** A cell with a formula, or with what is no one's words. */
export function single(row: number, column: number, content: CellContent, look: Look = {}): Part {
  return { row, column, formulas: [[content]], ...look }
}

/** One cell over many, for words of several lines. */
export function box(area: Area, text: string, style: Style): Part {
  return { ...rectangle(area, plain(text)), merged: true, style }
}

/** Cells of which only the first holds anything: room for what its formula spills, or for a look. */
export function rectangle(
  { row, column, rows, columns }: Area,
  first: CellContent = '',
  look: Look = {},
): Part {
  const formulas = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => (r === 0 && c === 0 ? first : '')),
  )
  return { row, column, formulas, ...look }
}

/** Columns that long texts run over, from the second. */
export interface TextWidth {
  readonly columns: number
  /** How many characters fit on a line of them. */
  readonly characters: number
}

/** Small print as many lines high as it needs; more of it fits on a line. */
export function noteBox(row: number, { columns, characters }: TextWidth, text: string): Section {
  const rows = linesOf(text, characters * 1.15)
  return { parts: [box({ row, column: 1, rows, columns }, text, 'note')], charts: [], end: row + rows }
}

/** How many lines a text takes where so many characters fit, at a cautious estimate. */
export function linesOf(text: string, characters: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / characters)), 0)
}

/** Rows for as many kommuner, and for some more that the group may get. */
export function roomFor(kommuner: number): number {
  return kommuner + Math.max(3, Math.ceil(kommuner / 4))
}
