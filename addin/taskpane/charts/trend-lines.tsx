import { area, line } from 'd3-shape'
import { runs } from './runs.ts'
import type { TrendScales } from './trend-scales.ts'
import type { TrendYear } from './trend-years.ts'

interface At {
  readonly year: number
  readonly value: number
}

interface Between {
  readonly year: number
  readonly low: number
  readonly high: number
}

interface LinesProps {
  readonly scales: TrendScales
  readonly years: readonly TrendYear[]
  /** The year that is pointed at. */
  readonly pointed: number
}

/** The band, the lines and the kommun's own points; parted by shape and dash as well as by colour. */
export function TrendLines({ scales: { x, y }, years, pointed }: LinesProps) {
  const through = line<At>(
    ({ year }) => x(year),
    ({ value }) => y(value),
  )
  const path = (run: At[]) => {
    const [only] = run
    // Through one year alone it would have no length: it gets a little to either side.
    return run.length === 1 && only !== undefined
      ? `M${x(only.year) - 4},${y(only.value)}h8`
      : (through(run) ?? '')
  }
  const band = area<Between>(
    ({ year }) => x(year),
    ({ low }) => y(low),
    ({ high }) => y(high),
  )
  const lines = (read: (year: TrendYear) => number | null) =>
    runs(years, (one): At | null => {
      const value = read(one)
      return value === null ? null : { year: one.year, value }
    })
  const bands = runs(years, ({ year, q1, q3 }): Between | null =>
    q1 === null || q3 === null ? null : { year, low: q1, high: q3 },
  )
  return (
    <g>
      {bands.map((run) => (
        <path key={run[0]?.year} class="band" d={band(broad(run)) ?? ''} />
      ))}
      <Lines name="riket-line" stretches={lines(({ riket }) => riket)} path={path} />
      <Lines name="median-line" stretches={lines(({ median }) => median)} path={path} />
      {/* A year alone has its point. */}
      <Lines
        name="own-line"
        stretches={lines(({ value }) => value).filter((run) => run.length > 1)}
        path={path}
      />
      {years.map(({ year, value, status }) =>
        value === null ? null : (
          <circle
            key={year}
            class={status === 'preliminary' ? 'own-point preliminary' : 'own-point'}
            cx={x(year)}
            cy={y(value)}
            r={year === pointed ? 5 : 3}
          />
        ),
      )}
    </g>
  )
}

/** A band of one year alone would have no width. */
function broad(run: readonly Between[]): Between[] {
  const [only] = run
  if (only === undefined || run.length > 1) return [...run]
  return [
    { ...only, year: only.year - 0.15 },
    { ...only, year: only.year + 0.15 },
  ]
}

interface StretchesProps {
  readonly name: string
  readonly stretches: readonly At[][]
  readonly path: (run: At[]) => string
}

function Lines({ name, stretches, path }: StretchesProps) {
  return (
    <>
      {stretches.map((run) => (
        <path key={run[0]?.year} class={name} d={path(run)} />
      ))}
    </>
  )
}
