import { useId } from 'preact/hooks'
import { useSession } from '../session.ts'
import { KIND_WORDS, KINDS, type Kind } from './kinds.ts'

/** The four reports, each with what it is for. */
export function KindChoice({ kind, choose }: { kind: Kind; choose: (kind: Kind) => void }) {
  const { say, tell } = useSession()
  const id = useId()
  return (
    <fieldset class="kinds">
      <legend>{say('Vilken rapport?', 'Which report?')}</legend>
      {KINDS.map((one) => {
        const { name, purpose } = KIND_WORDS[one]
        return (
          <div key={one} class="kind">
            <input
              id={`${id}-${one}`}
              type="radio"
              name={id}
              checked={one === kind}
              aria-describedby={`${id}-${one}-for`}
              onChange={() => choose(one)}
            />
            <label for={`${id}-${one}`}>{tell(name)}</label>
            <p id={`${id}-${one}-for`} class="note">
              {tell(purpose)}
            </p>
          </div>
        )
      })}
    </fieldset>
  )
}
