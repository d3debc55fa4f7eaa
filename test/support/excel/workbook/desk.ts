import { type Area, areaBetween, areaName, placeOf } from '../../../../addin/workbook/formulas/address.ts'
import type { Book } from './book.ts'
import type { SheetModel } from './sheet.ts'
import { isError, type Scalar } from './values.ts'

/** What a workbook has from the beginning; rows of cells, as typed with commas, from A1 on. */
export interface WorkbookContent {
  readonly sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>
  readonly settings?: Readonly<Record<string, unknown>>
}

/** The workbook as whoever sits before it works with it and sees it. Sheets are called by name, cells "B2" or "B2:C9". */
export class Desk {
  readonly #book: Book

  constructor(book: Book) {
    this.#book = book
  }

  /** Opens a workbook: the first sheet is shown. */
  open({ sheets, settings = {} }: WorkbookContent): void {
    const [first, ...more] = Object.keys(sheets)
    if (first !== undefined) this.#book.rename(this.#book.active, first)
    for (const name of more) this.#book.add(name)
    for (const [name, rows] of Object.entries(sheets)) this.put(name, 'A1', rows)
    for (const [name, value] of Object.entries(settings)) this.#book.settings.set(name, value)
  }

  /** Types into cells, from one on. */
  put(sheet: string, cell: string, rows: readonly (readonly unknown[])[]): void {
    const columns = Math.max(0, ...rows.map((row) => row.length))
    if (rows.length === 0 || columns === 0) return
    this.#book.write(this.#sheet(sheet), { ...areaOf(cell), rows: rows.length, columns }, rows)
  }

  /** What is seen in cells, rows first: '' in an empty one, an error's code, a card's text, "57 (exempel)". */
  shown(sheet: string, cells: string): unknown[][] {
    const area = areaOf(cells)
    const model = this.#sheet(sheet)
    return model
      .values(area)
      .map((row, r) =>
        row.map((value, c) => seen(value, model.at({ row: area.row + r, column: area.column + c })?.format)),
      )
  }

  /** What is seen in the formula bar: '' where a cell has nothing of its own. */
  contents(sheet: string, cells: string): unknown[][] {
    const { row, column, rows, columns } = areaOf(cells)
    const model = this.#sheet(sheet)
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => {
        const own = model.at({ row: row + r, column: column + c })
        return own?.formula?.text ?? seen(own?.value ?? null)
      }),
    )
  }

  /** Every cell that has anything of its own: "B2" and what. */
  everything(sheet: string): Record<string, unknown> {
    return Object.fromEntries(
      [...this.#sheet(sheet).contents].map(([cell, own]) => [cell, own.formula?.text ?? seen(own.value)]),
    )
  }

  select(sheet: string, cells: string): void {
    this.#book.select(this.#sheet(sheet), areaOf(cells))
  }

  /** "Blad1!B2" */
  get selected(): string {
    const { active, selection } = this.#book
    return `${active.name}!${selection === null ? '' : areaName(selection)}`
  }

  get sheets(): { name: string; hidden: boolean; protected: boolean }[] {
    return this.#book.sheets.map(({ name, visibility, isProtected }) => ({
      name,
      hidden: visibility !== 'Visible',
      protected: isProtected,
    }))
  }

  protect(sheet: string, isProtected = true): void {
    this.#sheet(sheet).isProtected = isProtected
  }

  hide(sheet: string): void {
    this.#sheet(sheet).visibility = 'Hidden'
  }

  /** Begins, or ends, to type in a cell. */
  edit(isEditing: boolean): void {
    this.#book.isEditing = isEditing
  }

  get settings(): Record<string, unknown> {
    return Object.fromEntries(this.#book.settings)
  }

  saveSetting(name: string, value: unknown): void {
    this.#book.settings.set(name, value)
  }

  /** The charts on a sheet: what each is drawn from, and what was said of it. */
  charts(sheet: string): { type: string; source: string; labels: string[]; set: Record<string, unknown> }[] {
    return this.#sheet(sheet).charts.map(({ type, source, labels, set }) => ({
      type,
      source: areaName(source),
      labels: labels.map((area) => (area === null ? '' : areaName(area))),
      set,
    }))
  }

  /** Once every formula has its answer. */
  settled(): Promise<void> {
    return this.#book.calculation.settled()
  }

  #sheet(name: string): SheetModel {
    const sheet = this.#book.named(name)
    if (sheet === undefined) throw new Error(`the workbook has no sheet ${name}`)
    return sheet
  }
}

function areaOf(cells: string): Area {
  const [first, last = first] = cells.split(':').map(placeOf)
  if (first == null || last == null) throw new Error(`${cells} are no cells`)
  return areaBetween(first, last)
}

/** Of formats, only those that put words behind a number are heeded. */
function seen(value: Scalar, format = 'General'): unknown {
  if (value === null) return ''
  if (typeof value === 'number') return withWords(value, format)
  if (typeof value !== 'object') return value
  if (isError(value)) return value.basicValue
  return value.type === 'Entity' ? value.text : withWords(value.basicValue, value.numberFormat)
}

function withWords(number: number, format: string): number | string {
  const [, words] = /^General"(.*)"$/.exec(format) ?? []
  return words === undefined ? number : `${number}${words}`
}
