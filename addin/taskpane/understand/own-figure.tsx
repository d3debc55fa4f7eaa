import type { Replies } from '../api.ts'
import { medianText, rankMeaning, rankText } from '../charts/peers-words.ts'
import { StandingMark } from '../charts/standing.tsx'
import { figureText } from '../parts/numbers.ts'
import { STANDING_WORDS, STATUS_WORDS } from '../parts/words.ts'
import { useSession } from '../session.ts'

interface FigureProps {
  readonly series: Replies['/v1/series']
  readonly year: number | null
  readonly comparison: Replies['/v1/compare'] | undefined
}

/** The kommun's own figure of a year, how it must be read, and in a line how it stands. */
export function OwnFigure({ series, year, comparison }: FigureProps) {
  const { say, tell, language } = useSession()
  const { kommun, indicator, values, source } = series
  const figure = values.find((one) => one.year === year)
  const isOf =
    comparison?.kommun.code === kommun.code && comparison.year === year && comparison.gender === series.gender
  return (
    <section class="card own-figure" aria-label={`${kommun.name} ${year ?? ''}`}>
      <p>
        <strong>{kommun.name}</strong> {year}{' '}
        {figure?.status === 'preliminary' && <span class="chip">{tell(STATUS_WORDS.preliminary)}</span>}
        {figure?.status === 'example' && <span class="badge">{tell(STATUS_WORDS.example)}</span>}
      </p>
      {figure === undefined || figure.value === null ? (
        <p>{figure?.reason ?? series.reason ?? say('Inget värde.', 'No value.')}</p>
      ) : (
        <p class="large">
          {figureText(figure.value, language)} <span lang="sv">{indicator.unit}</span>
        </p>
      )}
      {isOf && comparison.own.value !== null && <StandsAt comparison={comparison} />}
      {figure?.value !== null && figure?.status !== 'example' && figure?.reason != null && (
        <p class="note">{figure.reason}</p>
      )}
      {figure?.note != null && <p class="message warn">{figure.note}</p>}
      {figure?.value !== null && <p class="note">{source}</p>}
    </section>
  )
}

function StandsAt({ comparison }: { comparison: Replies['/v1/compare'] }) {
  const { language } = useSession()
  const { colour } = comparison.own
  const place = rankText(comparison, language)
  const difference = medianText(comparison, language)
  return (
    <>
      {colour !== null && (
        <p class="standing-line">
          <svg class="chart" width={14} height={14} aria-hidden="true">
            <StandingMark colour={colour} x={7} y={7} />
          </svg>
          {STANDING_WORDS[colour][language]}
        </p>
      )}
      <p>{[place, difference].filter((text) => text !== null).join(' · ')}</p>
      <p class="note">
        <span lang="sv">{comparison.group.name}</span>. {rankMeaning(comparison, language)}.
      </p>
    </>
  )
}
