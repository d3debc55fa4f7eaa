import type { Replies } from '../api.ts'
import type { SparkPoint } from '../charts/spark-point.ts'

/** So many years make a sparkline. */
export const SPARK_YEARS = 10

export interface Listed {
  readonly id: string
  readonly latestYear: number | null
}

/** A series from a table; undefined where the table is not of this kommun and indicator. */
export function sparkPoints(
  table: Replies['/v1/table'] | undefined,
  kommun: string | undefined,
  { id, latestYear }: Listed,
): readonly SparkPoint[] | undefined {
  if (latestYear === null) return []
  const isOf = table?.kommuner[0]?.code === kommun && table?.indicators.some((one) => one.id === id)
  if (table === undefined || !isOf) return undefined
  const points = table.rows
    .filter(
      ([, indicator, year]) => indicator === id && year > latestYear - SPARK_YEARS && year <= latestYear,
    )
    .map(([, , year, , value]) => ({ year, value }))
  // It begins where the kommun does; where it ends before the indicator, that is to be seen.
  const first = points.findIndex(({ value }) => value !== null)
  return first === -1 ? [] : points.slice(first)
}
