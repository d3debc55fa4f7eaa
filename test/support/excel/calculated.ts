import { cellName } from '../../../addin/workbook/formulas/address.ts'
import type { SheetContent } from '../../../addin/workbook/workbook.ts'
import { shown } from './cell.ts'
import type { Call } from './declared.ts'
import { type Formula, readFormula } from './formula.ts'
import type { Excel } from './host.ts'

/** What a cell shows: '' where it is empty, an error as its code with its words. */
export type Shown = string | number | boolean

/** Functions that spill in reports. */
const SPILLING = /^=OJ\.(COMPARE|PEERS)\(/

/**
 * A sheet with its formulas calculated as Excel would: OJ's by the add-in in Microsoft's runtime, and the few others that
 * reports have by the rules here. A spill that has no room shows #SPILL!.
 */
export async function calculated(content: SheetContent, excel: Excel): Promise<CalculatedSheet> {
  const sheet = new Calculation(content, together(excel))
  await sheet.spill()
  const cells = new Map<string, Shown>()
  await Promise.all(
    [...sheet.written.keys()].map(async (name) => cells.set(name, single(await sheet.cell(name)))),
  )
  for (const [name, value] of sheet.spilled) cells.set(name, value)
  return new CalculatedSheet(cells)
}

export class CalculatedSheet {
  readonly #cells: ReadonlyMap<string, Shown>

  constructor(cells: ReadonlyMap<string, Shown>) {
    this.#cells = cells
  }

  at(name: string): Shown {
    return this.#cells.get(name) ?? ''
  }

  /** Errors, with the cells that show them. */
  get errors(): string[] {
    return [...this.#cells].flatMap(([name, value]) => (isError(value) ? [`${name}: ${value}`] : []))
  }

  /** The cells to the right of the first that shows a text, or of one after it, as far as they show anything. */
  rowOf(text: string, after = 0): Shown[] {
    const name = [...this.#cells].filter(([, value]) => value === text)[after]?.[0]
    if (name === undefined) throw new Error(`no cell shows ${text}`)
    const [, letter = 'A', row] = /^([A-Z])(\d+)$/.exec(name) ?? []
    const values = Array.from({ length: 20 }, (_, i) =>
      this.at(`${String.fromCharCode(letter.charCodeAt(0) + 1 + i)}${row}`),
    )
    return values.slice(0, values.findLastIndex((value) => value !== '') + 1)
  }

  /** The rows of cells with a corner, so many columns wide, until one that begins with nothing. */
  tableAt(row: number, column: number, columns: number): Shown[][] {
    const rows: Shown[][] = []
    for (let r = row; this.at(cellName({ row: r, column })) !== ''; r++)
      rows.push(Array.from({ length: columns }, (_, c) => this.at(cellName({ row: r, column: column + c }))))
    return rows
  }
}

type Value = Shown | Shown[][]
type Calculate = (call: Call) => Promise<unknown>

class Calculation {
  readonly written = new Map<string, Shown>()
  readonly spilled = new Map<string, Shown>()
  readonly #values = new Map<string, Promise<Value>>()
  readonly #calculate: Calculate

  constructor(content: SheetContent, calculate: Calculate) {
    this.#calculate = calculate
    for (const { row, column, formulas } of content.parts)
      for (const [r, line] of formulas.entries())
        for (const [c, one] of line.entries())
          if (one !== '') this.written.set(cellName({ row: row + r, column: column + c }), one)
  }

  /** Lets what spills take its cells, before anything reads them. */
  async spill(): Promise<void> {
    const spilling = [...this.written].filter(([, one]) => SPILLING.test(String(one)))
    await Promise.all(
      spilling.map(async ([name]) => {
        const value = await this.cell(name)
        if (!Array.isArray(value)) return
        const { row, column } = placeIn(name)
        const cells = value.flatMap((line, r) =>
          line.map((one, c) => [cellName({ row: row + r, column: column + c }), one] as const),
        )
        const taken = cells.slice(1).some(([cell]) => this.written.has(cell))
        if (taken) this.#values.set(name, Promise.resolve('#SPILL!'))
        else for (const [cell, one] of cells) this.spilled.set(cell, one)
      }),
    )
  }

  cell(name: string): Promise<Value> {
    const known = this.#values.get(name)
    if (known !== undefined) return known
    const value = this.#content(name)
    this.#values.set(name, value)
    return value
  }

  async #content(name: string): Promise<Value> {
    const content = this.written.get(name)
    if (typeof content !== 'string') return content ?? this.spilled.get(name) ?? ''
    if (content.startsWith('=')) return this.#value(readFormula(content))
    return content.startsWith("'") ? content.slice(1) : content
  }

  async #value(formula: Formula): Promise<Value> {
    switch (formula.kind) {
      case 'literal':
        return formula.value
      case 'cell':
        return single(await this.#shownAt(cellName(formula)))
      case 'range':
        return Promise.all(
          Array.from({ length: formula.rows }, (_, r) =>
            Promise.all(
              Array.from({ length: formula.columns }, async (_, c) =>
                single(await this.#shownAt(cellName({ row: formula.row + r, column: formula.column + c }))),
              ),
            ),
          ),
        )
      case 'sign':
        return this.#sign(formula)
      case 'call':
        return this.#call(formula)
    }
  }

  #shownAt(name: string): Promise<Value> {
    const spilled = this.spilled.get(name)
    return spilled === undefined ? this.cell(name) : Promise.resolve(spilled)
  }

  async #sign({ sign, left, right }: Formula & { kind: 'sign' }): Promise<Shown> {
    const [one, other] = await Promise.all([this.#one(left), this.#one(right)])
    const error = [one, other].find(isError)
    if (error !== undefined) return error
    if (sign === '&') return `${one}${other}`
    // Excel does not tell small letters from capitals, and an empty cell is as good as 0 and "".
    if (sign === '=') return String(one).toLowerCase() === String(other).toLowerCase()
    const [a, b] = [Number(one), Number(other)]
    if (Number.isNaN(a) || Number.isNaN(b)) return '#VALUE!'
    return sign === '+' ? a + b : a - b
  }

  async #one(formula: Formula | undefined): Promise<Shown> {
    return formula === undefined ? '' : single(await this.#value(formula))
  }

  async #call({ name, args }: Formula & { kind: 'call' }): Promise<Value> {
    const [first, second, third] = args
    if (name.startsWith('OJ.')) {
      const values = await Promise.all(args.map((arg) => this.#value(arg)))
      const error = values.find((value) => !Array.isArray(value) && isError(value))
      return error ?? ((await this.#calculate({ id: name.slice(3), args: values })) as Value)
    }
    if (name === 'IF') {
      const asked = await this.#one(first)
      if (isError(asked)) return asked
      return this.#one(asked === false || asked === 0 ? third : second)
    }
    if (name === 'ISNUMBER') return typeof (await this.#one(first)) === 'number'
    if (name === 'INDEX') {
      const table = first === undefined ? '' : await this.#value(first)
      if (!Array.isArray(table)) return table
      const [row, column] = await Promise.all([this.#one(second), this.#one(third)])
      return table[Number(row) - 1]?.[Number(column) - 1] ?? '#REF!'
    }
    throw new Error(`reports have no use for ${name}`)
  }
}

function single(value: Value): Shown {
  return Array.isArray(value) ? (value[0]?.[0] ?? '') : value
}

function isError(value: unknown): value is string {
  return typeof value === 'string' && /^#(N\/A|VALUE!|NUM!|REF!|SPILL!|NAME\?|DIV\/0!|BUSY!)/.test(value)
}

function placeIn(name: string): { row: number; column: number } {
  const [, letters = '', digits] = /^([A-Z]+)(\d+)$/.exec(name) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}

/** Hands calls over in one message each time that there are some, as a recalculation does. */
function together(excel: Excel): Calculate {
  let waiting: { call: Call; done(value: unknown): void; failed(error: unknown): void }[] = []
  const flush = async () => {
    const batch = waiting
    waiting = []
    try {
      const cells = await excel.recalculate(batch.map(({ call }) => call))
      for (const [i, { done }] of batch.entries()) {
        const cell = cells[i]
        done(cell === undefined ? '' : shown(cell))
      }
    } catch (error) {
      for (const { failed } of batch) failed(error)
    }
  }
  return (call) =>
    new Promise((done, failed) => {
      if (waiting.length === 0) setTimeout(flush, 5)
      waiting.push({ call, done, failed })
    })
}
