import type { Area } from '../../../../addin/workbook/formulas/address.ts'
import type { Expression } from './expression.ts'
import { error, isError, type Matrix, plainValue, type Scalar } from './values.ts'

/** What a formula can see. */
export interface Surroundings {
  /** What cells hold; undefined where there is no such sheet, or nothing spills there. */
  cells(sheet: string | null, area: Area, spill: boolean): Matrix | undefined
  /** What a custom function gives; undefined where there is no such function. */
  custom(name: string, args: readonly unknown[]): Matrix | undefined
}

type Args = readonly Matrix[]

const numbers = (args: Args) =>
  args.flat(2).filter((one): one is number => typeof plainNumber(one) === 'number')

function plainNumber(value: Scalar): Scalar {
  return typeof value === 'object' && value?.type === 'FormattedNumber' ? value.basicValue : value
}

/** The functions of Excel's own that tests use. */
const FUNCTIONS: Record<string, (args: Args) => Matrix | Scalar> = {
  NA: () => error('#N/A'),
  SUM: (args) => firstError(args) ?? total(args),
  AVERAGE: (args) => firstError(args) ?? total(args) / numbers(args).length,
  MAX: (args) => firstError(args) ?? Math.max(...numbers(args).map(Number)),
  ROWS: ([one = []]) => one.length,
  IFERROR: ([one = [], other = []]) =>
    one.map((row) => row.map((cell) => (isError(cell) ? (other[0]?.[0] ?? null) : cell))),
  IF: ([test = [], yes = [], no = []]) => (plainValue(test[0]?.[0] ?? null) ? yes : no),
  INDEX: ([one = [], row = [], column = []]) =>
    one[Number(row[0]?.[0] ?? 1) - 1]?.[Number(column[0]?.[0] ?? 1) - 1] ?? error('#REF!'),
  SEQUENCE: ([rows = [], columns = []]) => {
    const across = Number(columns[0]?.[0] ?? 1)
    return Array.from({ length: Number(rows[0]?.[0]) }, (_, r) =>
      Array.from({ length: across }, (_, c) => r * across + c + 1),
    )
  },
}

function firstError(args: Args): Scalar | undefined {
  return args.flat(2).find(isError)
}

function total(args: Args): number {
  return args
    .flat(2)
    .reduce<number>(
      (sum, one) => sum + (typeof plainNumber(one) === 'number' ? Number(plainNumber(one)) : 0),
      0,
    )
}

/** What a formula gives, as much as Excel would: a matrix, of one cell where it gives one value. */
export function evaluate(expression: Expression, around: Surroundings): Matrix {
  switch (expression.is) {
    case 'constant':
      return [[expression.value]]
    case 'error':
      return [[error(expression.code)]]
    case 'omitted':
      return [[null]]
    case 'unknown':
      return [[error('#NAME?')]]
    case 'array':
      return expression.rows.map((row) => row.map((one) => evaluate(one, around)[0]?.[0] ?? null))
    case 'cells':
      return around.cells(expression.sheet, expression.area, expression.spill) ?? [[error('#REF!')]]
    case 'operation':
      return operation(
        expression.sign,
        expression.operands.map((one) => evaluate(one, around)),
      )
    case 'call':
      return call(expression, around)
  }
}

function call({ name, args }: Expression & { is: 'call' }, around: Surroundings): Matrix {
  const own = FUNCTIONS[name]
  const given = args.map((one) => evaluate(one, around))
  if (own !== undefined) return asMatrix(own(given))
  const first = given.flat(2).find(isError)
  const custom = around.custom(
    name,
    args.map((one, i) => argument(one, given[i] ?? [])),
  )
  if (custom === undefined) return [[error('#NAME?')]]
  return first === undefined ? custom : [[first]]
}

/** As a function is given it: a range and an array as rows, an omitted one as null, an empty cell as an empty text. */
function argument(expression: Expression, given: Matrix): unknown {
  if (expression.is === 'omitted') return null
  const values = given.map((row) => row.map((one) => (one === null ? '' : plainNumber(one))))
  const single = expression.is !== 'array' && values.length === 1 && values[0]?.length === 1
  return single ? values[0]?.[0] : values
}

function asMatrix(value: Matrix | Scalar): Matrix {
  return Array.isArray(value) ? value : [[value]]
}

/** One value for every cell of the larger operand, as Excel does it. */
function operation(sign: string, operands: readonly Matrix[]): Matrix {
  if (sign === '@') return [[operands[0]?.[0]?.[0] ?? null]]
  const rows = Math.max(...operands.map((one) => one.length))
  const columns = Math.max(...operands.map((one) => one[0]?.length ?? 0))
  const at = (one: Matrix, r: number, c: number) =>
    one[one.length === 1 ? 0 : r]?.[one[0]?.length === 1 ? 0 : c] ?? null
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) =>
      calculated(
        sign,
        operands.map((one) => at(one, r, c)),
      ),
    ),
  )
}

function calculated(sign: string, operands: readonly Scalar[]): Scalar {
  const failed = operands.find(isError)
  if (failed !== undefined) return failed
  const [a = '', b = ''] = operands.map((one) => plainValue(one))
  if (sign === '&') return `${a}${b}`
  if (sign === '=') return a === b
  if (sign === '<>') return a !== b
  const [x, y] = [Number(a), Number(b)]
  if (Number.isNaN(x) || Number.isNaN(y)) return error('#VALUE!')
  if (operands.length === 1) return sign === '-' ? -x : sign === '%' ? x / 100 : x
  if (sign === '/' && y === 0) return error('#DIV/0!')
  const results: Record<string, number | boolean> = {
    '+': x + y,
    '-': x - y,
    '*': x * y,
    '/': x / y,
    '^': x ** y,
    '<': x < y,
    '>': x > y,
    '<=': x <= y,
    '>=': x >= y,
  }
  return results[sign] ?? error('#VALUE!')
}
