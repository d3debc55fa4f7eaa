import { scaleLinear } from 'd3-scale'
import { tickTexts, valueAxis } from '../../taskpane/charts/axis.ts'
import type { ChartData } from './data.ts'
import type { PlotProps } from './plot.tsx'
import { axisWidth, ValueLines } from './value-axis.tsx'

const AXIS = 34

/** A point for each row: with a name where the cells have one. */
export function Points({ data, width, height, language }: PlotProps) {
  const points = pointsOf(data)
  const axes = { x: valueAxis(points.map(({ x }) => x)), y: valueAxis(points.map(({ y }) => y)) }
  const left = axisWidth(axes.y, language)
  const top = 20
  const bottom = height - AXIS
  const x = scaleLinear(axes.x.domain, [left, width - 60])
  const y = scaleLinear(axes.y.domain, [bottom, top])
  return (
    <>
      <text class="tick" x={0} y={9}>
        {data.y}
      </text>
      <ValueLines axis={axes.y} left={left} right={width} y={y} language={language} />
      {tickTexts(axes.x.ticks, language).map((text, i) => (
        <text key={text} class="tick" text-anchor="middle" x={x(axes.x.ticks[i] ?? 0)} y={bottom + 16}>
          {text}
        </text>
      ))}
      <text class="tick" text-anchor="end" x={width} y={height - 3}>
        {data.x}
      </text>
      {points.map((point) => (
        <g key={`${point.name} ${point.x} ${point.y}`} class="series-0">
          <circle cx={x(point.x)} cy={y(point.y)} r={4} />
          <text x={x(point.x) + 7} y={y(point.y) + 4}>
            {point.name}
          </text>
        </g>
      ))}
    </>
  )
}

interface Point {
  readonly name: string
  readonly x: number
  readonly y: number
}

/** The first column has names and the next two are x and y; or the first is x itself. */
export function pointsOf({ labels, series }: Pick<ChartData, 'labels' | 'series'>): Point[] {
  const named = series.length > 1
  return labels.flatMap(({ text, number }, i) => {
    const x = named ? series[0]?.values[i] : number
    const y = series[named ? 1 : 0]?.values[i]
    return x == null || y == null ? [] : [{ name: named ? text : '', x, y }]
  })
}
