import type { Field } from './field.ts'
import type { Found } from './found.ts'
import { medianOf, spreadOf } from './robust.ts'

/** Fewer peers than these with both years cannot speak for all. */
const FEWEST_PEERS = 20

/** Fewer other changes than these do not tell what is usual. */
const FEWEST_OTHER_CHANGES = 3

/** The median change must be this many times further from the usual one than those of other years as a rule are. */
const TIMES = 5

/** And be worth telling: this part of what is noticeable in one area, since what moves all means more. */
const OF_NOTICEABLE = 0.25

/** This part of the areas moved the same way: at a mere fluctuation it is half of them. */
const SAME_WAY = 0.75

/** What happened between a published year and the next. */
interface Change {
  t: number
  /** The peers with both years, and how far each moved. */
  movers: readonly number[]
  moves: Float64Array
  median: number
  /** How much the peers' moves differ. */
  spread: number
}

/**
 * Years when the whole field moved at once: the median change is unlike the indicator's other changes (by median and MAD),
 * larger than a single area usually moves, and three in four went that way. Years whose break the source has stated are
 * left out, as the fact box tells of them with the reason. A break that does not move the field is not seen in figures:
 * U31402 counts from another day since 2017 and its median stayed at 14 days.
 */
export function* breaksIn(field: Field, stated: readonly { year: number }[]): Generator<Found> {
  const changes = field.years.flatMap((_, t) => changeTo(field, t) ?? [])
  if (changes.length <= FEWEST_OTHER_CHANGES) return
  for (const change of changes) {
    const year = field.years[change.t]
    const before = field.years[change.t - 1]
    if (year === undefined || before === undefined || stated.some((one) => one.year === year.year)) continue
    const others = changes.filter((other) => other !== change)
    const usual = median(others.map((other) => other.median))
    const size = change.median - usual
    const restlessness = median(others.map((other) => other.spread))
    const least = Math.max(
      TIMES * spread(others.map((other) => Math.abs(other.median - usual))),
      OF_NOTICEABLE * field.noticeable,
      restlessness,
    )
    if (!(Math.abs(size) > least)) continue
    const sameWay = change.moves.filter((move) => (move - usual) * size > 0).length
    if (sameWay < SAME_WAY * change.moves.length) continue
    const figures = [before, year].map(({ values }) =>
      median(change.movers.map((at) => values[at] ?? Number.NaN)),
    )
    yield { t: change.t, at: 'all', finding: ['series_break', ...figures, before.year] }
  }
}

function changeTo({ scaled, peers }: Field, t: number): Change | null {
  const column = scaled[t]
  const before = scaled[t - 1]
  if (column === undefined || before === undefined) return null
  const moved = (at: number) => (column[at] ?? Number.NaN) - (before[at] ?? Number.NaN)
  const movers = peers.filter((at) => !Number.isNaN(moved(at)))
  if (movers.length < FEWEST_PEERS) return null
  const moves = Float64Array.from(movers, moved)
  const middle = median(moves)
  return { t, movers, moves, median: middle, spread: spread(moves.map((move) => Math.abs(move - middle))) }
}

function median(numbers: ArrayLike<number>): number {
  return medianOf(Float64Array.from(numbers), numbers.length)
}

function spread(distances: ArrayLike<number>): number {
  return spreadOf(Float64Array.from(distances), distances.length)
}
