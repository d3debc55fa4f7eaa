import type { RefObject } from 'preact'
import { useId } from 'preact/hooks'
import { useSession } from '../session.ts'

/** As long as the API takes. */
const LONGEST = 100

interface FieldProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly text: string
  readonly onText: (text: string) => void
}

export function SearchField({ field, text, onText }: FieldProps) {
  const { say } = useSession()
  const id = useId()
  return (
    <search class="field">
      <label for={id}>{say('Sök indikator', 'Find an indicator')}</label>
      <input
        ref={field}
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={LONGEST}
        placeholder={say('Till exempel väntetider LSS', 'In Swedish, for example väntetider LSS')}
        value={text}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
    </search>
  )
}
