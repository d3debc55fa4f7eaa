import { type CellObject, CFB, type ParsingOptions, parse_zip, read, type WorkBook } from '@e965/xlsx'
import { tooLarge, unreadable } from './refusals.ts'
import { type Cell, type Row, refuseWider, type Table } from './table.ts'
import { zipEntries } from './zip.ts'

declare module '@e965/xlsx' {
  /** A workbook out of an archive that is unpacked already; exported, but left out of the package's own types. */
  export function parse_zip(archive: object, options: ParsingOptions): WorkBook
}

/** Excel's own number of rows. Beyond it a damaged file would have billions. */
const MOST_ROWS = 2 ** 20

const OPTIONS: ParsingOptions = {
  dense: true,
  sheetRows: MOST_ROWS,
  cellNF: true,
  // A formula's result is what counts; with the formula, one that was never worked out would be read as 0.
  cellFormula: false,
  cellHTML: false,
  cellText: false,
}

const isZip = (file: Uint8Array) => file[0] === 0x50 && file[1] === 0x4b && file[2] === 3 && file[3] === 4
const isBiff = (file: Uint8Array) =>
  file[0] === 0xd0 && file[1] === 0xcf && file[2] === 0x11 && file[3] === 0xe0

export function isWorkbook(file: Uint8Array): boolean {
  return isZip(file) || isBiff(file)
}

/** The sheets of an xlsx or xls that have anything in them. */
export async function sheetsOf(file: Uint8Array, most: number): Promise<SheetTable[]> {
  if (file.length > most) throw tooLargeWorkbook()
  const book = await bookOf(file, most)
  return book.SheetNames.flatMap((name) => {
    const data = book.Sheets[name]?.['!data']
    return data === undefined || data.length === 0 ? [] : [new SheetTable(name, data)]
  })
}

async function bookOf(file: Uint8Array, most: number): Promise<WorkBook> {
  try {
    return isZip(file) ? await fromZip(file, most) : read(file, { ...OPTIONS, type: 'array' })
  } catch (error) {
    // The reader throws errors of every kind at what it does not understand.
    if (error instanceof Error && error.name === 'Refusal') throw error
    throw unreadable(
      'Arbetsboken kan inte läsas: den är skadad, har lösenord eller är av ett slag som Excel inte skriver. Öppna den i Excel och spara den som xlsx.',
      'The workbook cannot be read: it is damaged, has a password, or is of a kind that Excel does not write. Open it in Excel and save it as xlsx.',
    )
  }
}

async function fromZip(file: Uint8Array, most: number): Promise<WorkBook> {
  const entries = await zipEntries(file, (path) => /\.(?:xml|rels|bin)$/i.test(path), most)
  const archive: object = CFB.utils.cfb_new()
  for (const [path, content] of entries) {
    if (/worksheets\/[^/]+\.xml$/i.test(path)) refuseUncomputed(content)
    CFB.utils.cfb_add(archive, `/${path}`, content, { unsafe: true })
  }
  return parse_zip(archive, OPTIONS)
}

/** A cell with a formula and no result: what programs other than Excel leave for Excel to work out. */
const FORMULA_ALONE =
  /<(?:\w+:)?c\b([^<>]*)>\s*<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/g

function refuseUncomputed(sheet: Uint8Array): void {
  for (const [, attributes = ''] of new TextDecoder().decode(sheet).matchAll(FORMULA_ALONE)) {
    // A formula whose result is an empty text.
    if (/\bt=["']str["']/.test(attributes)) continue
    const cell = /\br=["']([A-Z]+\d+)["']/.exec(attributes)?.[1] ?? '?'
    throw unreadable(
      `Cell ${cell} har en formel som aldrig har räknats ut. Öppna arbetsboken i Excel, spara den och försök igen.`,
      `Cell ${cell} has a formula that has never been worked out. Open the workbook in Excel, save it and try again.`,
    )
  }
}

function tooLargeWorkbook(): Error {
  return tooLarge(
    'Arbetsboken är för stor. Spara bladet som csv i stället.',
    'The workbook is too large. Save the sheet as csv instead.',
  )
}

export class SheetTable implements Table {
  readonly name: string
  readonly isSheet = true
  readonly hasPercent: boolean
  readonly #data: CellObject[][]

  constructor(name: string, data: CellObject[][]) {
    this.name = name
    this.#data = data
    this.hasPercent = data.some((row) => row?.some(isPercent))
  }

  *rows(): Generator<Row> {
    for (let at = 0; at < this.#data.length; at++) {
      // Rows and cells without anything are holes.
      const row = this.#data[at] ?? []
      refuseWider(row.length, at + 1)
      yield Array.from(row, cellOf)
    }
  }
}

function isPercent(cell: CellObject): boolean {
  return cell.t === 'n' && typeof cell.z === 'string' && cell.z.includes('%')
}

const NOT_AVAILABLE = 42

/** The stored value, never the one shown: that is rounded. */
function cellOf(cell: CellObject | undefined): Cell {
  if (cell?.v == null) return ''
  if (cell.t === 'n') return Number(cell.v)
  if (cell.t === 'e') return cell.v === NOT_AVAILABLE ? '#N/A' : '#FEL!'
  return String(cell.v)
}
