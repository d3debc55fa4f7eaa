import { at, type CellAt } from '../cells.ts'
import type { Call } from '../formulas/calls.ts'
import type { SheetReader } from './sheet-reader.ts'
import type { OjCell } from './survey.ts'

/** One use of an indicator, to cite: the arguments of the first call that names it, as far as they can be read. */
export interface IndicatorUse {
  /** As written in the workbook: an id or a code. */
  readonly indicator: string
  /** null where it is left out, or cannot be read. */
  readonly kommun: unknown
  readonly year: unknown
  readonly gender: unknown
  /** In how many formulas it is used. */
  readonly formulas: number
}

/** Where each function has what a citation needs; a year that bounds is the last. */
const PLACES: Readonly<Record<string, Places>> = {
  VALUE: { kommun: 0, indicator: 1, year: 2, gender: 3 },
  SERIES: { kommun: 0, indicator: 1, year: 3, gender: 4 },
  TABLE: { kommun: 0, indicator: 1, year: 2, gender: 3 },
  COMPARE: { kommun: 0, indicator: 1, year: 2, gender: 4 },
  STAT: { kommun: 0, indicator: 1, year: 3, gender: 5 },
  CHANGE: { kommun: 0, indicator: 1, year: 3, gender: 5 },
  SOURCE: { kommun: 0, indicator: 1, year: 2, gender: 3 },
  CARD: { kommun: 0, indicator: 1, year: 2, gender: 3 },
  INFO: { indicator: 0 },
}

interface Places {
  readonly indicator: number
  readonly kommun?: number
  readonly year?: number
  readonly gender?: number
}

/** The indicators that formulas use, each once, and the formulas whose indicator cannot be read. */
export function indicatorUses(cells: readonly OjCell[], reader: SheetReader) {
  const uses = new Map<string, { use: IndicatorUse; cells: Set<OjCell> }>()
  const unread = new Set<OjCell>()
  for (const cell of cells) {
    for (const call of cell.calls) {
      const places = PLACES[call.id]
      if (places === undefined) continue
      const read = (place: number | undefined) => readArgument(call, place, cell, reader)
      const indicators = read(places.indicator)
      if (indicators === undefined) unread.add(cell)
      for (const indicator of new Set(indicators?.map(String))) {
        const key = indicator.toUpperCase()
        const [kommun, year, gender] = [places.kommun, places.year, places.gender].map(
          (one) => read(one)?.[0],
        )
        const use = {
          indicator,
          kommun: kommun ?? null,
          year: year ?? null,
          gender: gender ?? null,
          formulas: 0,
        }
        const known = uses.get(key) ?? { use, cells: new Set() }
        uses.set(key, { ...known, cells: known.cells.add(cell) })
      }
    }
  }
  return {
    uses: [...uses.values()].map(({ use, cells }): IndicatorUse => ({ ...use, formulas: cells.size })),
    unread: [...unread].map((cell): CellAt => at(cell)),
  }
}

/** All that an argument names; undefined where it cannot be read. */
function readArgument(
  { args }: Call,
  place: number | undefined,
  { sheet }: OjCell,
  reader: SheetReader,
): unknown[] | undefined {
  const argument = place === undefined ? undefined : args[place]
  const given = argument === undefined ? undefined : reader.given(argument, sheet.id)
  if (given === undefined || 'why' in given) return undefined
  const all: unknown[] = Array.isArray(given.value) ? given.value.flat() : [given.value]
  return all.filter((one) => one !== '' && one !== null)
}
