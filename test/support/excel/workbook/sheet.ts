import {
  type Area,
  cellName,
  covers,
  type Place,
  placesIn,
} from '../../../../addin/workbook/formulas/address.ts'
import type { Expression } from './expression.ts'
import type { Matrix, Scalar } from './values.ts'

/** What stands in a cell. */
export interface Content extends Place {
  format: string
  /** null where it is a constant. */
  formula: { readonly text: string; readonly expression: Expression; readonly refers: boolean } | null
  /** The constant, or what the formula shows in its own cell. */
  value: Scalar
  /** What the formula gives, over the cells that it spills over; null where that is its own alone. */
  spill: { readonly area: Area; readonly values: Matrix } | null
  /** Whether it is to be calculated though nothing that it refers to has changed. */
  isDirty: boolean
  /** What custom functions have given, by what they were called with: another calculation takes it from here. */
  readonly given: Map<string, Matrix>
}

export interface ChartModel {
  readonly type: string
  readonly source: Area
  readonly labels: (Area | null)[]
  /** What was set, by where: "title.text". */
  readonly set: Record<string, unknown>
}

/** A sheet of the stand-in's workbook. */
export class SheetModel {
  readonly id: string
  name: string
  isProtected = false
  visibility: 'Visible' | 'Hidden' = 'Visible'
  readonly contents = new Map<string, Content>()
  /** The cell whose formula spills there, by the cell that it spills over. */
  readonly spilled = new Map<string, Content>()
  /** Array formulas of the old kind, entered over several cells at once. */
  readonly arrays: Area[] = []
  readonly charts: ChartModel[] = []
  /** How cells were made to look, by "B2:C3" and by property. */
  readonly looks: Record<string, Record<string, unknown>> = {}
  frozenRows = 0
  readonly layout: Record<string, unknown> = {}

  constructor(id: string, name: string) {
    this.id = id
    this.name = name
  }

  at(place: Place): Content | undefined {
    return this.contents.get(cellName(place))
  }

  value({ row, column }: Place): Scalar {
    const own = this.at({ row, column })
    if (own !== undefined && (own.formula !== null || own.value !== null)) return own.value
    const first = this.spilled.get(cellName({ row, column }))
    return first?.spill?.values[row - first.row]?.[column - first.column] ?? null
  }

  values({ row, column, rows, columns }: Area): Matrix {
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.value({ row: row + r, column: column + c })),
    )
  }

  /** What stands in the way of a spill from a cell. */
  blocks(first: Content, place: Place): boolean {
    if (place.row === first.row && place.column === first.column) return false
    const own = this.at(place)
    const other = this.spilled.get(cellName(place))
    return (
      (own !== undefined && (own.formula !== null || own.value !== null)) ||
      (other !== undefined && other !== first)
    )
  }

  unspill(first: Content): void {
    for (const place of first.spill === null ? [] : placesIn(first.spill.area))
      this.spilled.delete(cellName(place))
    first.spill = null
  }

  spillOver(first: Content, area: Area, values: Matrix): void {
    first.spill = { area, values }
    for (const place of placesIn(area)) {
      if (place.row !== first.row || place.column !== first.column) this.spilled.set(cellName(place), first)
    }
  }

  /** The smallest rectangle that has all that stands within another; null where that is nothing. */
  used(within: Area): Area | null {
    let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1]
    for (const { row, column } of this.#filled()) {
      if (!covers(within, { row, column })) continue
      top = Math.min(top, row)
      left = Math.min(left, column)
      bottom = Math.max(bottom, row)
      right = Math.max(right, column)
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
  }

  *#filled(): Generator<Place> {
    for (const content of this.contents.values()) {
      if (content.formula !== null || content.value !== null) yield content
      if (content.spill !== null) yield* placesIn(content.spill.area)
    }
  }
}
