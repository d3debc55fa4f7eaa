import type { Language } from '../../language.ts'
import { textWidth, tickTexts, type ValueAxis } from '../../taskpane/charts/axis.ts'

const TEXT = 12

/** The room that the texts of an axis take. */
export function axisWidth(axis: ValueAxis, language: Language): number {
  return Math.max(...tickTexts(axis.ticks, language).map((text) => textWidth(text, TEXT))) + 8
}

/** What must be said of an axis that would make a change look larger than it is. */
export function startOf({ domain: [first, last] }: ValueAxis, language: Language): string {
  if (first <= 0 && last >= 0) return ''
  return language === 'en' ? 'does not begin at 0' : 'börjar inte på 0'
}

/** Lines across at even values, each with its value; `y` gives where a value is. */
export function ValueLines({
  axis,
  left,
  right,
  y,
  language,
}: {
  axis: ValueAxis
  left: number
  right: number
  y: (value: number) => number
  language: Language
}) {
  return (
    <>
      {tickTexts(axis.ticks, language).map((text, i) => {
        const at = y(axis.ticks[i] ?? 0)
        return (
          <g key={text}>
            <line class="grid" x1={left} x2={right} y1={at} y2={at} />
            <text class="tick" text-anchor="end" x={left - 6} y={at + 4}>
              {text}
            </text>
          </g>
        )
      })}
    </>
  )
}
