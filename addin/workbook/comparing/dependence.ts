import { type Area, covers, type Place, placesIn } from '../formulas/address.ts'
import { namesOj } from '../formulas/calls.ts'
import { references } from '../formulas/references.ts'
import type { Read, SheetReader } from '../reading/sheet-reader.ts'
import type { Compared } from './compare.ts'

/**
 * Formulas that read a cell which changes, or cannot be told of, cannot be told of either: what they were compared with is
 * not what they will be given. Follows formulas in between.
 */
export function withoutDependent(compared: readonly Compared[], reader: SheetReader): Compared[] {
  let told = [...compared]
  for (;;) {
    const unsure = new Unsure(told, reader)
    const next = told.map((one) =>
      one.why === null && one.reads.some((read) => unsure.in(read))
        ? { ...one, why: 'depends' as const }
        : one,
    )
    if (next.every((one, i) => one === told[i])) return told
    told = next
  }
}

/** A longer chain of formulas is not followed to its end: what it comes from is then not told of. */
const LONGEST_CHAIN = 1000

/** The cells that may show something else than they do. */
class Unsure {
  readonly #reader: SheetReader
  readonly #cells = new Set<string>()
  /** Formulas that spill something else, wherever in it that is. */
  readonly #spilling = new Set<string>()
  /** What was found of cells and rectangles; false also while they are followed, so that a circle ends. */
  readonly #found = new Map<string, boolean>()

  constructor(compared: readonly Compared[], reader: SheetReader) {
    this.#reader = reader
    for (const { cell, why, differences } of compared) {
      const sheet = cell.sheet.id
      const changing = why === null ? differences : placesIn(cell.area)
      for (const place of changing) this.#cells.add(keyOf(sheet, place))
      if (changing.length > 0) this.#spilling.add(keyOf(sheet, cell))
    }
  }

  in(read: Read, chain = 0): boolean {
    if (this.#cells.size === 0) return false
    if (read.spill && this.#spilling.has(keyOf(read.sheet, read))) return true
    const key = `${keyOf(read.sheet, read)} ${read.rows} ${read.columns}`
    const found = this.#found.get(key)
    if (found !== undefined) return found
    this.#found.set(key, false)
    const unsure = placesIn(this.#used(read)).some((place) => this.#shows(read.sheet, place, chain))
    this.#found.set(key, unsure)
    return unsure
  }

  /** The part of a rectangle that anything stands in. */
  #used(read: Read): Area {
    const used = this.#reader.used(read.sheet)
    if (used === undefined) return { ...read, rows: 0, columns: 0 }
    const row = Math.max(read.row, used.row)
    const column = Math.max(read.column, used.column)
    const bottom = Math.min(read.row + read.rows, used.row + used.rows)
    const right = Math.min(read.column + read.columns, used.column + used.columns)
    return { row, column, rows: Math.max(0, bottom - row), columns: Math.max(0, right - column) }
  }

  #shows(sheet: string, place: Place, chain: number): boolean {
    if (this.#cells.has(keyOf(sheet, place))) return true
    const formula = this.#formulaBehind(sheet, place)
    if (formula === null || namesOj(formula)) return false
    if (chain === LONGEST_CHAIN) return true
    return references(formula).some((reference) => {
      const read = this.#reader.cellsOf(reference, sheet)
      return read !== null && this.in(read, chain + 1)
    })
  }

  /** The formula that shows in a cell, also where it is spilled from another; null of a constant. */
  #formulaBehind(sheet: string, { row, column }: Place): string | null {
    const used = this.#reader.used(sheet)
    if (used === undefined) return null
    const at = (place: Place) => used.formulas[place.row - used.row]?.[place.column - used.column] ?? ''
    const own = at({ row, column })
    const from = own === '' ? used.spills.find((spill) => covers(spill, { row, column })) : undefined
    const content = from === undefined ? own : at(from)
    return typeof content === 'string' && content.startsWith('=') ? content : null
  }
}

function keyOf(sheet: string, { row, column }: Place): string {
  return `${sheet} ${row} ${column}`
}
