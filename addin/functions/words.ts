import type { Text } from '../../schema/contract/parameters.ts'

/** The language that Excel speaks, where it is English; Swedish to everyone else. */
export function language(): 'sv' | 'en' {
  const shown = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage
  return shown?.toLowerCase().startsWith('en') ? 'en' : 'sv'
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
export function genderSuffix(gender: 'T' | 'K' | 'M'): string {
  if (gender === 'T') return ''
  return gender === 'K' ? say(', kvinnor', ', women') : say(', män', ', men')
}
