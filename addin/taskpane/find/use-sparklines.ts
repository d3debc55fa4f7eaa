import type { Replies } from '../api.ts'
import type { SparkPoint } from '../charts/sparkline.tsx'
import { type Asked, useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'

/** So many years make a sparkline. */
const YEARS = 10

interface Listed {
  readonly id: string
  readonly latestYear: number | null
}

export interface Sparklines {
  /** The series of the user's own kommun: undefined until it is here, empty where there is nothing. */
  of(indicator: Listed): readonly SparkPoint[] | undefined
  readonly asked: Asked<Replies['/v1/table']>
}

/** The last years of the user's own kommun in some indicators, in one request. */
export function useSparklines(indicators: readonly Listed[]): Sparklines {
  const { kommun } = useSession().choices
  const published = indicators.flatMap(({ id, latestYear }) =>
    latestYear === null ? [] : [{ id, latestYear }],
  )
  const latest = published.map(({ latestYear }) => latestYear)
  const asked = useReply(
    '/v1/table',
    kommun === null || published.length === 0
      ? null
      : {
          kommuner: kommun.code,
          indicators: published.map(({ id }) => id).join(','),
          years: `${Math.min(...latest) - YEARS + 1}-${Math.max(...latest)}`,
        },
  )
  return { asked, of: (indicator) => sparkPoints(asked.reply, kommun?.code, indicator) }
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
    .filter(([, indicator, year]) => indicator === id && year > latestYear - YEARS && year <= latestYear)
    .map(([, , year, , value]) => ({ year, value }))
  // It begins where the kommun does; where it ends before the indicator, that is to be seen.
  const first = points.findIndex(({ value }) => value !== null)
  return first === -1 ? [] : points.slice(first)
}
