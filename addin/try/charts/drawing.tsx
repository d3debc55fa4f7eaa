import { type Language, sayingIn } from '../../language.ts'
import { Bars } from './bars.tsx'
import type { ChartData } from './data.ts'
import { Lines } from './lines.tsx'
import { SERIES, type Size, shortened } from './plot.tsx'
import { Mark, Points } from './points.tsx'

const PLOTS = { line: Lines, bar: Bars, scatter: Points }
/** From the edge of the chart to what is drawn. */
const EDGE = 12
const TITLE = 24
const LEGEND = 20

/** A chart in the sheet, in the size of its figure. The cells that it shows are its table. */
export function Drawing({ data, size, language }: { data: ChartData; size: Size; language: Language }) {
  const { kind, series, instead, cells } = data
  const Plot = PLOTS[kind]
  const say = sayingIn(language)
  const title = data.example ? `${data.title} (${say('exempel', 'example')})`.trim() : data.title
  const empty = series.every(({ values }) => values.every((value) => value === null))
  const legend = series.length > 1
  const top = EDGE + (title === '' ? 0 : TITLE) + (legend ? LEGEND : 0)
  const room = { width: size.width - 2 * EDGE, height: size.height - top - EDGE }
  return (
    <svg
      role="img"
      aria-label={`${title}. ${say(`Diagram över cellerna ${cells}`, `Chart of the cells ${cells}`)}.`}
      width={size.width}
      height={size.height}
    >
      <text class="chart-title" x={EDGE} y={EDGE + 12}>
        {shortened(title, room.width, 14)}
      </text>
      {legend && (
        <Legend kind={kind} names={series.map(({ name }) => name)} top={top - LEGEND} width={room.width} />
      )}
      <g transform={`translate(${EDGE},${top})`}>
        {empty || room.width < 80 || room.height < 60 ? (
          <text x={0} y={20}>
            {shortened(
              instead === '#BUSY!'
                ? say('Hämtas …', 'Fetching …')
                : (instead ?? say('Inga värden.', 'No values.')),
              room.width,
              12,
            )}
          </text>
        ) : (
          <Plot data={data} language={language} {...room} />
        )}
      </g>
    </svg>
  )
}

/** Names the series, each with what it is drawn by. */
function Legend({
  kind,
  names,
  top,
  width,
}: {
  kind: ChartData['kind']
  names: readonly string[]
  top: number
  width: number
}) {
  const each = width / names.length
  return (
    <g transform={`translate(${EDGE},${top})`}>
      {names.map((name, i) => (
        <g key={name} transform={`translate(${i * each},0)`}>
          {kind === 'line' && (
            <line class={`legend-line series-${i % SERIES}`} x1={0} x2={22} y1={5} y2={5} />
          )}
          {kind === 'bar' && <rect class={`series-${i % SERIES}`} width={12} height={10} x={8} />}
          {kind === 'scatter' && (
            <g transform="translate(14,5)">
              <Mark of={i} />
            </g>
          )}
          <text x={27} y={9}>
            {shortened(name, each - 32, 12)}
          </text>
        </g>
      ))}
    </g>
  )
}
