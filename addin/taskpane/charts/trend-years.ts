import type { Status } from '../../../schema/words.ts'
import { everyYear } from './runs.ts'

/** A year of a kommun beside its peers. */
export interface TrendYear {
  readonly year: number
  readonly value: number | null
  readonly status: Status
  readonly median: number | null
  readonly q1: number | null
  readonly q3: number | null
  readonly riket: number | null
}

/** What is shown of the years: from the first to the last that anybody has a value in, with those between. */
export function shownYears(years: readonly TrendYear[]): TrendYear[] {
  const known = years.filter(
    ({ value, median, riket }) => value !== null || median !== null || riket !== null,
  )
  const first = Math.min(...known.map(({ year }) => year))
  const last = Math.max(...known.map(({ year }) => year))
  return everyYear(
    years.filter(({ year }) => year >= first && year <= last),
    (year) => ({ year, value: null, status: 'not_published', median: null, q1: null, q3: null, riket: null }),
  )
}

/** Every figure that a chart of the years must have room for. */
export function figuresOf(years: readonly TrendYear[]): number[] {
  return years
    .flatMap(({ value, median, q1, q3, riket }) => [value, median, q1, q3, riket])
    .filter((figure) => figure !== null)
}
