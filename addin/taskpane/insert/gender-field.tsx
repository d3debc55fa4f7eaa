import { useId } from 'preact/hooks'
import type { Gender } from '../../../schema/words.ts'
import { GENDER_WORDS } from '../parts/words.ts'
import { useSession } from '../session.ts'

interface GenderProps {
  readonly gender: Gender
  /** Those that there are figures for. */
  readonly genders: readonly Gender[]
  readonly onChange: (gender: Gender) => void
}

/** The gender of a formula; not there where the figures are of all only. */
export function GenderField({ gender, genders, onChange }: GenderProps) {
  const { say, tell } = useSession()
  const id = useId()
  if (genders.length < 2) return null
  return (
    <div class="field">
      <label for={id}>{say('Kön', 'Gender')}</label>
      <select
        id={id}
        value={gender}
        onChange={({ currentTarget: { value } }) => onChange(genders.find((one) => one === value) ?? gender)}
      >
        {genders.map((one) => (
          <option key={one} value={one}>
            {tell(GENDER_WORDS[one])}
          </option>
        ))}
      </select>
    </div>
  )
}
