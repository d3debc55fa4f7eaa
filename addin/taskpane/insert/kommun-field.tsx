import { useId } from 'preact/hooks'
import { useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'
import { isPicked } from './given.ts'
import type { Picked } from './picked.ts'
import { PickButton, PickedCells } from './picker.tsx'

interface KommunProps {
  readonly kommun: string | Picked
  readonly sheet: string | undefined
  readonly onChange: (kommun: string | Picked) => void
}

/** The kommun of a formula: typed, or a cell that has it. */
export function KommunField({ kommun, sheet, onChange }: KommunProps) {
  const { say, choices } = useSession()
  const id = useId()
  const { reply } = useReply('/v1/kommuner', {})
  const label = say('Kommun', 'Kommun')
  if (isPicked(kommun)) {
    return (
      <PickedCells
        picked={kommun}
        label={label}
        sheet={sheet}
        onChange={onChange}
        onRemove={() => onChange(choices.kommun?.name ?? '')}
      />
    )
  }
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{label}</label>
        <PickButton what={label} onPick={onChange} />
      </div>
      <input
        id={id}
        list={`${id}-all`}
        autocomplete="off"
        spellcheck={false}
        maxLength={100}
        placeholder={say('Namn eller kod', 'Name or code')}
        value={kommun}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <datalist id={`${id}-all`}>
        {reply?.kommuner.map(({ code, name }) => (
          <option key={code} value={name} />
        ))}
      </datalist>
    </div>
  )
}
