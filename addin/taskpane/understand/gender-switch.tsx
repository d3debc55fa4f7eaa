import { useId } from 'preact/hooks'
import type { Gender } from '../../../schema/words.ts'
import { GENDER_WORDS } from '../parts/words.ts'
import { useSession } from '../session.ts'

interface GenderProps {
  readonly genders: readonly Gender[]
  readonly gender: Gender
  readonly change: (gender: Gender) => void
}

export function GenderSwitch({ genders, gender, change }: GenderProps) {
  const { say, tell } = useSession()
  const name = useId()
  return (
    <fieldset class="field">
      <legend>{say('Kön', 'Gender')}</legend>
      <div class="segments">
        {genders.map((one) => (
          <label key={one}>
            <input type="radio" name={name} checked={one === gender} onChange={() => change(one)} />
            <span>{tell(GENDER_WORDS[one])}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
