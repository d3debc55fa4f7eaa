import type { Years } from '../../schema/tables.ts'

/** The newest year with any figure. */
export function latestYearOf({ years }: { years: Years }): number | null {
  const latest = Math.max(...Object.values(years).map((some) => some.at(-1) ?? Number.NEGATIVE_INFINITY))
  return Number.isFinite(latest) ? latest : null
}
