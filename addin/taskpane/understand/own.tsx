import type { ChosenKommun } from '../choices.ts'
import { Asking } from '../parts/asking.tsx'
import { FailedReply } from '../parts/failed-reply.tsx'
import { useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'
import { GenderSwitch } from './gender-switch.tsx'
import { GroupSelect } from './group-select.tsx'
import { latestOf } from './model.ts'
import type { Detail, Occasion } from './occasion.ts'
import { OwnFigure } from './own-figure.tsx'
import { PeersSection } from './peers-section.tsx'
import { TrendSection } from './trend-section.tsx'
import { YearSelect } from './year-select.tsx'

interface OwnProps {
  readonly detail: Detail
  readonly kommun: ChosenKommun
  readonly occasion: Occasion
  readonly change: (occasion: Occasion) => void
}

/** How the user's kommun stands and has moved in an indicator. */
export function Own({ detail, kommun, occasion, change }: OwnProps) {
  const { choices } = useSession()
  const { gender } = occasion
  const years = detail.years[gender] ?? []
  // A year that this gender has no figures for is not one to stay at.
  const year = occasion.year !== null && years.includes(occasion.year) ? occasion.year : null
  const about = {
    kommun: kommun.code,
    indicator: detail.id,
    gender,
  }
  const peers = choices.group === null ? {} : { peers: choices.group.id }
  const series = useReply('/v1/series', about)
  const trend = useReply('/v1/trend', { ...about, ...peers })
  const comparison = useReply('/v1/compare', { ...about, ...(year !== null && { year }), ...peers })

  const latest = series.reply === undefined ? null : latestOf(series.reply)
  const shown = year ?? latest ?? comparison.reply?.year ?? detail.latestYear
  return (
    <>
      <div class="choices">
        <YearSelect years={years} year={year} latest={latest} change={(to) => change({ gender, year: to })} />
        {detail.genders.length > 1 && (
          <GenderSwitch
            genders={detail.genders}
            gender={gender}
            change={(to) => change({ ...occasion, gender: to })}
          />
        )}
        <GroupSelect kommun={kommun} area={detail.area.id} year={shown} />
      </div>
      {series.state === 'failed' && <FailedReply error={series.error} retry={series.retry} />}
      {series.reply === undefined && series.state === 'asking' && (
        <div class="own-room">
          <Asking />
        </div>
      )}
      {series.reply !== undefined && (
        <>
          <OwnFigure series={series.reply} year={shown} comparison={comparison.reply} />
          <TrendSection series={series.reply} asked={trend} chosen={shown} />
        </>
      )}
      <PeersSection asked={comparison} year={shown} />
    </>
  )
}
