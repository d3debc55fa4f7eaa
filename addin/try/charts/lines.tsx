import { scaleLinear, scalePoint } from 'd3-scale'
import { line } from 'd3-shape'
import { textWidth, valueAxis } from '../../taskpane/charts/axis.ts'
import { runs } from '../../taskpane/charts/runs.ts'
import { type PlotProps, SERIES } from './plot.tsx'
import { axisWidth, startOf, ValueLines } from './value-axis.tsx'

const path = line<readonly [number, number]>()

/** A line for each series over the labels, which are mostly years. */
export function Lines({ data: { labels, series, y: unit }, width, height, language }: PlotProps) {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null))
  const axis = valueAxis(values)
  const left = axisWidth(axis, language)
  const top = 20
  const bottom = height - 18
  const y = scaleLinear(axis.domain, [bottom, top])
  const x = scalePoint(
    labels.map((_, i) => i),
    [left, width - 8],
  ).padding(0.3)
  const at = (i: number) => x(i) ?? left
  return (
    <>
      <text class="tick" x={0} y={9}>
        {[unit, startOf(axis, language)].filter((part) => part !== '').join(', ')}
      </text>
      <ValueLines axis={axis} left={left} right={width} y={y} language={language} />
      {shownLabels(
        labels.map(({ text }) => text),
        width - left,
      ).map(({ text, i }) => (
        <text key={i} class="tick" text-anchor="middle" x={at(i)} y={height - 2}>
          {text}
        </text>
      ))}
      {series.map(({ name, values: own }, s) => {
        const points = own.map((value, i) => (value === null ? null : ([at(i), y(value)] as const)))
        return (
          <g key={name} class={`series-${s % SERIES}`}>
            {runs(points, (point) => point).map((run) => (
              <path key={run[0]?.[0]} d={path(run) ?? ''} fill="none" />
            ))}
            {points.map(
              (point) => point !== null && <circle key={point[0]} cx={point[0]} cy={point[1]} r={3} />,
            )}
          </g>
        )
      })}
    </>
  )
}

/** As many of the labels as there is room for, the last among them. */
function shownLabels(labels: readonly string[], width: number): { text: string; i: number }[] {
  const widest = Math.max(...labels.map((label) => textWidth(label, 12))) + 10
  const step = Math.max(1, Math.ceil((labels.length * widest) / width))
  return labels.map((text, i) => ({ text, i })).filter(({ i }) => (labels.length - 1 - i) % step === 0)
}
