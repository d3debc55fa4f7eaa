import { type Field, gather } from './field.ts'
import { medianOf } from './robust.ts'

/** The figures of the three years on one side that lie nearest, nearest first: their median lets one of them be wild. */
type Nearest = readonly [Float64Array, Float64Array, Float64Array]

/** Fewer than these tell nothing of how the others moved. */
const FEWEST_PEERS = 5

/** A departure smaller than this part of what is noticeable is the rounding of arithmetic. */
const ROUNDING = 1e-6

/**
 * How far each figure lies outside its area's own years, on the field's scale and beyond the others' movement.
 *
 * A figure's distance to one side is its difference to the median of the up to three nearest figures on that side, less
 * the peers' median such difference that year. Where there are years on both sides the lesser distance counts, and none
 * where the figure lies between: a new level that the next years confirm is no error. The first and the last year have one
 * side only. `NaN` where nothing can be said.
 */
export function departuresOf({ scaled, peers, noticeable }: Field): Float64Array[] {
  const before = distancesOf(scaled, peers)
  const after = distancesOf(scaled.toReversed(), peers).toReversed()
  return before.map((column, t) => {
    const other = after[t] ?? column
    return column.map((distance, at) => {
      const departure = lesser(distance, other[at] ?? Number.NaN)
      return Math.abs(departure) < ROUNDING * noticeable ? 0 : departure
    })
  })
}

function lesser(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.isNaN(a) ? b : a
  if (a * b <= 0) return 0
  return Math.abs(a) < Math.abs(b) ? a : b
}

/** The distances to what lies earlier in the columns. */
function distancesOf(columns: readonly Float64Array[], peers: readonly number[]): Float64Array[] {
  const width = columns[0]?.length ?? 0
  const buffer = new Float64Array(peers.length)
  const unknown = () => new Float64Array(width).fill(Number.NaN)
  const nearest: Nearest = [unknown(), unknown(), unknown()]
  return columns.map((column) => {
    const distances = column.map((value, at) => value - medianOfNearest(nearest, at))
    const n = gather(distances, peers, buffer)
    const movement = n < FEWEST_PEERS ? Number.NaN : medianOf(buffer, n)
    remember(nearest, column)
    return distances.map((distance) => distance - movement)
  })
}

/** The median of as many as there are, `NaN` where there are none. */
function medianOfNearest([first, second, third]: Nearest, at: number): number {
  const a = first[at] ?? Number.NaN
  const b = second[at] ?? Number.NaN
  const c = third[at] ?? Number.NaN
  if (Number.isNaN(b)) return a
  if (Number.isNaN(c)) return (a + b) / 2
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c))
}

/** Shifts a column into the nearest ones, where it has figures. */
function remember(nearest: Nearest, column: Float64Array): void {
  for (let at = 0; at < column.length; at++) {
    let value = column[at] ?? Number.NaN
    if (Number.isNaN(value)) continue
    for (const one of nearest) {
      const pushed = one[at] ?? Number.NaN
      one[at] = value
      value = pushed
    }
  }
}
