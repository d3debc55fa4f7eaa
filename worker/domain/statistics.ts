/** The statistics of a comparison, exactly as Excel gives them on the same numbers. Null where there are none. */

/** AVERAGE. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * QUARTILE.INC / PERCENTILE.INC: linear interpolation at rank (n − 1) · share in the sorted values.
 * `share` is 0–1; 0.5 is MEDIAN.
 */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const rank = (sorted.length - 1) * share
  const below = sorted[Math.floor(rank)]
  const above = sorted[Math.ceil(rank)]
  if (below === undefined || above === undefined) return null
  return below + (above - below) * (rank - Math.floor(rank))
}

export function median(values: readonly number[]): number | null {
  return quantile(values, 0.5)
}
