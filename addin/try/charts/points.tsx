import { scaleLinear } from 'd3-scale'
import { symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle } from 'd3-shape'
import { tickTexts, valueAxis } from '../../taskpane/charts/axis.ts'
import type { ChartData } from './data.ts'
import { type PlotProps, SERIES, shortened } from './plot.tsx'
import { axisWidth, startOf, ValueLines } from './value-axis.tsx'

const AXIS = 34
/** In square pixels; the series after the first are of few points, which are to be found. */
const [MANY, FEW] = [50, 130]

/** A point for each row that has both figures, told apart by series in shape and colour. */
export function Points({ data, width, height, language }: PlotProps) {
  const points = pointsOf(data)
  const axes = { x: valueAxis(points.map(({ x }) => x)), y: valueAxis(points.map(({ y }) => y)) }
  const left = axisWidth(axes.y, language)
  const bottom = height - AXIS
  const x = scaleLinear(axes.x.domain, [left, width - 24])
  const y = scaleLinear(axes.y.domain, [bottom, 20])
  const named = (name: string, axis: typeof axes.x) =>
    shortened([name, startOf(axis, language)].filter((part) => part !== '').join(', '), width, 12)
  return (
    <>
      <text class="tick" x={0} y={9}>
        {named(data.y, axes.y)}
      </text>
      <ValueLines axis={axes.y} left={left} right={width} y={y} language={language} />
      {tickTexts(axes.x.ticks, language).map((text, i) => (
        <text key={text} class="tick" text-anchor="middle" x={x(axes.x.ticks[i] ?? 0)} y={bottom + 16}>
          {text}
        </text>
      ))}
      <text class="tick" text-anchor="end" x={width} y={height - 3}>
        {named(data.x, axes.x)}
      </text>
      {points.map(({ of, row, ...point }) => (
        <g key={`${of} ${row}`} transform={`translate(${x(point.x)},${y(point.y)})`}>
          <Mark of={of} />
        </g>
      ))}
    </>
  )
}

const SHAPES = [symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle]

/** The mark of a series. */
export function Mark({ of }: { of: number }) {
  const path = symbol(SHAPES[of % SHAPES.length], of === 0 ? MANY : FEW)()
  return <path class={`mark series-${of % SERIES}`} d={path ?? ''} />
}

interface Point {
  /** Which series, and which row. */
  readonly of: number
  readonly row: number
  readonly x: number
  readonly y: number
}

/** The first column places the points; each of the others is a series. */
export function pointsOf({ labels, series }: Pick<ChartData, 'labels' | 'series'>): Point[] {
  return series.flatMap(({ values }, of) =>
    values.flatMap((y, row) => {
      const x = labels[row]?.number ?? null
      return x === null || y === null ? [] : [{ of, row, x, y }]
    }),
  )
}
