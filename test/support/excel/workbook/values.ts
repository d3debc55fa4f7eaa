/** What a cell holds. An empty one is null. */
export type Scalar = string | number | boolean | null | CellError | Rich
export type Matrix = Scalar[][]

export interface CellError {
  readonly type: 'Error'
  readonly basicValue: string
}

/** What a function gives that is more than a value: a card, or a number with a format of its own. */
type Rich =
  | { readonly type: 'FormattedNumber'; readonly basicValue: number; readonly numberFormat: string }
  | { readonly type: 'Entity'; readonly text: string }

export function error(basicValue: string): CellError {
  return { type: 'Error', basicValue }
}

export function isError(value: Scalar): value is CellError {
  return typeof value === 'object' && value?.type === 'Error'
}

/** As `Range.values` has it. Microsoft documents that a card is #VALUE! there. */
export function plainValue(value: Scalar): string | number | boolean {
  if (value === null) return ''
  if (typeof value !== 'object') return value
  return value.type === 'Entity' ? '#VALUE!' : value.basicValue
}

/** As `Range.valuesAsJson` has it. */
export function asJson(value: Scalar): object {
  if (value === null) return { type: 'Empty', basicValue: '' }
  if (typeof value === 'object') return value
  const type = { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string']
  return { type, basicValue: value }
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(E[+-]?\d+)?$/i
const DAY =
  /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}[-/]\d{1,2}$|^(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}* \d+$/iu
const ERROR = /^#(N\/A|DIV\/0!|NAME\?|[A-Z]+!)$/

/** What Excel makes of what is typed that is no formula: a number of "0114", a date's number of "1-2". */
export function typed(content: unknown): Scalar {
  if (typeof content === 'number' || typeof content === 'boolean') return content
  const text = String(content)
  if (text === '') return null
  if (text.startsWith("'")) return text.slice(1)
  if (NUMBER.test(text)) return Number(text)
  if (DAY.test(text)) return 45_000
  if (/^(true|sant)$/i.test(text)) return true
  if (/^(false|falskt)$/i.test(text)) return false
  return ERROR.test(text) ? error(text) : text
}
