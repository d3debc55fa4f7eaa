import type { Language } from '../../language.ts'

/** Figures as the language writes them. Kolada's own decimals, up to two, are kept; no more are shown than help. */
export function figureText(value: number, language: Language): string {
  return new Intl.NumberFormat(localeOf(language), {
    maximumFractionDigits: Math.abs(value) >= 1000 ? 0 : 2,
  }).format(value)
}

export function localeOf(language: Language): string {
  return language === 'sv' ? 'sv-SE' : 'en-GB'
}

/** The same with its sign: "+1 234". */
export function differenceText(value: number, language: Language): string {
  return `${value > 0 ? '+' : ''}${figureText(value, language)}`
}
