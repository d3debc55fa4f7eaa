import { type Area, type Place, placesIn } from '../formulas/address.ts'
import type { CellContent, Spill } from '../workbook.ts'
import { asContent, contentOf } from './contents.ts'

/** The cells of a rectangle. Rows with nothing in them are one and the same, so that a wide and empty sheet takes no room. */
export class Grid {
  readonly #area: Area
  readonly #empty: CellContent[]
  readonly formulas: CellContent[][]
  readonly values: CellContent[][]

  constructor(area: Area) {
    this.#area = area
    this.#empty = new Array<CellContent>(area.columns).fill('')
    this.formulas = new Array<CellContent[]>(area.rows).fill(this.#empty)
    this.values = new Array<CellContent[]>(area.rows).fill(this.#empty)
  }

  /** Puts in what Excel says of a part of it. */
  put({ row, column }: Area, formulas: readonly unknown[][], values: readonly unknown[][]): void {
    for (const [r, contents] of formulas.entries()) {
      for (const [c, formula] of contents.entries()) {
        const value = values[r]?.[c]
        const place = { row: row + r, column: column + c }
        this.#set(this.formulas, place, contentOf(formula, value))
        this.#set(this.values, place, asContent(value))
      }
    }
  }

  formulaAt(place: Place): CellContent {
    return this.formulas[place.row - this.#area.row]?.[place.column - this.#area.column] ?? ''
  }

  valueAt(place: Place): CellContent {
    return this.values[place.row - this.#area.row]?.[place.column - this.#area.column] ?? ''
  }

  show(place: Place, value: CellContent): void {
    this.#set(this.values, place, value)
  }

  /** What a formula spills into other cells is not theirs, whatever Excel says that they hold. */
  clearSpilled(spill: Spill): void {
    for (const place of placesIn(spill)) {
      if (place.row !== spill.row || place.column !== spill.column) this.#set(this.formulas, place, '')
    }
  }

  #set(rows: CellContent[][], { row, column }: Place, content: CellContent): void {
    const r = row - this.#area.row
    const c = column - this.#area.column
    const cells = rows[r]
    // A spill may go on outside of what is read.
    if (cells === undefined || cells[c] === undefined || cells[c] === content) return
    const own = cells === this.#empty ? [...cells] : cells
    own[c] = content
    rows[r] = own
  }
}
