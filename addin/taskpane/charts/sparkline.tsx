import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { everyYear, runs } from './runs.ts'
import type { SparkPoint } from './spark-point.ts'

const WIDTH = 88
const HEIGHT = 28
/** Room for the mark at the end. */
const EDGE = 4

/** A series at a glance, without axes; `says` is what it shows, in a sentence. */
export function Sparkline({ points, says }: { points: readonly SparkPoint[]; says: string }) {
  const years = everyYear(points, (year) => ({ year, value: null }))
  const stretches = runs(years, ({ year, value }) => (value === null ? null : { year, value }))
  const known = stretches.flat()
  const last = known.at(-1)
  const values = known.map(({ value }) => value)
  const x = scaleLinear([years[0]?.year ?? 0, years.at(-1)?.year ?? 0], [EDGE, WIDTH - EDGE])
  const y = scaleLinear([Math.min(...values), Math.max(...values)], [HEIGHT - EDGE, EDGE])
  const path = line<{ year: number; value: number }>(
    ({ year }) => x(year),
    ({ value }) => y(value),
  )
  return (
    <svg class="chart sparkline" role="img" aria-label={says} width={WIDTH} height={HEIGHT}>
      {stretches.map((run) => (
        // A stretch of one year is a line of no length: its round ends make a dot of it.
        <path key={run[0]?.year} class="own-line" d={`${path(run) ?? ''}${run.length === 1 ? 'h0' : ''}`} />
      ))}
      {last !== undefined && <circle class="own-point" cx={x(last.year)} cy={y(last.value)} r={3} />}
    </svg>
  )
}
