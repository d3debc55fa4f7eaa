import type { Area } from '../formulas/address.ts'
import type { Argument } from '../formulas/arguments.ts'
import type { Used } from '../workbook.ts'
import { isError } from './errors.ts'
import { valueAt, valuesIn } from './shown.ts'
import type { OjSheet } from './survey.ts'

/** What an argument gives the function; or why that cannot be told. */
export type Given = { readonly value: unknown } | { readonly why: Untold }

/**
 * `calculated`: it is a calculation or a name; `elsewhere`: it refers to a sheet or a spill that is not there; `error`: it
 * reads a cell with an error.
 */
export type Untold = 'calculated' | 'elsewhere' | 'error'

/** Cells of a sheet, by its id. */
export interface Read extends Area {
  readonly sheet: string
  /** They are what the first of them spills, however much that is. */
  readonly spill: boolean
}

/** Reads off the sheets what formulas refer to. */
export class SheetReader {
  readonly #used: ReadonlyMap<string, Used>
  readonly #ids: ReadonlyMap<string, string>

  /** `sheets` are all that there are. */
  constructor(sheets: readonly OjSheet[]) {
    this.#used = new Map(sheets.map(({ sheet, used }) => [sheet.id, used]))
    this.#ids = new Map(sheets.map(({ sheet }) => [sheet.name.toLowerCase(), sheet.id]))
  }

  used(sheet: string): Used | undefined {
    return this.#used.get(sheet)
  }

  /** The id of the sheet that a formula on another (its id) calls by a name; null is its own. */
  idOf(name: string | null, sheet: string): string | undefined {
    return name === null ? sheet : this.#ids.get(name.toLowerCase())
  }

  /** What an argument of a formula on a sheet (its id) gives. */
  given(argument: Argument, sheet: string): Given {
    switch (argument.kind) {
      case 'omitted':
        return { value: null }
      case 'literal':
        return { value: argument.value }
      case 'array':
        return { value: argument.values }
      case 'other':
        return { why: 'calculated' }
      default: {
        const read = this.cellsOf(argument, sheet)
        return read === null ? { why: 'elsewhere' } : this.#shownIn(read, argument.kind === 'cell')
      }
    }
  }

  /** The cells that an argument reads; null where it reads none, or what is not there. */
  cellsOf(argument: Argument, sheet: string): Read | null {
    if (argument.kind !== 'cell' && argument.kind !== 'range' && argument.kind !== 'spill') return null
    const id = this.idOf(argument.sheet, sheet)
    const used = id === undefined ? undefined : this.#used.get(id)
    if (id === undefined || used === undefined) return null
    const { row, column } = argument
    if (argument.kind === 'range') return { ...argument, sheet: id, spill: false }
    if (argument.kind === 'cell') return { sheet: id, row, column, rows: 1, columns: 1, spill: false }
    const spill = used.spills.find((one) => one.row === row && one.column === column)
    return spill === undefined ? null : { ...spill, sheet: id, spill: true }
  }

  /** An empty cell reaches a function as an empty text: null would be an argument that is left out. */
  #shownIn({ sheet, ...area }: Read, single: boolean): Given {
    const used = this.#used.get(sheet)
    if (used === undefined) return { why: 'elsewhere' }
    const values = single ? [[valueAt(used, area)]] : valuesIn(used, area)
    if (values.flat().some(isError)) return { why: 'error' }
    return { value: single ? values[0]?.[0] : values }
  }
}
