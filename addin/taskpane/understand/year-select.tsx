import { useId } from 'preact/hooks'
import { useSession } from '../session.ts'

interface YearProps {
  readonly years: readonly number[]
  /** Null for the latest. */
  readonly year: number | null
  /** The latest that the kommun has a value for, where it has one. */
  readonly latest: number | null
  readonly change: (year: number | null) => void
}

export function YearSelect({ years, year, latest, change }: YearProps) {
  const { say } = useSession()
  const id = useId()
  return (
    <div class="field">
      <label for={id}>{say('År', 'Year')}</label>
      <select
        id={id}
        value={year ?? ''}
        onChange={({ currentTarget: { value } }) => change(value === '' ? null : Number(value))}
      >
        <option value="">
          {say('Senaste', 'Latest')}
          {latest !== null && ` (${latest})`}
        </option>
        {years.toReversed().map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    </div>
  )
}
