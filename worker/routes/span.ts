import { invalidParameter } from '../domain/refusal.ts'

/** The years of a span that may be open at either end. */
export function yearsWithin(
  years: readonly number[],
  from: number | undefined,
  to: number | undefined,
): number[] {
  return years.filter((year) => year >= (from ?? year) && year <= (to ?? year))
}

export function refuseBackwards(from: number | undefined, to: number | undefined): void {
  if (from !== undefined && to !== undefined && from > to) throw invalidParameter('from', String(from))
}
