import type { Text } from '../../schema/contract/parameters.ts'
import type { Gender } from '../../schema/words.ts'
import { type Language, languageFor } from '../language.ts'

/** The language of Excel's own menus; outside of Excel, that of the page. */
export function language(): Language {
  const excels = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage
  return languageFor(excels ?? document.documentElement.lang)
}

export function say(sv: string, en: string): string {
  return language() === 'en' ? en : sv
}

export function tell(text: Text): string {
  return text[language()]
}

/** What the user wrote, short enough to repeat to them. */
export function quote(written: unknown): string {
  const text = String(written)
  return `”${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}

/** ", kvinnor" after what a figure is of; nothing for the total. */
export function genderSuffix(gender: Gender): string {
  if (gender === 'T') return ''
  return gender === 'K' ? say(', kvinnor', ', women') : say(', män', ', men')
}
