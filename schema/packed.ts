/**
 * Numbers as short text, exact to the last bit. Most published figures have few digits and few decimals, so a slice is
 * kept as whole numbers above its least one, in base 46, where a symbol of its own ends each number:
 *
 *     decimals SPACE least SPACE numbers       5.9, nothing, 6.2  →  "1 59 Q!QT"
 *
 * A run of areas without a value is `!` and how many; a number with too many decimals for the others stands in plain
 * digits between spaces. Of Kolada's figures JSON takes 10.2 bytes a value, since a third of the areas have none; this, 4.0.
 */

/** `#` to `P` go on, `Q` to `~` end a number. */
const BASE = 46
const FIRST_GOING_ON = '#'.charCodeAt(0)
const FIRST_ENDING = FIRST_GOING_ON + BASE
const NONE = '!'.charCodeAt(0)
const PLAIN = ' '.charCodeAt(0)
const MOST_DECIMALS = 15

/** The values as text; NaN is an area without one, and -0 is 0. Throws RangeError for an infinite value. */
export function packNumbers(values: Float64Array): string {
  const last = values.findLastIndex((value) => !Number.isNaN(value))
  const { decimals, wholes, least } = cheapest(values.subarray(0, last + 1))
  let text = `${decimals} ${least} `
  for (let at = 0; at <= last; at++) {
    const value = values[at] ?? Number.NaN
    const whole = wholes[at] ?? Number.NaN
    if (Number.isNaN(value)) {
      const from = at
      while (Number.isNaN(values[at + 1])) at++
      text += `!${digits(at - from)}`
    } else if (Number.isNaN(whole)) text += ` ${value} `
    else text += digits(whole - least)
  }
  return text
}

/** The values of a packed text, NaN where there is none; the areas after the last value are left out. */
export function unpackNumbers(text: string): Float64Array {
  const [scale = '', lowest = ''] = text.split(' ', 2)
  const factor = 10 ** Number(scale)
  const least = Number(lowest)
  const values: number[] = []
  let number = 0
  let isRun = false
  for (let at = scale.length + lowest.length + 2; at < text.length; at++) {
    const symbol = text.charCodeAt(at)
    if (symbol === NONE) isRun = true
    else if (symbol === PLAIN) {
      const end = text.indexOf(' ', at + 1)
      values.push(Number(text.slice(at + 1, end)))
      at = end
    } else if (symbol < FIRST_ENDING) number = number * BASE + symbol - FIRST_GOING_ON
    else {
      number = number * BASE + symbol - FIRST_ENDING
      if (isRun) for (; number >= 0; number--) values.push(Number.NaN)
      else values.push((number + least) / factor)
      number = 0
      isRun = false
    }
  }
  return new Float64Array(values)
}

/** Whether an area has a value in a packed text, which is not unpacked for it. */
export function hasNumberAt(text: string, position: number): boolean {
  let area = 0
  let number = 0
  let isRun = false
  for (let at = text.indexOf(' ', text.indexOf(' ') + 1) + 1; at < text.length; at++) {
    const symbol = text.charCodeAt(at)
    if (symbol === NONE) isRun = true
    else if (symbol !== PLAIN && symbol < FIRST_ENDING) number = number * BASE + symbol - FIRST_GOING_ON
    else {
      if (symbol === PLAIN) at = text.indexOf(' ', at + 1)
      const last = isRun ? area + number * BASE + symbol - FIRST_ENDING : area
      if (position <= last) return !isRun
      area = last + 1
      number = 0
      isRun = false
    }
  }
  return false
}

/** Values as whole numbers, so many decimals on: NaN where a value is not exactly that. */
interface Scaled {
  decimals: number
  wholes: Float64Array
  least: number
  /** Symbols that the numbers take. */
  cost: number
}

/** The number of decimals with which the values take the least room, of those that any of them has. */
function cheapest(values: Float64Array): Scaled {
  let best = scaled(values, 0)
  for (const decimals of new Set(values.map(decimalsOf))) {
    if (decimals === 0 || decimals > MOST_DECIMALS) continue
    const other = scaled(values, decimals)
    if (other.cost < best.cost) best = other
  }
  return best
}

function scaled(values: Float64Array, decimals: number): Scaled {
  const wholes = values.map((value) => wholeAt(value, decimals))
  let least = Number.POSITIVE_INFINITY
  for (const whole of wholes) if (whole < least) least = whole
  if (least === Number.POSITIVE_INFINITY) least = 0
  let cost = 0
  for (const [at, whole] of wholes.entries()) {
    if (Number.isNaN(whole)) cost += Number.isNaN(values[at]) ? 0 : PLAIN_COST
    else cost += lengthOf(whole - least)
  }
  return { decimals, wholes, least, cost }
}

/** What a number in plain digits takes, about. */
const PLAIN_COST = 12

/** A value so many decimals on, if that is whole and gives the value back: dividing by a power of ten rounds correctly. */
function wholeAt(value: number, decimals: number): number {
  const factor = 10 ** decimals
  const whole = Math.round(value * factor)
  // Half of what is exact, so that the distance between two of them is exact as well.
  return Math.abs(whole) <= Number.MAX_SAFE_INTEGER / 2 && whole / factor === value ? whole : Number.NaN
}

/** How many decimals a value has; more than there are to try, where that is not to be told. */
function decimalsOf(value: number): number {
  if (Number.isNaN(value)) return 0
  if (!Number.isFinite(value)) throw new RangeError(`value ${value}`)
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++)
    if (!Number.isNaN(wholeAt(value, decimals))) return decimals
  return MOST_DECIMALS + 1
}

function lengthOf(number: number): number {
  let length = 1
  for (let rest = number; rest >= BASE; rest /= BASE) length++
  return length
}

function digits(number: number): string {
  let rest = Math.floor(number / BASE)
  let text = String.fromCharCode(FIRST_ENDING + (number % BASE))
  while (rest > 0) {
    text = String.fromCharCode(FIRST_GOING_ON + (rest % BASE)) + text
    rest = Math.floor(rest / BASE)
  }
  return text
}
