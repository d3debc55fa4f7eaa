import type { TrendScales } from './trend-scales.ts'

interface AxesProps {
  readonly scales: TrendScales
  readonly ticks: readonly number[]
  readonly texts: readonly string[]
  readonly years: readonly number[]
}

/** The lines that a trend is read by, and what is written at them. */
export function TrendAxes({ scales: { left, right, bottom, x, y }, ticks, texts, years }: AxesProps) {
  return (
    <g>
      {ticks.map((tick, i) => (
        <g key={tick}>
          <line class={tick === 0 ? 'zero' : 'grid'} x1={left} x2={right} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={left - 6} y={y(tick)} dy="0.35em" text-anchor="end">
            {texts[i]}
          </text>
        </g>
      ))}
      {years.map((year) => (
        <text key={year} class="tick" x={x(year)} y={bottom + 16} text-anchor="middle">
          {year}
        </text>
      ))}
    </g>
  )
}

interface BreaksProps {
  readonly scales: TrendScales
  readonly breaks: readonly { year: number }[]
  readonly first: number
  readonly last: number
  readonly say: (sv: string, en: string) => string
}

/** Where the series begins to mean something else: between the year before and the year itself. */
export function TrendBreaks({ scales: { top, bottom, x }, breaks, first, last, say }: BreaksProps) {
  const within = breaks.filter(({ year }) => year > first && year <= last)
  return (
    <g>
      {within.map(({ year }) => (
        <g key={year}>
          <line class="break" x1={x(year - 0.5)} x2={x(year - 0.5)} y1={top - 4} y2={bottom} />
          <text class="tick" x={x(year - 0.5)} y={top - 8} text-anchor={x(year) > 200 ? 'end' : 'middle'}>
            {say('brott', 'break')}
          </text>
        </g>
      ))}
    </g>
  )
}
