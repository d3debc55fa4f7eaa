import { scaleBand, scaleLinear } from 'd3-scale'
import { barDomain, textWidth, tickTexts } from '../../taskpane/charts/axis.ts'
import { type PlotProps, SERIES, shortened } from './plot.tsx'

/** A label takes at most this share of the width. */
const MOST_LABEL = 0.4
const AXIS = 34

/** Bars that lie, since what they are of has names. */
export function Bars({ data: { labels, series, y: unit }, width, height, language }: PlotProps) {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null))
  const left = Math.min(MOST_LABEL * width, Math.max(...labels.map(({ text }) => textWidth(text, 12))) + 8)
  const bottom = height - AXIS
  const x = scaleLinear(barDomain(values), [left, width - 24]).nice(4)
  const rows = scaleBand(
    labels.map((_, i) => i),
    [0, bottom],
  ).paddingInner(0.25)
  const bars = scaleBand(
    series.map((_, s) => s),
    [0, rows.bandwidth()],
  )
  const ticks = x.ticks(4)
  return (
    <>
      {tickTexts(ticks, language).map((text, i) => {
        const at = x(ticks[i] ?? 0)
        return (
          <g key={text}>
            <line class="grid" x1={at} x2={at} y1={0} y2={bottom} />
            <text class="tick" text-anchor="middle" x={at} y={bottom + 14}>
              {text}
            </text>
          </g>
        )
      })}
      {unit !== '' && (
        <text class="tick" text-anchor="end" x={width} y={height - 3}>
          {unit}
        </text>
      )}
      {labels.map(({ text }, i) => (
        <g key={`${i} ${text}`} transform={`translate(0,${rows(i) ?? 0})`}>
          <text text-anchor="end" x={left - 6} y={rows.bandwidth() / 2 + 4}>
            {shortened(text, left - 8, 12)}
          </text>
          {series.map(({ name, values: own }, s) => {
            const value = own[i] ?? null
            if (value === null) return null
            const [from = 0, to = 0] = [x(0), x(value)].sort((one, other) => one - other)
            return (
              <rect
                key={name}
                class={`series-${s % SERIES}`}
                x={from}
                width={to - from}
                y={bars(s) ?? 0}
                height={bars.bandwidth()}
              />
            )
          })}
        </g>
      ))}
    </>
  )
}
