import type { Facts } from '../../workbook/reports/report.ts'
import type { Draft } from './draft.ts'

/** The years that any of the indicators has figures of, the latest first. */
export function yearsOf(indicators: readonly Facts[]): number[] {
  return [...new Set(indicators.flatMap(published))].sort((a, b) => b - a)
}

/** The latest year that all of them have figures of, since a report is of one; null where there is none. */
export function commonYear(indicators: readonly Facts[]): number | null {
  const [first, ...others] = indicators.map((facts) => new Set(published(facts)))
  const common = [...(first ?? [])].filter((year) => others.every((years) => years.has(year)))
  return common.length === 0 ? null : Math.max(...common)
}

/** The year of the report: the one chosen, or that all have, or else the latest of each; a yearly report has a certain one. */
export function yearOf({ year, kind }: Draft, indicators: readonly Facts[]): number | 'latest' | null {
  const isCertain = kind === 'yearly'
  if (year !== null && !(year === 'latest' && isCertain)) return year
  return commonYear(indicators) ?? (isCertain ? (yearsOf(indicators)[0] ?? null) : 'latest')
}

function published({ years }: Facts): number[] {
  return years.T ?? Object.values(years).flat()
}
