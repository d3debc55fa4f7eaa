import { packKeys, unpackKey } from '../../schema/slice.ts'
import type { Years } from '../../schema/tables.ts'

/** The newest year with any figure. */
export function latestYearOf({ years }: { years: Years }): number | null {
  const latest = Math.max(...Object.values(years).map((some) => some.at(-1) ?? Number.NEGATIVE_INFINITY))
  return Number.isFinite(latest) ? latest : null
}

/** How many slices there are: one for each year and gender. */
export function slicesOf(years: Years): number {
  return Object.values(years).reduce((sum, some) => sum + some.length, 0)
}

/**
 * The keys of an indicator's slices in the order that a kommun's newest year is looked for in them: the total first,
 * newest first, and then women and men.
 */
export function newestFirst({ number, years }: { number: number; years: Years }): number[] {
  const { T = [], ...parted } = years
  return [
    ...packKeys(number, { T }).reverse(),
    ...packKeys(number, parted).sort((a, b) => unpackKey(b).year - unpackKey(a).year),
  ]
}
