import type { Replies } from '../api.ts'
import type { SparkPoint } from '../charts/spark-point.ts'
import { type Asked, useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'
import { type Listed, SPARK_YEARS, sparkPoints } from './spark-points.ts'

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
          years: `${Math.min(...latest) - SPARK_YEARS + 1}-${Math.max(...latest)}`,
        },
  )
  return { asked, of: (indicator) => sparkPoints(asked.reply, kommun?.code, indicator) }
}
