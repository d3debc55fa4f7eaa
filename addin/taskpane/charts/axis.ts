import { scaleLinear } from 'd3-scale'
import type { Language } from '../../language.ts'
import { localeOf } from '../parts/numbers.ts'

/** Values below this share of the largest are shown from 0: then the zoom would save no more than it distorts. */
const NEAR_ZERO = 0.4

export interface ValueAxis {
  readonly domain: readonly [number, number]
  readonly ticks: readonly number[]
}

/** An axis that all the values fit on; it begins at 0 where they reach near it. One that does not must say so. */
export function valueAxis(values: readonly number[]): ValueAxis {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const zeroIn = low >= 0 ? low <= high * NEAR_ZERO : high > low * NEAR_ZERO
  // A single value, or all alike, gets some room on either side.
  const room = low === high ? Math.abs(high) / 10 || 1 : 0
  const bottom = zeroIn ? Math.min(0, low) : low - room
  const top = zeroIn ? Math.max(0, high) : high + room
  const scale = scaleLinear([bottom, top === bottom ? top + 1 : top], [0, 1]).nice(4)
  const [first = bottom, last = top] = scale.domain()
  return { domain: [first, last], ticks: scale.ticks(4) }
}

/** From 0, as bars must be, to the outermost values on either side of it. */
export function barDomain(values: readonly number[]): [number, number] {
  const ends: [number, number] = [Math.min(0, ...values), Math.max(0, ...values)]
  return ends[0] === ends[1] ? [0, 1] : ends
}

/** The ticks as they are written: with the decimals that tell them apart. */
export function tickTexts(ticks: readonly number[], language: Language): string[] {
  const [first = 0, second = first + 1] = ticks
  const decimals = Math.max(0, Math.ceil(-Math.log10(second - first) - 1e-9))
  const format = new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: decimals })
  return ticks.map((tick) => format.format(tick))
}

/** The years to write under an axis, the last among them, as many as there is room for. */
export function yearTicks(first: number, last: number, most: number): number[] {
  const step = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, most)))
  const ticks: number[] = []
  for (let year = last; year >= first; year -= step) ticks.unshift(year)
  return ticks
}

/** Which ticks to write where each takes so much room: all of them, or every second and so on. */
export function writtenTicks(ticks: readonly number[], each: number, room: number): Set<number> {
  const step = Math.max(1, Math.ceil((ticks.length * each) / room))
  return new Set(ticks.filter((_, i) => i % step === 0))
}

/** About as wide as a text is in the pane's typeface, at a size: enough to leave room for it. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.57
}
