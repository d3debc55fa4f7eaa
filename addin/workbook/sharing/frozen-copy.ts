import { type Area, cellName, type Place, placesIn } from '../formulas/address.ts'
import { type Moved, movedFormula } from '../formulas/moved.ts'
import { isError } from '../reading/errors.ts'
import { valueAt } from '../reading/shown.ts'
import { formulasOf, type OjCell, type OjSheet } from '../reading/survey.ts'
import type { CellContent, Sheet } from '../workbook.ts'
import type { Written } from '../writing/rectangles.ts'

/** A sheet to be copied, with those of its formulas that become values. */
export interface FreezePlan extends OjSheet {
  readonly frozen: readonly OjCell[]
  formatAt(place: Place): string
}

/** What is to be written in the copy of each sheet, by row, then column. */
export function copyWrites(plans: readonly FreezePlan[], copies: readonly Sheet[]): Written[][] {
  const names = new Map(plans.map(({ sheet }, i) => [keyOf(sheet.name), copies[i]?.name]))
  const spills = new Map(plans.map(({ sheet, frozen }) => [keyOf(sheet.name), spillsOf(frozen)]))
  return plans.map((plan) => {
    const own = keyOf(plan.sheet.name)
    const moved: Moved = {
      sheet: (name) => names.get(keyOf(name)),
      spill: (sheet, place) => spills.get(sheet === null ? own : keyOf(sheet))?.get(cellName(place)),
    }
    return [...constants(plan), ...formulas(plan, moved)].sort(
      (one, other) => one.row - other.row || one.column - other.column,
    )
  })
}

/** Excel knows sheets by their names in any case. */
function keyOf(name: string): string {
  return name.toLowerCase()
}

function spillsOf(frozen: readonly OjCell[]): Map<string, Area> {
  return new Map(frozen.map(({ cell, area }) => [cell, area]))
}

function constants({ used, frozen, formatAt }: FreezePlan): Written[] {
  return frozen.flatMap(({ area }) =>
    placesIn(area).map((place) => {
      const value = valueAt(used, place)
      const format = typeof value === 'number' ? formatAt(place) : ''
      return { ...place, content: constant(value), ...(format !== '' && { format }) }
    }),
  )
}

/**
 * What a cell shows, to be written. #N/A becomes =NA(): written as text it would be a text, which a chart draws as zero and
 * a mean leaves out unnoticed, where #N/A is a gap in the one and an error in the other, as it was.
 */
function constant(value: CellContent): CellContent {
  if (isError(value)) return value === '#N/A' ? '=NA()' : `=${value}`
  return typeof value === 'string' && value.startsWith('=') ? `'${value}` : value
}

/** The formulas that stay formulas, and refer to something else than before. */
function formulas({ used, frozen }: FreezePlan, moved: Moved): Written[] {
  const gone = new Set(frozen.map(({ cell }) => cell))
  const written: Written[] = []
  for (const { row, column, formula } of formulasOf(used)) {
    if (gone.has(cellName({ row, column }))) continue
    const content = movedFormula(formula, moved)
    if (content !== formula) written.push({ row, column, content })
  }
  return written
}
