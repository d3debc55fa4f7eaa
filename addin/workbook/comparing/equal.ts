import type { Shown } from '../../functions/runtime.ts'

/** Excel counts with fifteen digits. */
const DIGITS = 15

/** Whether two cells show the same: numbers to Excel's precision, errors by their kind. */
export function showsSame(one: Shown, other: Shown): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (typeof a !== 'number' || typeof b !== 'number') return a === b
  return a === b || a.toPrecision(DIGITS) === b.toPrecision(DIGITS)
}

/** New minus old, where both are numbers: with no more decimals than they have, as one would write it by hand. */
export function differenceOf(old: Shown, now: Shown): number | null {
  const [a, b] = [plain(old), plain(now)]
  if (typeof a !== 'number' || typeof b !== 'number') return null
  const decimals = Math.max(decimalsOf(a), decimalsOf(b))
  return decimals > MOST_DECIMALS ? b - a : Number((b - a).toFixed(decimals))
}

/** As many as `toFixed` takes. */
const MOST_DECIMALS = 100

function decimalsOf(number: number): number {
  const [digits = '', exponent = '0'] = String(Number(number.toPrecision(DIGITS))).split('e')
  const behind = digits.split('.')[1]?.length ?? 0
  return Math.max(0, behind - Number(exponent))
}

/** What the sheet says of it: an error's code, an example's number. */
function plain(shown: Shown): string | number | boolean {
  if (typeof shown !== 'object') return shown
  return 'error' in shown ? shown.error : shown.example
}
