import { scaleLinear } from 'd3-scale'
import type { Language } from '../../language.ts'
import { figureText } from '../parts/numbers.ts'
import { barDomain, textWidth } from './axis.ts'
import { type Comparison, peersSentence, type Ranked } from './peers-words.ts'
import { OwnMark, StandingMark } from './standing.tsx'
import { useWidth } from './use-width.ts'

const ROW = 22
const BAR = 12
const TEXT = 12
/** Where the ranks end, to the right of the kommun's own mark. */
const RANKS = 34
/** The most of the width that names may take; a longer one is cut, and whole in the table. */
const MOST_NAMES = 0.5

interface BarsProps {
  readonly comparison: Comparison
  readonly ranked: readonly Ranked[]
  readonly language: Language
}

/** Members as bars from 0, in order of rank. Every figure is written, so that nothing needs to be pointed at. */
export function PeersBars({ comparison, ranked, language }: BarsProps) {
  const [box, width] = useWidth<HTMLDivElement>()
  const rows = ranked.map((member) => ({ ...member, text: figureText(member.value, language) }))
  const { median, riket } = comparison.summary
  const height = rows.length * ROW
  const names = RANKS + (comparison.indicator.direction === 'none' ? 6 : 20)
  const longest = Math.max(...rows.map(({ name }) => textWidth(name, TEXT)))
  const from = names + Math.min(longest + 6, (width - names) * MOST_NAMES)
  const to = width - Math.max(...rows.map(({ text }) => textWidth(text, TEXT))) - 12
  const lines = [median, riket].filter((value) => value !== null)
  const x = scaleLinear(barDomain([...rows.map(({ value }) => value), ...lines]), [from, to])
  return (
    <div class="chart-box" ref={box}>
      <svg
        class="chart"
        role="img"
        aria-label={peersSentence(comparison, language)}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
      >
        {rows.map(({ code, name, value, text, rank, colour }, i) => {
          const own = code === comparison.kommun.code
          const top = i * ROW
          const middle = top + ROW / 2
          return (
            <g key={code} class={own ? 'bars-row own' : 'bars-row'}>
              {own && <rect class="own-row" x={0} y={top} width={width} height={ROW} rx={3} />}
              {own && <OwnMark x={9} y={middle} />}
              <text class="label" x={RANKS} y={middle} dy="0.35em" text-anchor="end">
                {rank}
              </text>
              {colour !== null && <StandingMark colour={colour} x={RANKS + 10} y={middle} />}
              <text class="label" x={names} y={middle} dy="0.35em">
                {fitted(name, from - names - 4)}
              </text>
              <rect
                class={`bar ${colour ?? 'none'}`}
                x={Math.min(x(0), x(value))}
                y={middle - BAR / 2}
                width={Math.max(1, Math.abs(x(value) - x(0)))}
                height={BAR}
              />
              <text class="label" x={width - 4} y={middle} dy="0.35em" text-anchor="end">
                {text}
              </text>
            </g>
          )
        })}
        <line class="zero" x1={x(0)} x2={x(0)} y1={0} y2={height} />
        {riket !== null && <Across name="riket-line" x={x(riket)} height={height} />}
        {median !== null && <Across name="median-line" x={x(median)} height={height} />}
      </svg>
    </div>
  )
}

function Across({ name, x, height }: { name: string; x: number; height: number }) {
  return (
    <>
      <line class="halo" x1={x} x2={x} y1={0} y2={height} />
      <line class={name} x1={x} x2={x} y1={0} y2={height} />
    </>
  )
}

function fitted(name: string, room: number): string {
  if (textWidth(name, TEXT) <= room) return name
  const most = Math.floor((room / textWidth(name, TEXT)) * name.length) - 1
  return `${name.slice(0, Math.max(1, most)).trimEnd()}…`
}
