import { CellError } from './custom-functions.ts'
import type { Argument, CellResult } from './o-spreadsheet.ts'

/** What functions take and give, between Excel's shapes and those of the spreadsheet. */

/** What is not here yet, as in Excel. */
export const BUSY: CellResult = { value: '#BUSY!' }

/** An argument as Excel hands it over: null where it is left out, '' for a blank cell, a range row by row. */
export function excelArgument(argument: Argument): unknown {
  if (argument === undefined) return null
  return isRange(argument) ? turned(argument).map((row) => row.map(plainValue)) : plainValue(argument)
}

/** The first error in a range that is an argument: like that of a single cell, it is the result. */
export function errorIn(argument: Argument, errors: ReadonlySet<string>): CellResult | undefined {
  if (argument === undefined || !isRange(argument)) return undefined
  return argument.flat().find(({ value }) => typeof value === 'string' && errors.has(value))
}

/** A result as the spreadsheet shows it. */
export function cellResult(result: unknown): CellResult | CellResult[][] {
  return Array.isArray(result)
    ? turned((result as unknown[][]).map((row) => row.map(oneCell)))
    : oneCell(result)
}

function oneCell(result: unknown): CellResult {
  if (result instanceof CellError) return { value: result.code, message: result.message }
  if (typeof result !== 'object') return { value: result as CellResult['value'] }
  return result === null ? { value: '' } : ofRichValue(result)
}

interface RichValue {
  readonly basicValue?: CellResult['value']
  readonly numberFormat?: string
  readonly text?: string
  /** Of a card; the first is its figure. */
  readonly properties?: Readonly<Record<string, object>>
}

/** A number with its format, or the figure of a card; where it has none, what is written on it. */
function ofRichValue({ basicValue, numberFormat, text, properties = {} }: RichValue): CellResult {
  if (typeof basicValue === 'number' && numberFormat !== undefined) {
    return { value: basicValue, format: formatFor(basicValue, numberFormat) }
  }
  if (basicValue !== undefined) return { value: basicValue }
  const [figure] = Object.values(properties)
  return figure === undefined ? { value: text ?? '' } : ofRichValue(figure)
}

/** Excel's General shows a number as it is; the spreadsheet has to be told how many decimals that takes. */
function formatFor(value: number, format: string): string {
  const decimals = /^-?\d+\.(\d{1,10})/.exec(String(value))?.[1] ?? ''
  return format.replace(/^General/, decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`)
}

function plainValue({ value }: CellResult): unknown {
  return value ?? ''
}

function isRange(argument: Argument): argument is readonly (readonly CellResult[])[] {
  return Array.isArray(argument)
}

/** Rows for columns, or the other way around. */
function turned<T>(lines: readonly (readonly T[])[]): T[][] {
  const [first = []] = lines
  return first.map((_, i) => lines.flatMap((line) => line.slice(i, i + 1)))
}
