import type { Replies } from '../api.ts'
import { Trend } from '../charts/trend.tsx'
import { wordsOf } from '../parts/failed.tsx'
import { FailedReply } from '../parts/failed-reply.tsx'
import { isRefusal } from '../parts/refusal.ts'
import type { Asked } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'
import { trendYears } from './model.ts'

interface TrendProps {
  readonly series: Replies['/v1/series']
  readonly asked: Asked<Replies['/v1/trend']>
  readonly chosen: number | null
}

/** The kommun's own series, which stands also where there is nobody to put beside it. */
export function TrendSection({ series, asked, chosen }: TrendProps) {
  const session = useSession()
  const { say, language } = session
  const { kommun, indicator, gender, source, breaks } = series
  const isOf = asked.reply?.kommun.code === kommun.code && asked.reply.gender === gender
  const trend = isOf ? asked.reply : undefined
  const years = trendYears(series, trend)
  if (years.every(({ value, median, riket }) => value === null && median === null && riket === null))
    return null
  return (
    <section class="stack" aria-labelledby="understand-trend" aria-busy={asked.state === 'asking'}>
      <h3 id="understand-trend">{say('Utveckling', 'Trend')}</h3>
      <Trend
        subject={{ language, name: kommun.name, unit: indicator.unit, group: trend?.group.name ?? null }}
        years={years}
        breaks={breaks}
        chosen={chosen}
      />
      {breaks.length > 0 && (
        <ul class="note links">
          {breaks.map(({ year, text }) => (
            <li key={year}>
              {say(`Brott ${year}: `, `Break in ${year}: `)}
              <span lang="sv">{text}</span>
            </li>
          ))}
        </ul>
      )}
      {asked.state === 'failed' &&
        (isRefusal(asked.error) ? (
          <p class="note">{wordsOf(asked.error, session)}</p>
        ) : (
          <FailedReply error={asked.error} retry={asked.retry} quiet />
        ))}
      <div class="note stack tight">
        <p>{source}</p>
        {trend !== undefined && (
          <p>
            {say(
              `${trend.group.name}: ${trend.members.length} andra, desamma alla år. ${trend.computed}`,
              `${trend.group.name}: ${trend.members.length} others, the same in every year. ${trend.computed}`,
            )}
          </p>
        )}
      </div>
    </section>
  )
}
