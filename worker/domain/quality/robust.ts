/** Statistics that a few wild figures do not move. All read the first `n` of a buffer and leave them sorted. */

/** The standard deviation of a normal distribution is this many times its median distance from the middle. */
const NORMAL = 1.4826

/** Of a normal distribution one in ten is further than this many standard deviations from the middle. */
const NORMAL_TENTH = 1.645

/** `NaN` where there are none. */
export function medianOf(buffer: Float64Array, n: number): number {
  buffer.subarray(0, n).sort()
  const below = buffer[(n - 1) >> 1] ?? Number.NaN
  const above = buffer[n >> 1] ?? Number.NaN
  return n === 0 ? Number.NaN : (below + above) / 2
}

/** The spread that distances from the middle speak of, by their median (the MAD); 0 where there are none. */
export function spreadOf(distances: Float64Array, n: number): number {
  return n === 0 ? 0 : NORMAL * medianOf(distances, n)
}

/**
 * The same, but no less than the one in ten that lie furthest speak of: where most areas stand still and some move a
 * lot, as with a service that few have, the median alone would call every move a wonder.
 */
export function widerSpreadOf(distances: Float64Array, n: number): number {
  const spread = spreadOf(distances, n)
  const tenth = distances[Math.floor((n - 1) * 0.9)] ?? 0
  return n === 0 ? 0 : Math.max(spread, tenth / NORMAL_TENTH)
}
