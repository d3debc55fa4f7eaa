import { tooLarge } from './refusals.ts'

/** What stands in a cell: a number only where the file says that it is one, and '' where there is nothing. */
export type Cell = string | number

export type Row = readonly Cell[]

/** A sheet of a workbook, or all of a text file. */
export interface Table {
  /** The sheet's name; a text file's own, without its ending. */
  name: string
  /** Whether the name is a sheet's, and so belongs in what is told. */
  isSheet: boolean
  /** Whether some number is shown as percent: what looks like 12,5 % is stored, and read, as 0.125. */
  hasPercent: boolean
  /** Every row, also blank ones, so that the first is row 1 as a spreadsheet numbers them. Can be asked for again. */
  rows(): Iterable<Row>
}

/** How many rows of a table are looked at to recognise it. */
const SAMPLE = 50

/** Excel's own number of columns, and five times its rows. */
const MOST_COLUMNS = 16_384
const MOST_ROWS = 5_000_000

/** The first rows. */
export function sampleOf(table: Table): Row[] {
  const sample: Row[] = []
  for (const row of table.rows()) {
    sample.push(row)
    if (sample.length === SAMPLE) break
  }
  return sample
}

export function refuseWider(columns: number, row: number): void {
  if (columns <= MOST_COLUMNS) return
  throw tooLarge(
    `Rad ${row} har fler än ${MOST_COLUMNS} kolumner. Dela filen i flera.`,
    `Row ${row} has more than ${MOST_COLUMNS} columns. Divide the file into several.`,
  )
}

export function refuseLonger(number: number): void {
  if (number <= MOST_ROWS) return
  throw tooLarge(
    `Filen har fler än ${MOST_ROWS} rader. Dela den i flera.`,
    `The file has more than ${MOST_ROWS} rows. Divide it into several.`,
  )
}

/** What a cell says: without the spaces (also unbreakable ones) and quotation marks around it. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  // Nearly every cell of a large file ends here.
  if (isPlain(cell.charCodeAt(0)) && isPlain(cell.charCodeAt(cell.length - 1))) return cell
  const text = cell.trim()
  return QUOTED.test(text) ? text.slice(1, -1).trim() : text
}

/** A digit, an English letter or a sign after the apostrophe: nothing that is taken away. */
function isPlain(code: number): boolean {
  return code > 0x27 && code < 0x7f
}

const QUOTED = /^(?:".*"|'.*'|”.*”|“.*”)$/s

export function isBlank(row: Row): boolean {
  return row.every((cell) => textOf(cell) === '')
}
