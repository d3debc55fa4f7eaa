import { scaleLinear } from 'd3-scale'
import { useState } from 'preact/hooks'
import { type Language, sayingIn } from '../../language.ts'
import { textWidth, tickTexts, valueAxis, writtenTicks } from './axis.ts'
import { type Comparison, memberSentence, peersSentence, type Ranked } from './peers-words.ts'
import { type Stacked, stacked } from './stacked.ts'
import { OwnMark, StandingMark } from './standing.tsx'
import { Walk } from './walk.tsx'

const MARK = 7
const TEXT = 11
/** Room under the marks for the axis, and above them for the kommun's own mark. */
const AXIS = 22
const HEAD = 18
/** Where marks would stack higher, they are laid closer. */
const MOST_HIGH = 140

interface StripProps {
  readonly comparison: Comparison
  readonly ranked: readonly Ranked[]
  readonly language: Language
}

/** Members as marks on one axis, those alike on top of each other; walked along in order of rank. */
export function PeersStrip({ comparison, ranked, language }: StripProps) {
  const [at, setAt] = useState<number | null>(null)
  const say = sayingIn(language)
  const { kommun, summary } = comparison
  const axis = valueAxis(ranked.map(({ value }) => value))
  const texts = tickTexts(axis.ticks, language)
  const edge = Math.max(...texts.map((text) => textWidth(text, TEXT))) / 2 + 2

  const place = (width: number) => {
    const x = scaleLinear(axis.domain, [edge, width - edge])
    const marks = stacked(ranked, ({ value }) => x(value), MARK)
    const tallest = Math.max(...marks.map(({ level }) => level)) + 1
    const step = Math.min(MARK, MOST_HIGH / tallest)
    const floor = HEAD + tallest * step
    const y = ({ level }: Stacked<Ranked>) => floor - 4 - level * step
    return { x, y, marks, floor }
  }
  const nearest = ({ left, top }: { left: number; top: number }, width: number) => {
    const { marks, y } = place(width)
    const distances = marks.map((mark) => Math.hypot(mark.x - left, y(mark) - top))
    return distances.indexOf(Math.min(...distances))
  }
  const own = ranked.findIndex(({ code }) => code === kommun.code)
  const pointed = at ?? Math.max(0, own)
  const says = ranked[pointed] === undefined ? '' : memberSentence(ranked[pointed], comparison, language)

  const draw = (width: number) => {
    const { x, y, marks, floor } = place(width)
    const [mark, mine] = [marks[pointed], marks[own]]
    const { q1, q3, median, riket } = summary
    const written = writtenTicks(axis.ticks, 2 * edge + 8, width)
    return (
      <svg
        class="chart"
        role="img"
        aria-label={peersSentence(comparison, language)}
        width={width}
        height={floor + AXIS}
        viewBox={`0 0 ${width} ${floor + AXIS}`}
      >
        {q1 !== null && q3 !== null && (
          <rect class="band" x={x(q1)} y={HEAD} width={x(q3) - x(q1)} height={floor - HEAD} />
        )}
        <line class="zero" x1={edge} x2={width - edge} y1={floor} y2={floor} />
        {axis.ticks.map(
          (tick, i) =>
            written.has(tick) && (
              <text key={tick} class="tick" x={x(tick)} y={floor + 16} text-anchor="middle">
                {texts[i]}
              </text>
            ),
        )}
        {marks.map((one) => (
          <StandingMark key={one.member.code} colour={one.member.colour} x={one.x} y={y(one)} />
        ))}
        {riket !== null && <line class="riket-line" x1={x(riket)} x2={x(riket)} y1={HEAD} y2={floor} />}
        {median !== null && <line class="median-line" x1={x(median)} x2={x(median)} y1={HEAD} y2={floor} />}
        {mine !== undefined && (
          <>
            <line class="own-line" x1={mine.x} x2={mine.x} y1={HEAD - 2} y2={y(mine)} />
            <OwnMark x={mine.x} y={HEAD - 9} />
          </>
        )}
        {mark !== undefined && <circle class="ring" cx={mark.x} cy={y(mark)} r={6} />}
      </svg>
    )
  }
  return (
    <div class="stack tight">
      <p class="strip-says">{says}</p>
      <Walk
        label={say('De jämförda i rangordning', 'Those compared, in order of rank')}
        count={ranked.length}
        at={pointed}
        says={says}
        nearest={nearest}
        move={setAt}
      >
        {draw}
      </Walk>
    </div>
  )
}
