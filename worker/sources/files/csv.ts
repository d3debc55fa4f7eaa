import Papa from 'papaparse'
import { tooLarge, unreadable } from './refusals.ts'
import { type Row, refuseLonger, refuseWider } from './table.ts'

/** In the order that they are tried: a comma may be decimal, and then one of the others parts the columns. */
export const DELIMITERS = [';', '\t', '|', ','] as const
export type Delimiter = (typeof DELIMITERS)[number]

const LONGEST_ROW = 2 ** 20

interface Parsed {
  data: string[][]
  errors: { row?: number }[]
  /** Where the last row ends. */
  meta: { cursor: number }
}

/**
 * The rows of a delimited text, which comes in pieces with its line ends as \n. A row is what a spreadsheet would show
 * as one, though a cell in it has line breaks.
 */
export function* csvRows(pieces: Iterable<string>, delimiter: Delimiter): Generator<Row> {
  const parser = new Papa.Parser({ delimiter, newline: '\n' })
  let number = 0
  let text = ''
  /** The rows that are complete; the rest is kept for what follows. */
  const taken = (isLast: boolean): string[][] => {
    const { data, errors, meta }: Parsed = parser.parse(text, 0, !isLast)
    // A row that has not ended yet looks broken.
    const broken = errors.find(({ row = 0 }) => isLast || row < data.length)
    if (broken !== undefined) throw brokenQuotes(number + (broken.row ?? 0) + 1)
    for (const row of data) refuseWider(row.length, ++number)
    refuseLonger(number)
    text = text.slice(meta.cursor)
    if (text.length > LONGEST_ROW && !isLast) throw tooLongRow(number + 1)
    return data
  }
  for (const piece of pieces) {
    text += piece
    for (const row of taken(false)) yield row
  }
  if (text !== '') yield* taken(true)
}

function brokenQuotes(row: number): Error {
  return unreadable(
    `Rad ${row} har ett citattecken (") som inte hör ihop med något annat. Ta bort det, eller skriv det dubbelt.`,
    `Row ${row} has a quotation mark (") that belongs with no other. Take it away, or write it twice.`,
  )
}

function tooLongRow(row: number): Error {
  return tooLarge(
    `Rad ${row} är längre än en miljon tecken. Ett citattecken (") som aldrig stängs kan vara orsaken.`,
    `Row ${row} is longer than a million characters. A quotation mark (") that is never closed may be the cause.`,
  )
}
