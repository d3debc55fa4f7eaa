import { FIRST_YEAR, LAST_YEAR } from '../../../schema/slice.ts'
import type { Status } from '../../../schema/words.ts'
import { quote, say, type Text } from '../../domain/text.ts'
import { type Cell, textOf } from './table.ts'
import { MISSING_SIGNS, STATUS_WORDS, squash } from './words.ts'

/** A number, a reason why there is none, `null` for nothing at all, or what is wrong in words. */
export type Read = number | Status | null | Text

/** The signs that part thousands in a column, as far as is known. */
export type Thousands = ReadonlySet<'.' | ','>

const NO_THOUSANDS: Thousands = new Set()

const PLAIN = /^-?\d+(?:\.\d+)?$/
const DECIMAL = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i
const SPACED = /^[+-]?\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/
const PERCENT = /\s*%$/
/** "1.234": more than a thousand, or hardly more than one. Only the rest of the column can tell. */
const TWO_WAYS = /^[+-]?\d{1,3}[.,]\d{3}$/

/** What a cell says of a figure. `thousands` is how the column parts them; see {@link thousandsSign}. */
export function readValue(cell: Cell | undefined, thousands: Thousands = NO_THOUSANDS): Read {
  if (typeof cell === 'number') return finite(cell, String(cell))
  // Nearly every value of a large file ends here.
  if (cell !== undefined && thousands.size === 0 && PLAIN.test(cell)) return finite(Number(cell), cell)
  const text = textOf(cell)
  if (text === '') return null
  const sign = MISSING_SIGNS.get(text)
  if (sign !== undefined) return sign
  const word = STATUS_WORDS.get(squash(text))
  if (word !== undefined) return lacksValue(word) ? word : noValue(text)
  const number = text.replace(PERCENT, '').replace(/^[−–]/, '-')
  const mark = thousandsSign(number)
  if (mark !== undefined) return finite(Number(withoutThousands(number, mark)), text)
  if (SPACED.test(number)) return finite(Number(number.replace(/\s/g, '').replace(',', '.')), text)
  if (!DECIMAL.test(number)) return noValue(text)
  return readDecimal(number, text, thousands)
}

/** A number with one point or comma, or none. */
function readDecimal(number: string, text: string, thousands: Thousands): Read {
  const used = number.includes('.') ? '.' : number.includes(',') ? ',' : undefined
  if (used === undefined || !thousands.has(used)) return finite(Number(number.replace(',', '.')), text)
  if (!TWO_WAYS.test(number) || thousands.size > 1) return twoWays(text)
  return finite(Number(withoutThousands(number, used)), text)
}

/** The sign that parts thousands in a number that can be read in one way only: "1.234,5", "1,234.5", "1.234.567". */
export function thousandsSign(text: string): '.' | ',' | undefined {
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(text) || /^[+-]?\d{1,3}(?:\.\d{3}){2,}$/.test(text)) return '.'
  if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(text) || /^[+-]?\d{1,3}(?:,\d{3}){2,}$/.test(text)) return ','
  return undefined
}

function withoutThousands(number: string, sign: '.' | ','): string {
  return number.replaceAll(sign, '').replace(',', '.')
}

function finite(value: number, text: string): Read {
  if (!Number.isFinite(value)) return noValue(text)
  // No source means anything by a zero below zero.
  return value === 0 ? 0 : value
}

export function lacksValue(status: Status): boolean {
  return status !== 'final' && status !== 'preliminary' && status !== 'example'
}

function noValue(text: string): Text {
  return say(
    `${quote(text)} är inget värde. Skriv ett tal, eller .. (sekretess), . (ej tillämplig) eller - (saknas).`,
    `${quote(text)} is no value. Write a number, or .. (suppressed), . (not applicable) or - (missing).`,
  )
}

function twoWays(text: string): Text {
  return say(
    `${quote(text)} kan läsas på två sätt, eftersom samma kolumn skiljer tusental med samma tecken. Ta bort tusentalstecknen.`,
    `${quote(text)} can be read in two ways, since the same column parts thousands with the same sign. Take the signs away.`,
  )
}

/** A year as it stands in a cell: 2019, "2019.0", "År 2019". Undefined for anything else. */
export function yearIn(text: string): number | undefined {
  const digits = /^(?:(?:år|ar|year)\s*)?(\d{4})(?:[.,]0+)?$/i.exec(text)?.[1]
  const year = Number(digits)
  return digits !== undefined && year >= FIRST_YEAR && year <= LAST_YEAR ? year : undefined
}
