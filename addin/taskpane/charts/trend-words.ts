import { type Language, sayingIn } from '../../language.ts'
import { figureText } from '../parts/numbers.ts'
import { spans } from '../parts/words.ts'
import type { TrendYear } from './trend-years.ts'

/** Of whom and what a trend is. */
export interface TrendSubject {
  readonly language: Language
  /** The kommun's name. */
  readonly name: string
  readonly unit: string
  /** The group's name; null where there is none to compare with. */
  readonly group: string | null
}

type ToldYear = Pick<TrendYear, 'year' | 'value' | 'median'>

/** What a trend shows, in a sentence or two. */
export function trendSentence(years: readonly ToldYear[], subject: TrendSubject): string {
  const { language, name, group } = subject
  const say = sayingIn(language)
  const own = course(years, ({ value }) => value, subject)
  const missing = years.filter(({ value }) => value === null).map(({ year }) => year)
  const median = group === null ? null : course(years, (one) => one.median, subject)
  const sentences = [
    own === null
      ? say(`${name} har inga värden.`, `${name} has no values.`)
      : say(`${name} ${own.sv}.`, `${name} ${own.en}.`),
    own !== null && missing.length > 0
      ? say(`Värden saknas för ${spans(missing)}.`, `No values for ${spans(missing)}.`)
      : '',
    median === null
      ? ''
      : say(
          `Gruppens median ${median.sv}. Gruppen: ${group}.`,
          `Median of the group ${median.en}. The group: ${group}.`,
        ),
  ]
  return sentences.filter((sentence) => sentence !== '').join(' ')
}

/** "2014–2022: från 883 358 till 1 230 468 kr/brukare"; null where there is nothing. */
function course(
  years: readonly ToldYear[],
  read: (year: ToldYear) => number | null,
  { language, unit }: TrendSubject,
): { sv: string; en: string } | null {
  const known = years.flatMap((year) => {
    const value = read(year)
    return value === null ? [] : [{ year: year.year, text: figureText(value, language) }]
  })
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined) return null
  if (first === last) {
    const only = `${first.year}: ${first.text} ${unit}`
    return { sv: only, en: only }
  }
  const when = `${first.year}–${last.year}`
  return {
    sv: `${when}: från ${first.text} till ${last.text} ${unit}`,
    en: `${when}: from ${first.text} to ${last.text} ${unit}`,
  }
}

/** All that a year shows, in a sentence. */
export function yearSentence(shown: TrendYear, subject: TrendSubject): string {
  const { language, name } = subject
  const say = sayingIn(language)
  const text = (value: number) => figureText(value, language)
  const parts = [
    shown.value === null ? say(`${name} inget värde`, `${name} no value`) : `${name} ${text(shown.value)}`,
    shown.median !== null && `${say('median', 'median')} ${text(shown.median)}`,
    shown.q1 !== null &&
      shown.q3 !== null &&
      say(
        `mittersta hälften ${text(shown.q1)} till ${text(shown.q3)}`,
        `middle half ${text(shown.q1)} to ${text(shown.q3)}`,
      ),
    shown.riket !== null && `${say('riket', 'the nation')} ${text(shown.riket)}`,
  ].filter((part) => part !== false)
  return `${shown.year}: ${parts.join(', ')}`
}
