import { scaleLinear } from 'd3-scale'
import { useState } from 'preact/hooks'
import { sayingIn } from '../../language.ts'
import { textWidth, tickTexts, type ValueAxis, valueAxis, yearTicks } from './axis.ts'
import { TrendAxes, TrendBreaks } from './trend-axes.tsx'
import { TrendLegend } from './trend-legend.tsx'
import { TrendLines } from './trend-lines.tsx'
import type { TrendScales } from './trend-scales.ts'
import { TrendTable } from './trend-table.tsx'
import { type TrendSubject, trendSentence, yearSentence } from './trend-words.ts'
import { figuresOf, shownYears, type TrendYear } from './trend-years.ts'
import { Walk } from './walk.tsx'

export interface TrendProps {
  readonly subject: TrendSubject
  readonly years: readonly TrendYear[]
  readonly breaks: readonly { year: number; text: string }[]
  /** The year that the rest of the view is about. */
  readonly chosen: number | null
}

const HEIGHT = 190
const TEXT = 11
/** Room for a year under the axis. */
const YEAR = 38

/** A kommun over the years, beside its peers' median and middle half; its legend tells of the year that is pointed at. */
export function Trend({ subject, years: all, breaks, chosen }: TrendProps) {
  const [at, setAt] = useState<number | null>(null)
  const say = sayingIn(subject.language)
  const years = shownYears(all)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return null

  const axis = valueAxis(figuresOf(years))
  const texts = tickTexts(axis.ticks, subject.language)
  const gutter = Math.ceil(Math.max(...texts.map((text) => textWidth(text, TEXT)))) + 8
  const resting = years.findIndex(({ year }) => year === chosen)
  const pointed = years[at ?? resting] ?? last
  const draw = (width: number) => {
    const scales = scalesFor(width, gutter, axis, first.year, last.year)
    const { left, right, top, bottom, x } = scales
    const labelled = yearTicks(first.year, last.year, Math.floor((right - left) / YEAR))
    return (
      <svg
        class="chart"
        role="img"
        aria-label={trendSentence(years, subject)}
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
      >
        <TrendAxes scales={scales} ticks={axis.ticks} texts={texts} years={labelled} />
        <line class="pointed" x1={x(pointed.year)} x2={x(pointed.year)} y1={top} y2={bottom} />
        <TrendBreaks scales={scales} breaks={breaks} first={first.year} last={last.year} say={say} />
        <TrendLines scales={scales} years={years} pointed={pointed.year} />
      </svg>
    )
  }

  const nearest = ({ left }: { left: number }, width: number) => {
    const { x } = scalesFor(width, gutter, axis, first.year, last.year)
    const distances = years.map(({ year }) => Math.abs(x(year) - left))
    return distances.indexOf(Math.min(...distances))
  }
  return (
    <div class="figure">
      <TrendLegend subject={subject} shown={pointed} years={years} />
      <Walk
        label={say('Utvecklingen år för år', 'The trend, year by year')}
        count={years.length}
        at={years.indexOf(pointed)}
        says={yearSentence(pointed, subject)}
        nearest={nearest}
        move={setAt}
      >
        {draw}
      </Walk>
      {axis.domain[0] > 0 && (
        <p class="note">
          {say(`Axeln börjar vid ${texts[0]}, inte vid 0.`, `The axis begins at ${texts[0]}, not at 0.`)}
        </p>
      )}
      <TrendTable subject={subject} years={years} />
    </div>
  )
}

function scalesFor(
  width: number,
  gutter: number,
  { domain }: ValueAxis,
  first: number,
  last: number,
): TrendScales {
  const [left, right, top, bottom] = [gutter, width - 14, 20, HEIGHT - 22]
  // A single year stands in the middle.
  const across = first === last ? [(left + right) / 2, right] : [left + 10, right]
  return {
    left,
    right,
    top,
    bottom,
    x: scaleLinear([first, last], across),
    y: scaleLinear(domain, [bottom, top]),
  }
}
