/**
 * The unbroken stretches of what is drawn of some points, in order. Where `read` gives null the line stops, and begins
 * again after it: a line drawn across would show figures that nobody has published.
 */
export function runs<P, D>(points: readonly P[], read: (point: P) => D | null): D[][] {
  const found: D[][] = []
  let open: D[] | undefined
  for (const point of points) {
    const drawn = read(point)
    if (drawn === null) {
      open = undefined
    } else if (open === undefined) {
      open = [drawn]
      found.push(open)
    } else {
      open.push(drawn)
    }
  }
  return found
}

/** Every year from the first to the last, so that those that are not among the points take their room. */
export function everyYear<P extends { year: number }>(
  points: readonly P[],
  without: (year: number) => P,
): P[] {
  if (points.length === 0) return []
  const known = new Map(points.map((point) => [point.year, point]))
  const first = Math.min(...known.keys())
  const last = Math.max(...known.keys())
  return Array.from({ length: last - first + 1 }, (_, i) => known.get(first + i) ?? without(first + i))
}
