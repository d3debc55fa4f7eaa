import { peersOf, type YearOfFigures } from './figures.ts'
import type { Measure, Scale } from './measure.ts'
import { medianOf, spreadOf } from './robust.ts'
import { conversionOf } from './scales.ts'

/** One indicator and gender: all areas' figures over the years, on a scale where a difference means the same everywhere. */
export interface Field {
  years: readonly YearOfFigures[]
  /** By year, then area position; `NaN` where there is no figure. */
  scaled: readonly Float64Array[]
  /** Positions; see {@link peersOf}. */
  peers: readonly number[]
  /** How many positions there are. */
  width: number
  /** The smallest difference that anybody would ask about, on the scale; endless where no difference means anything. */
  noticeable: number
  /** Whether the figures are counts, so that small ones vary by chance. */
  counted: boolean
  /** The figure at a place on the scale. */
  figureAt(scaled: number): number
}

/**
 * What is noticeable: on the ratio scale half as much again (log 1.5 ≈ 0.4), on the share scale ten percentage points in
 * the middle and five at 5 % (0.1 radian), on the linear one this part of how much the peers differ.
 */
const NOTICEABLE = { ratio: 0.4, share: 0.1, linear: 0.5 }

export function fieldOf(
  { scale, counted }: Measure,
  years: readonly YearOfFigures[],
  isKommun: (position: number) => boolean,
): Field {
  const width = years.reduce((most, { values }) => Math.max(most, values.length), 0)
  const peers = peersOf(years, width, isKommun)
  const { toScale, figureAt } = conversionOf(scale, years, peers)
  const scaled = years.map(({ values }) => {
    const column = new Float64Array(width).fill(Number.NaN)
    for (let at = 0; at < values.length; at++) column[at] = toScale(values[at] ?? Number.NaN)
    return column
  })
  return {
    years,
    scaled,
    peers,
    width,
    noticeable: noticeableOn(scale, scaled, peers),
    counted: scale === 'ratio' && (counted || isWhole(years)),
    figureAt,
  }
}

/** Whether every figure is a whole number, as those of a count are whose unit does not say so. */
function isWhole(years: readonly YearOfFigures[]): boolean {
  return years.every(({ values }) => values.every((value) => Number.isNaN(value) || Number.isInteger(value)))
}

function noticeableOn(scale: Scale, scaled: readonly Float64Array[], peers: readonly number[]): number {
  if (scale === 'code') return Number.POSITIVE_INFINITY
  if (scale !== 'linear') return NOTICEABLE[scale]
  // Where the peers are all alike there is nothing to measure with.
  return NOTICEABLE.linear * usualDifference(scaled, peers) || Number.POSITIVE_INFINITY
}

/** How much the peers differ from each other in a year, as it is in the median year. */
function usualDifference(scaled: readonly Float64Array[], peers: readonly number[]): number {
  const buffer = new Float64Array(peers.length)
  const spreads = scaled.map((column) => {
    const n = gather(column, peers, buffer)
    const middle = medianOf(buffer, n)
    for (let i = 0; i < n; i++) buffer[i] = Math.abs((buffer[i] ?? 0) - middle)
    return spreadOf(buffer, n)
  })
  return medianOf(Float64Array.from(spreads), spreads.length)
}

/** Puts what the peers have in a column into a buffer. Returns how many there are. */
export function gather(column: Float64Array, peers: readonly number[], buffer: Float64Array): number {
  let n = 0
  for (const at of peers) {
    const value = column[at] ?? Number.NaN
    if (!Number.isNaN(value)) buffer[n++] = value
  }
  return n
}
