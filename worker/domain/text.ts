import type { Text } from '../../schema/contract/parameters.ts'

export type { Text }

/** A message in both languages, side by side so that neither is forgotten. */
export function say(sv: string, en: string): Text {
  return { sv, en }
}

const QUOTED = 60

/** What the user wrote, safe to repeat: short and printable. */
export function quote(text: string): string {
  const printable = text.replace(/\p{Cc}/gu, '·')
  return `"${printable.length > QUOTED ? `${printable.slice(0, QUOTED)}…` : printable}"`
}

/** "a", "a eller b", "a, b eller c". */
export function anyOf(words: readonly string[], or: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1)}`
}

/** Rising years as spans: "2014–2018, 2020". */
export function spans(years: readonly number[]): string {
  const parts: string[] = []
  for (let i = 0; i < years.length; i++) {
    const first = years[i]
    while (years[i + 1] === (years[i] ?? 0) + 1) i++
    parts.push(years[i] === first ? `${first}` : `${first}–${years[i]}`)
  }
  return parts.join(', ')
}
