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
const NOT_WHOLE = Number.POSITIVE_INFINITY

/** The values as text; NaN is an area without one, and -0 is 0. Throws RangeError for an infinite value. */
export function packNumbers(values: Float64Array): string {
  const last = values.findLastIndex((value) => !Number.isNaN(value))
  const decimals = values.subarray(0, last + 1).map(decimalsOf)
  const scale = cheapestScale(values, decimals)
  const factor = 10 ** scale
  const least = leastOf(values, decimals, scale)
  let text = `${scale} ${least} `
  for (let at = 0; at <= last; at++) {
    const value = values[at] ?? Number.NaN
    if (Number.isNaN(value)) {
      const from = at
      while (Number.isNaN(values[at + 1])) at++
      text += `!${digits(at - from)}`
    } else if ((decimals[at] ?? NOT_WHOLE) > scale) text += ` ${value} `
    else text += digits(Math.round(value * factor) - least)
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

/** How many decimals a value needs to be whole, and to come back as itself: dividing by a power of ten rounds correctly. */
function decimalsOf(value: number): number {
  if (Number.isNaN(value)) return 0
  if (!Number.isFinite(value)) throw new RangeError(`value ${value}`)
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const whole = Math.round(value * 10 ** decimals)
    // Half of what is exact, so that the distance between two of them is exact as well.
    if (Math.abs(whole) > Number.MAX_SAFE_INTEGER / 2) return NOT_WHOLE
    if (whole / 10 ** decimals === value) return decimals
  }
  return NOT_WHOLE
}

/** The number of decimals with which the whole slice takes the least room. */
function cheapestScale(values: Float64Array, decimals: Float64Array): number {
  let cheapest = 0
  let lowest = Number.POSITIVE_INFINITY
  for (const scale of new Set(decimals)) {
    if (scale === NOT_WHOLE) continue
    const factor = 10 ** scale
    const least = leastOf(values, decimals, scale)
    let cost = 0
    for (let at = 0; at < decimals.length; at++) {
      const value = values[at] ?? Number.NaN
      if (Number.isNaN(value)) continue
      if ((decimals[at] ?? NOT_WHOLE) > scale) cost += 12
      else cost += lengthOf(value * factor - least)
    }
    if (cost < lowest) {
      lowest = cost
      cheapest = scale
    }
  }
  return cheapest
}

function leastOf(values: Float64Array, decimals: Float64Array, scale: number): number {
  const factor = 10 ** scale
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < decimals.length; at++) {
    const value = values[at] ?? Number.NaN
    if (!Number.isNaN(value) && (decimals[at] ?? NOT_WHOLE) <= scale)
      least = Math.min(least, Math.round(value * factor))
  }
  return Number.isFinite(least) ? least : 0
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
