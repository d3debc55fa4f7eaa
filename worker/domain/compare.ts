import type { Entry } from '../../schema/slice.ts'
import type { Colour, Direction, Status } from '../../schema/words.ts'
import { mean, median, quantile } from './statistics.ts'

/** How one kommun stands among itself and its peers. */
interface Standing {
  rank: number | null
  of: number
  percentile: number | null
  quartile: number | null
  colour: Colour | null
}

export interface Summary {
  n: number
  missing: number
  mean: number | null
  median: number | null
  min: number | null
  q1: number | null
  q3: number | null
  max: number | null
}

interface Cuts {
  green: number
  red: number
}

export interface Comparison<M> {
  own: Standing & { value: number | null; difference: { mean: number | null; median: number | null } }
  /** Over the peers; the kommun itself is excluded. */
  summary: Summary
  cuts: Cuts | null
  members: (M & { value: number | null; status: Status; rank: number | null; colour: Colour | null })[]
}

/**
 * Places a kommun among its peers.
 *
 * The summary is over the peers; ranks, quartiles and colours are over the kommun and its peers that have a value.
 * Members come in order of rank, those without a value last, otherwise in the order given.
 */
export function compare<M extends { entry: Entry }>(
  own: M,
  peers: readonly M[],
  direction: Direction,
): Comparison<M> {
  const ranked = valuesOf([own, ...peers])
  const place = placing(ranked, direction)
  const standing = place(own.entry.value)
  const summary = summaryOf(peers)
  const members = [own, ...peers]
    .map((member) => {
      const { rank, colour } = place(member.entry.value)
      return { ...member, ...member.entry, rank, colour }
    })
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0)
  return {
    own: {
      ...standing,
      value: own.entry.value,
      difference: {
        mean: difference(own.entry.value, summary.mean),
        median: difference(own.entry.value, summary.median),
      },
    },
    summary,
    cuts: direction === 'none' ? null : cutsOf(ranked, direction),
    members,
  }
}

function valuesOf(members: readonly { entry: Entry }[]): number[] {
  return members.flatMap(({ entry: { value } }) => (value === null ? [] : [value]))
}

function difference(value: number | null, from: number | null): number | null {
  return value === null || from === null ? null : value - from
}

/** Over those that have a value. */
export function summaryOf(members: readonly { entry: Entry }[]): Summary {
  const values = valuesOf(members)
  return {
    n: values.length,
    missing: members.length - values.length,
    mean: mean(values),
    median: median(values),
    min: quantile(values, 0),
    q1: quantile(values, 0.25),
    q3: quantile(values, 0.75),
    max: quantile(values, 1),
  }
}

/**
 * QUARTILE.INC cut-points: at or beyond `green` is the best quarter, at or beyond `red` the worst.
 * Where they meet, only what lies beyond them is coloured; everybody at the cut is in the middle.
 */
function cutsOf(ranked: readonly number[], direction: Direction): Cuts | null {
  const low = quantile(ranked, 0.25)
  const high = quantile(ranked, 0.75)
  if (ranked.length < 2 || low === null || high === null) return null
  return direction === 'lower' ? { green: low, red: high } : { green: high, red: low }
}

function placing(ranked: readonly number[], direction: Direction): (value: number | null) => Standing {
  const cuts = cutsOf(ranked, direction)
  const middle = median(ranked)
  const sign = direction === 'lower' ? -1 : 1
  const beats = (a: number, b: number) => sign * (a - b) > 0

  return (value) => {
    if (value === null) {
      return {
        rank: null,
        of: ranked.length,
        percentile: null,
        quartile: null,
        colour: direction === 'none' ? null : 'grey',
      }
    }
    const better = ranked.filter((other) => beats(other, value)).length
    const worse = ranked.filter((other) => beats(value, other)).length
    const quartile = cuts === null || middle === null ? null : quarter(value, cuts, middle, beats)
    return {
      rank: better + 1, // RANK.EQ: those alike share the best of their places
      of: ranked.length,
      percentile: ranked.length < 2 ? null : (100 * worse) / (ranked.length - 1), // PERCENTRANK.INC, not truncated
      quartile,
      colour:
        direction === 'none' || quartile === null
          ? null
          : quartile === 1
            ? 'green'
            : quartile === 4
              ? 'red'
              : 'yellow',
    }
  }
}

/** 1 is the best quarter, 4 the worst. */
function quarter(
  value: number,
  { green, red }: Cuts,
  middle: number,
  beats: (a: number, b: number) => boolean,
): number {
  if (!beats(green, value) && beats(value, red)) return 1
  if (!beats(value, red) && beats(green, value)) return 4
  return beats(middle, value) ? 3 : 2
}
