import type { Language } from '../../language.ts'
import { localeOf } from '../parts/numbers.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** How long ago a day was, in words: "i går", "för 3 månader sedan". `day` is "2024-08-30". */
export function ageText(day: string, now: Date, language: Language): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const days = Math.round(
    (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - Date.UTC(year, month - 1, date)) / DAY_MS,
  )
  const ago = new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' })
  if (days < 45) return ago.format(-days, 'day')
  const months = (now.getFullYear() - year) * 12 + now.getMonth() + 1 - month - (now.getDate() < date ? 1 : 0)
  return months < 24 ? ago.format(-months, 'month') : ago.format(-Math.floor(months / 12), 'year')
}
