import type { Gender } from '../../../schema/words.ts'
import { fold } from '../../domain/fold.ts'
import type { IndicatorNames } from './indicators.ts'
import { type Cell, textOf } from './table.ts'
import { yearIn } from './values.ts'
import { GENDER_WORDS, ROLES, type Role, squash } from './words.ts'

/** What a heading says of the column beneath it. */
export interface Heading {
  text: string
  role?: Role
  indicator?: string
  year?: number
  gender?: Gender
  /** Stands under another, and together they say nothing that we understand. */
  isUnclear?: true
}

/** No heading that says something is longer. */
const LONGEST = 300

/** Words beside a year or gender that say nothing more: "År 2019", "Värde 2019". */
const FILLING = new Set(['ar', 'year', 'varde', 'value', 'kon'])

/** A last word, and what stands before it. */
const LAST_WORD = /^(.*[^\s,;_(–-])[\s,;_(–-]+([^\s,;_()–-]+)\)?$/s

/** What a heading says; one that we do not understand says nothing but its text. Undefined for an empty cell. */
export function headingOf(cell: Cell | undefined, indicators: IndicatorNames): Heading | undefined {
  const text = textOf(cell)
  if (text === '') return undefined
  if (text.length > LONGEST) return { text }
  const role = ROLES.get(squash(text))
  if (role !== undefined) return { text, role }
  const period = periodOf(text)
  if (period !== undefined) return { text, ...period }
  return { text, ...indicatorAndPeriod(text, indicators) }
}

export function saysSomething(heading: Heading | undefined): heading is Heading {
  return heading !== undefined && (heading.role !== undefined || isOfValues(heading))
}

/** Whether figures stand beneath the heading: of a year, an indicator, a gender, or several of them. */
export function isOfValues({ role, year, indicator, gender }: Heading): boolean {
  return role === undefined && (year !== undefined || indicator !== undefined || gender !== undefined)
}

interface Period {
  year?: number
  gender?: Gender
}

/** "2019", "T2019", "K 2019", "Kvinnor", "År 2019": a year, a gender or both, and nothing else. */
function periodOf(text: string): Period | undefined {
  const year = yearIn(text)
  if (year !== undefined) return { year }
  const period: Period = {}
  for (const word of fold(text).split(' ')) {
    const [, letter, digits = ''] = /^([tkm]?)(\d{4})$/.exec(word) ?? []
    const gender = GENDER_WORDS.get(letter === undefined ? word : letter)
    const said = yearIn(digits)
    if (
      (said !== undefined && period.year !== undefined) ||
      (gender !== undefined && period.gender !== undefined)
    )
      return undefined
    if (said === undefined && gender === undefined && !FILLING.has(word)) return undefined
    if (said !== undefined) period.year = said
    if (gender !== undefined) period.gender = gender
  }
  return period.year === undefined && period.gender === undefined ? undefined : period
}

/** An indicator, and what may stand after it: "N28013", "N28013 2019", "LSS_boende_kr_brukare, kvinnor". */
function indicatorAndPeriod(text: string, indicators: IndicatorNames): Partial<Heading> {
  let period: Period = {}
  for (let rest = text; ; ) {
    const indicator = indicators.known(rest)
    if (indicator !== undefined) return { indicator, ...period }
    const [, before, last = ''] = LAST_WORD.exec(rest) ?? []
    const more = periodOf(last)
    if (before === undefined || more === undefined) return {}
    period = { ...more, ...period }
    rest = before
  }
}

/**
 * Two rows of headings as one: what stands above says more of every column until the next that stands there.
 * Where both say a year, and not the same, nobody knows which holds.
 */
export function underneath(
  above: readonly (Heading | undefined)[],
  below: readonly (Heading | undefined)[],
): (Heading | undefined)[] {
  const merged: (Heading | undefined)[] = []
  let over: Heading | undefined
  for (let at = 0; at < Math.max(above.length, below.length); at++) {
    over = above[at] ?? over
    const own = below[at]
    if (own === undefined) merged[at] = above[at]
    else if (over === undefined || over.role !== undefined || own.role !== undefined) merged[at] = own
    else merged[at] = together(over, own)
  }
  return merged
}

function together(above: Heading, below: Heading): Heading {
  const text = `${above.text} · ${below.text}`
  const disagree = (['indicator', 'year', 'gender'] as const).some(
    (part) => above[part] !== undefined && below[part] !== undefined && above[part] !== below[part],
  )
  const understood = saysSomething(above) && saysSomething(below)
  return disagree || !understood ? { text, isUnclear: true } : { ...above, ...below, text }
}
