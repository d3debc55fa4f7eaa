import { useId } from 'preact/hooks'
import type { Facts } from '../../workbook/reports/report.ts'
import { useSession } from '../session.ts'
import type { Draft } from './draft.ts'
import { yearOf, yearsOf } from './years.ts'

interface PeriodProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
  readonly indicators: readonly Facts[]
}

/** Which year the report is of, and how many a yearly report has beside each other. */
export function PeriodFields({ draft, change, indicators }: PeriodProps) {
  const { say } = useSession()
  const id = useId()
  const { kind, year, years } = draft
  const latest = say('Senaste för varje mått', 'Latest of each measure')
  const proposed = yearOf({ ...draft, year: null }, indicators)
  const listed = yearsOf(indicators)
  const offered =
    typeof year === 'number' && !listed.includes(year) ? [...listed, year].sort((a, b) => b - a) : listed
  return (
    <div class="period">
      <div class="field">
        <label for={`${id}-year`}>
          {kind === 'yearly' ? say('Till och med år', 'Up to and including') : say('År', 'Year')}
        </label>
        <select
          id={`${id}-year`}
          value={year === 'latest' && kind === 'yearly' ? '' : (year ?? '')}
          onChange={({ currentTarget: { value } }) =>
            change({ year: value === '' || value === 'latest' ? value || null : Number(value) })
          }
        >
          <option value="">
            {indicators.length === 0 || proposed === null
              ? say('Föreslås av måtten', 'Proposed by the measures')
              : say('Föreslaget: ', 'Proposed: ') + (proposed === 'latest' ? latest.toLowerCase() : proposed)}
          </option>
          {kind !== 'yearly' && <option value="latest">{latest}</option>}
          {offered.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </div>
      {kind === 'yearly' && (
        <div class="field">
          <label for={`${id}-years`}>{say('Jämför', 'Compare')}</label>
          <select
            id={`${id}-years`}
            value={years}
            onChange={({ currentTarget: { value } }) => change({ years: value === '5' ? 5 : 2 })}
          >
            <option value="2">{say('två år', 'two years')}</option>
            <option value="5">{say('fem år', 'five years')}</option>
          </select>
        </div>
      )}
    </div>
  )
}
