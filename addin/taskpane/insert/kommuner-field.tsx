import { useId } from 'preact/hooks'
import { useSession } from '../session.ts'
import type { Draft, KommunerChoice } from './draft.ts'
import { isPicked } from './given.ts'
import { PickButton, PickedCells } from './picker.tsx'

interface KommunerProps {
  readonly draft: Draft
  readonly sheet: string | undefined
  readonly onChange: (some: Partial<Draft>) => void
}

/** The kommuner of a table: the group's, some that are typed, or cells that have them. */
export function KommunerField({ draft, sheet, onChange }: KommunerProps) {
  const { say } = useSession()
  const id = useId()
  const { kommuner, list } = draft
  const label = say('Kommuner', 'Kommuner')
  if (isPicked(kommuner)) {
    return (
      <PickedCells
        picked={kommuner}
        label={label}
        sheet={sheet}
        onChange={(picked) => onChange({ kommuner: picked })}
        onRemove={() => onChange({ kommuner: 'group' })}
      />
    )
  }
  const choices: [KommunerChoice & string, string][] = [
    ['group', say('Kommunen och dess grupp', 'The kommun and its group')],
    ['list', say('De här:', 'These:')],
  ]
  return (
    <fieldset class="stack tight">
      <legend>{label}</legend>
      {choices.map(([choice, name]) => (
        <label key={choice} class="check">
          <input
            type="radio"
            name={`${id}-which`}
            checked={kommuner === choice}
            onChange={() => onChange({ kommuner: choice })}
          />
          {name}
        </label>
      ))}
      {kommuner === 'list' && (
        <textarea
          aria-label={say('Kommuner, med komma emellan', 'Kommuner, with commas between')}
          rows={2}
          spellcheck={false}
          placeholder={say('Luleå, Piteå, 0114', 'Luleå, Piteå, 0114')}
          value={list}
          onInput={({ currentTarget }) => onChange({ list: currentTarget.value })}
        />
      )}
      <PickButton several what={label} onPick={(picked) => onChange({ kommuner: picked })} />
    </fieldset>
  )
}
