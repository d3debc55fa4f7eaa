import type { Replies } from '../api.ts'
import type { TrendYear } from '../charts/trend-years.ts'

type Series = Replies['/v1/series']

/** The newest year that the kommun has a value for; null where it has none. */
export function latestOf({ values }: Series): number | null {
  return values.findLast(({ value }) => value !== null)?.year ?? null
}

/** A kommun's own series, beside what is known of its peers. */
export function trendYears({ values }: Series, trend: Replies['/v1/trend'] | undefined): TrendYear[] {
  const own = new Map(values.map((one) => [one.year, one]))
  const others = new Map(trend?.years.map((one) => [one.year, one]))
  const years = [...new Set([...own.keys(), ...others.keys()])].sort((a, b) => a - b)
  return years.map((year) => {
    const { value = null, status = 'not_published' } = own.get(year) ?? {}
    const { median = null, q1 = null, q3 = null, riket = null } = others.get(year) ?? {}
    return { year, value, status, median, q1, q3, riket }
  })
}
