/**
 * A workbook as the pane's actions need it: in Excel (`excel/`, the only place with Excel.run) or the spreadsheet of the
 * try-it page. What is done with it knows no more than this.
 *
 * Rows and columns count from 0. Formulas are as Excel stores them in any language: English names, commas between
 * arguments, a decimal point. A formula begins with "=".
 */
export interface Workbook {
  /** What this program can do; an action that it cannot is not offered. */
  readonly can: { readonly charts: boolean; readonly copySheets: boolean }

  sheets(): Promise<Sheet[]>
  /** What stands on a sheet; null where it is empty. */
  used(sheet: string): Promise<Used | null>
  /** What stands in a rectangle. */
  read(range: Range): Promise<Used>
  /** The formats that functions give the numbers they show here, such as an example's: Excel's in English; '' where none is given. */
  formats(range: Range): Promise<string[][]>
  /** Writes in one go, in the order given. Fails with {@link Refused} where it may not write. */
  write(blocks: readonly Block[]): Promise<void>

  /** What is marked now. */
  selection(): Promise<Selection>
  /** Tells of every new marking; returns what ends it. */
  onSelection(listener: () => void): () => void
  /** Marks a rectangle and shows it. */
  show(range: Range): Promise<void>

  /** Makes a sheet last in the workbook, with a name as near to the one wished as is free, and shows it. */
  addSheet(name: string, content: SheetContent): Promise<Sheet>
  /** Copies a sheet, last in the workbook, with a name as near to the one wished as is free. Only where `can.copySheets`. */
  copySheet(sheet: string, name: string): Promise<Sheet>
  removeSheet(sheet: string): Promise<void>
  /** Makes a native chart of a rectangle, or of what the formula in its first cell spills, so that it follows. Only where `can.charts`. */
  addChart(chart: Chart): Promise<void>

  /** What was saved with the workbook under a name; undefined where nothing was. */
  setting(name: string): Promise<unknown>
  /** Saves with the workbook; null takes the setting away. Anyone who gets the file can read it: no secrets. */
  saveSetting(name: string, value: unknown): Promise<void>
}

export interface Sheet {
  /** Stays the same when the sheet is renamed. */
  readonly id: string
  readonly name: string
  readonly protected: boolean
  readonly hidden: boolean
}

export interface Range {
  /** The sheet's id. */
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** A formula ("=…"), or a constant; '' is an empty cell. A text that itself begins with "=" or "'" has an apostrophe before it. */
export type CellContent = string | number | boolean

export interface Block {
  readonly sheet: string
  readonly row: number
  readonly column: number
  /** Rows first. */
  readonly formulas: readonly (readonly CellContent[])[]
  /** Rows first, as in `formats`: '' leaves a cell's format as it is. */
  readonly formats?: readonly (readonly string[])[]
}

export interface Used extends Range {
  /** Rows first. What a formula spills into other cells is '' there: it is not theirs. */
  readonly formulas: CellContent[][]
  /** Rows first. What each cell shows, also where it is spilled; an error is its code as text: "#N/A", "#NAME?", "#BUSY!". */
  readonly values: CellContent[][]
  /** Every formula that spills here, also from outside of a rectangle that is read: its own cell is the first. */
  readonly spills: readonly Spill[]
}

/** A formula's cell, counted from the sheet's first, and the size of what it shows. */
export interface Spill {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface Selection extends Range {
  readonly sheetName: string
  /** What a formula elsewhere calls it, with its sheet: "Blad1!B2:B8". */
  readonly address: string
}

/** Excel would not let the pane do it, and why: `protected` sheet, a cell being `edited`, what would `cover` other cells, or something else. */
export class Refused extends Error {
  readonly why: 'protected' | 'editing' | 'covers' | 'other'

  constructor(why: Refused['why'], message: string) {
    super(message)
    this.why = why
  }
}

/** A sheet to be made. */
export interface SheetContent {
  readonly parts: readonly Part[]
  readonly charts?: readonly Omit<Chart, 'sheet'>[]
  /** Widths of the first columns in characters of the usual font; those left out are as they come. */
  readonly widths?: readonly number[]
  /** How many rows stay in sight above what is scrolled. */
  readonly frozenRows?: number
  readonly print?: Print
}

/** How a sheet comes out on paper, which lies. */
export interface Print {
  /** In per cent. Where it is left out, the sheet is made as wide as the page, and Excel heeds no breaks. */
  readonly scale?: number
  /** Rows that begin a new page. */
  readonly breaks?: readonly number[]
}

/** Cells side by side that look alike. */
export interface Part {
  readonly row: number
  readonly column: number
  readonly formulas: readonly (readonly CellContent[])[]
  /** Makes one cell of them all, in which the words of the first run on line by line. */
  readonly merged?: boolean
  readonly style?: Style
  /** As Excel's in English: "#,##0", "0.0". */
  readonly numberFormat?: string
  /** The words that a cell here may hold, in a list to choose from. */
  readonly choices?: readonly string[]
}

/** `input` is for the user to fill in; `note` is small print, such as a source. */
export type Style = 'title' | 'heading' | 'label' | 'text' | 'note' | 'input'

export interface Chart {
  readonly sheet: string
  readonly kind: 'line' | 'bar' | 'scatter'
  readonly title: string
  /**
   * What it shows, headings included. With `spill` it is of as many rows as the formula in the first cell spills, and
   * `rows` says how many that was to be; `columns` is how many of what it spills, from the first, are shown.
   */
  readonly of: Omit<Range, 'sheet'> & { readonly spill?: boolean }
  /** The cell that its corner is at, and how many cells it covers. */
  readonly at: Omit<Range, 'sheet'>
  /** What the axes measure, such as "kr/brukare". */
  readonly axes?: { readonly x?: string; readonly y?: string }
}
