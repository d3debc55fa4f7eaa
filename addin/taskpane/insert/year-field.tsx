import { useId } from 'preact/hooks'
import { useSession } from '../session.ts'
import type { YearChoice } from './draft.ts'
import { isPicked } from './given.ts'
import { PickButton, PickedCells } from './picker.tsx'

interface YearProps {
  readonly year: YearChoice
  /** The years that are published, the latest first. */
  readonly years: readonly number[]
  readonly sheet: string | undefined
  readonly onChange: (year: YearChoice) => void
}

/** The year of a formula: the latest, a certain one, or a cell that has it. */
export function YearField({ year, years, sheet, onChange }: YearProps) {
  const { say } = useSession()
  const id = useId()
  const label = say('År', 'Year')
  if (isPicked(year)) {
    return (
      <PickedCells
        picked={year}
        label={label}
        sheet={sheet}
        onChange={onChange}
        onRemove={() => onChange('latest')}
      />
    )
  }
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{label}</label>
        <PickButton what={label} onPick={onChange} />
      </div>
      <select
        id={id}
        value={String(year)}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === 'latest' || value === 'previous' ? value : Number(value))
        }
      >
        <option value="latest">{say('Senaste med värde', 'Latest with a value')}</option>
        <option value="previous">{say('Året före det senaste', 'The one before the latest')}</option>
        {years.map((one) => (
          <option key={one} value={String(one)}>
            {one}
          </option>
        ))}
      </select>
    </div>
  )
}
