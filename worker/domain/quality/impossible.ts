import type { YearOfFigures } from './figures.ts'
import type { Found } from './found.ts'
import type { Measure } from './measure.ts'

/** Figures outside what the measure allows, with the bound: a share below 0 or above 100, a count or a cost below 0. */
export function* impossibleIn(years: readonly YearOfFigures[], { least, most }: Measure): Generator<Found> {
  if (least === null && most === null) return
  for (const [t, { values }] of years.entries()) {
    for (const [at, value] of values.entries()) {
      if (least !== null && value < least) yield { t, at, finding: ['impossible', value, least] }
      else if (most !== null && value > most) yield { t, at, finding: ['impossible', value, most] }
    }
  }
}
