import type { Field } from './field.ts'
import type { Found } from './found.ts'
import { medianOf } from './robust.ts'

/** Who was there both the years before is expected this year; one year alone may have been a guest. */
const YEARS_BEFORE = 2

/** Fewer expected than these tell nothing of what is usual. */
const FEWEST_EXPECTED = 5

/**
 * At most this part of those expected may be lost, or one where they are few, as a rule (in the median of the other
 * years) and this year: then each of them is told. In surveys where kommuner come and go, nobody is missed.
 */
const LOST = 0.01

/**
 * Where at least this part is lost, of an indicator that as a rule loses almost none, it is the collection that is not
 * complete, and that is told once. What lies between is neither a slip of one kommun nor of the whole.
 */
const INCOMPLETE = 0.05

interface Turnout {
  t: number
  expected: number
  /** The positions of those that are expected and have no figure. */
  lost: number[]
}

/** Kommuner without a figure that had one the years before, while almost all the others have one. */
export function* missingIn(field: Field): Generator<Found> {
  const turnouts = turnoutsOf(field)
  for (const turnout of turnouts) {
    const { t, expected, lost } = turnout
    const others = turnouts.filter((other) => other !== turnout)
    const usual = medianOf(
      Float64Array.from(others, (other) => other.lost.length / other.expected),
      others.length,
    )
    const before = field.years[t - 1]
    if (before === undefined || !(usual <= LOST)) continue
    if (lost.length <= Math.max(1, expected * LOST)) {
      for (const at of lost) {
        yield { t, at, finding: ['missing_kommun', before.values[at] ?? Number.NaN, before.year] }
      }
    } else if (lost.length >= expected * INCOMPLETE) {
      yield { t, at: 'all', finding: ['missing_kommun', lost.length, expected, before.year] }
    }
  }
}

function turnoutsOf({ years, peers }: Field): Turnout[] {
  return years
    .map(({ values }, t) => {
      const before = years.slice(Math.max(0, t - YEARS_BEFORE), t)
      const expected = peers.filter((at) => before.every((year) => has(year.values, at)))
      return { t, expected: expected.length, lost: expected.filter((at) => !has(values, at)) }
    })
    .filter(({ t, expected }) => t >= YEARS_BEFORE && expected >= FEWEST_EXPECTED)
}

function has(values: Float64Array, at: number): boolean {
  return !Number.isNaN(values[at] ?? Number.NaN)
}
