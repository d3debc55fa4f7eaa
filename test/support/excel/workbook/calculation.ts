import { placesIn } from '../../../../addin/workbook/formulas/address.ts'
import type { Cell } from '../cell.ts'
import type { Call } from '../declared.ts'
import type { Book } from './book.ts'
import { evaluate } from './evaluate.ts'
import type { Content, SheetModel } from './sheet.ts'
import { error, type Matrix, type Scalar } from './values.ts'

/** Calculates custom functions, all of a recalculation at once; the cells in their order. */
export type Calculate = (calls: Call[]) => Promise<Cell[]>

interface Asked extends Call {
  readonly content: Content
  readonly key: string
}

/** A longer chain of formulas than tests write. */
const MOST_ROUNDS = 50

/**
 * Calculates the formulas of a book. Custom functions are asked together, and show #BUSY! until they have answered; what
 * has been given is kept until the formula is written anew, as Excel calculates no formula again that nothing has happened to.
 */
export class Calculation {
  readonly #book: Book
  readonly #calculate: Calculate
  #asked: Asked[] = []
  #pending = 0
  #settled: (() => void)[] = []

  constructor(book: Book, calculate: Calculate) {
    this.#book = book
    this.#calculate = calculate
  }

  /** Once no formula waits for its custom functions. */
  async settled(): Promise<void> {
    while (this.#pending > 0) await new Promise<void>((resolve) => this.#settled.push(resolve))
  }

  /** Calculates until nothing changes. */
  run(): void {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let changed = false
      for (const sheet of this.#book.sheets) {
        for (const content of sheet.contents.values())
          changed = this.#calculateCell(sheet, content) || changed
      }
      if (!changed) break
    }
    this.#ask()
  }

  #calculateCell(sheet: SheetModel, content: Content): boolean {
    if (content.formula === null || !(content.isDirty || mayChange(content))) return false
    content.isDirty = false
    const before = JSON.stringify([content.value, content.spill])
    const given = evaluate(content.formula.expression, {
      cells: (name, area, spill) =>
        this.#book.cells(name === null ? sheet : this.#book.named(name), area, spill),
      custom: (name, args) => this.#custom(content, name, args),
    })
    sheet.unspill(content)
    const area = {
      row: content.row,
      column: content.column,
      rows: given.length,
      columns: given[0]?.length ?? 0,
    }
    const spills = area.rows * area.columns > 1
    const hasRoom = !spills || placesIn(area).every((place) => !sheet.blocks(content, place))
    content.value = hasRoom ? (given[0]?.[0] ?? 0) : error('#SPILL!')
    if (spills && hasRoom) sheet.spillOver(content, area, given)
    return JSON.stringify([content.value, content.spill]) !== before
  }

  #custom(content: Content, name: string, args: readonly unknown[]): Matrix | undefined {
    const id = /^OJ\.(\w+)$/.exec(name)?.[1]
    if (id === undefined || !this.#book.hasAddin) return undefined
    const key = JSON.stringify([id, args])
    const given = content.given.get(key)
    if (given !== undefined) return given
    const busy = [[error('#BUSY!')]]
    content.given.set(key, busy)
    this.#asked.push({ id, args, content, key })
    return busy
  }

  #ask(): void {
    const asked = this.#asked
    this.#asked = []
    if (asked.length === 0) return
    this.#pending += 1
    // Excel is another process: it has answered the write before it begins to calculate.
    setTimeout(async () => {
      try {
        const cells = await this.#calculate(asked.map(({ id, args }) => ({ id, args })))
        for (const [i, { content, key }] of asked.entries()) {
          if (!content.given.has(key)) continue
          content.given.set(key, matrixOf(cells[i]))
          content.isDirty = true
        }
        this.run()
      } finally {
        this.#pending -= 1
        for (const resolve of this.#settled.splice(0)) resolve()
      }
    })
  }
}

/** By what happens to other cells: it refers to some, or spills, or has no room to. */
function mayChange({ formula, value, spill }: Content): boolean {
  return formula?.refers === true || spill !== null || (typeof value === 'object' && value?.type === 'Error')
}

function matrixOf(cell: Cell | undefined): Matrix {
  if (cell === undefined || 'cancelled' in cell) return [[error('#BUSY!')]]
  if ('error' in cell) return [[error(cell.error)]]
  return Array.isArray(cell.value) ? (cell.value as Matrix) : [[cell.value as Scalar]]
}
