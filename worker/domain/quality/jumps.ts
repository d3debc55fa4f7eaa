import { departuresOf } from './departures.ts'
import type { Field } from './field.ts'
import type { Found } from './found.ts'
import { spreadOf, widerSpreadOf } from './robust.ts'

/**
 * A jump departs more than this many times as far as is usual, both for the area in its other years and for the others
 * that year. Of normal figures one in two million would; real ones have longer tails. On the 2.1 million figures that it
 * was tried on, four finds 77 of 100 noticeable errors of the kind "÷ 10" and flags 13 figures in 10,000, mostly small
 * kommuner being restless; five finds 71 and flags 8, most of which are worth asking about; six finds 65.
 */
const TIMES = 5

/** An area's own years tell what is usual from this many on, besides the one that is judged. */
const FEWEST_OTHER_YEARS = 3

/** Where fewer depart than these, the others stand still: the few, of which one is judged, do not tell what is usual. */
const FEWEST_DEPARTING = 5

/** What is unlike the area's own years and how the others moved. */
export function* jumpsIn(field: Field): Generator<Found> {
  const departures = departuresOf(field)
  const buffer = new Float64Array(Math.max(field.peers.length, field.years.length))
  for (const [t, column] of departures.entries()) {
    const others = usualOfOthers(column, field, buffer)
    for (let at = 0; at < field.width; at++) {
      const departure = column[at] ?? Number.NaN
      const distance = Math.abs(departure)
      if (!(distance > TIMES * others)) continue
      const usual = Math.max(others, usualOfOwn(departures, t, at, buffer))
      if (!(distance > TIMES * usual)) continue
      const value = field.years[t]?.values[at] ?? Number.NaN
      const expected = field.figureAt((field.scaled[t]?.[at] ?? Number.NaN) - departure)
      if (field.counted && byChance(value, expected)) continue
      yield { t, at, finding: ['jump', value, rounded(expected), Math.round(distance / usual)] }
    }
  }
}

/** How far the peers depart that year, those that do; enough that less than what is noticeable is no jump. */
function usualOfOthers(column: Float64Array, { peers, noticeable }: Field, buffer: Float64Array): number {
  let n = 0
  for (const at of peers) {
    const distance = Math.abs(column[at] ?? Number.NaN)
    if (distance > 0) buffer[n++] = distance
  }
  return Math.max(n < FEWEST_DEPARTING ? 0 : widerSpreadOf(buffer, n), noticeable / TIMES)
}

/** How far the area departs in its other years, when it does; endlessly where those years are too few to tell. */
function usualOfOwn(
  departures: readonly Float64Array[],
  year: number,
  at: number,
  buffer: Float64Array,
): number {
  let years = 0
  let n = 0
  for (const [t, column] of departures.entries()) {
    const distance = Math.abs(column[at] ?? Number.NaN)
    if (t === year || Number.isNaN(distance)) continue
    years++
    if (distance > 0) buffer[n++] = distance
  }
  return years < FEWEST_OTHER_YEARS ? Number.POSITIVE_INFINITY : spreadOf(buffer, n)
}

/** Whether a count may be another by chance alone: the root of a Poisson count has the standard deviation one half. */
function byChance(value: number, expected: number): boolean {
  return 2 * Math.abs(Math.sqrt(Math.max(0, value)) - Math.sqrt(expected)) < TIMES
}

/** As many figures as an expectation is worth. */
function rounded(expected: number): number {
  return Number(expected.toPrecision(3))
}
