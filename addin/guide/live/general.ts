import type { Language } from '../../language.ts'

/** How many characters Excel's format General gives a number, its decimal sign among them. */
const WIDTH = 11

/** A number as a cell that nobody has formatted shows it: no thousands separator, at most eleven characters. */
export function general(value: number, language: Language): string {
  const whole = String(Math.trunc(Math.abs(value))).length
  return (
    new Intl.NumberFormat(language === 'sv' ? 'sv-SE' : 'en-GB', {
      maximumFractionDigits: Math.max(0, WIDTH - 1 - whole),
      useGrouping: false,
    })
      .format(value)
      // Swedish typography has a minus of its own, Excel the hyphen.
      .replace('\u2212', '-')
  )
}
