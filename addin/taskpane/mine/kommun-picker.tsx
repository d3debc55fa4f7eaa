import { useEffect, useId, useState } from 'preact/hooks'
import type { ChosenKommun } from '../choices.ts'
import { Failed } from '../parts/failed.tsx'
import { useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'

const MOST_SHOWN = 8

/** A field to type a kommun, region or riket in, with those that fit below it to choose from. */
export function KommunPicker({ label, onChoose }: { label: string; onChoose: (one: ChosenKommun) => void }) {
  const { say } = useSession()
  const id = useId()
  const [text, setText] = useState('')
  const [marked, setMarked] = useState(0)
  const q = text.trim().slice(0, 100)
  const asked = useReply('/v1/kommuner', q === '' ? null : { q })
  const hits = q === '' ? [] : (asked.reply?.kommuner ?? [])
  const shown = hits.slice(0, MOST_SHOWN)
  const at = Math.min(marked, shown.length - 1)

  // Who types a name and presses Enter at once means what that finds, and not what was found before.
  const [isEntered, setEntered] = useState(false)
  useEffect(() => {
    if (!isEntered || asked.state === 'asking') return
    setEntered(false)
    choose(shown[0])
  })

  const choose = (one: ChosenKommun | undefined) => {
    if (one === undefined) return
    setText('')
    setEntered(false)
    onChoose({ code: one.code, name: one.name })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setMarked(Math.min(at + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') setMarked(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && q !== '' && asked.state === 'asking') setEntered(true)
    else if (event.key === 'Enter') choose(shown[at])
    else if (event.key === 'Escape') setText('')
    else return
    event.preventDefault()
  }

  return (
    <div class="field picker">
      <label for={`${id}-field`}>{label}</label>
      <input
        id={`${id}-field`}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={say('Till exempel Luleå eller 2580', 'For example Luleå or 2580')}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value)
          setMarked(0)
          setEntered(false)
        }}
        onKeyDown={onKeyDown}
      />
      {/* The field has the focus and tells which of these is marked. */}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        class="picker-list"
        hidden={shown.length === 0}
      >
        {shown.map((one, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          <div
            key={one.code}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            tabIndex={-1}
            onClick={() => choose(one)}
          >
            {one.name} <span class="note">{one.code}</span>
          </div>
        ))}
      </div>
      <p class="note" role="status">
        {q !== '' && told(asked.reply, shown.length)}
      </p>
      {asked.state === 'failed' && q !== '' && <Failed error={asked.error} retry={asked.retry} />}
    </div>
  )

  function told(reply: typeof asked.reply, count: number): string {
    if (reply === undefined) return ''
    if (reply.count > count) {
      return say(
        `${count} av ${reply.count} visas; skriv mer.`,
        `${count} of ${reply.count} shown; type more.`,
      )
    }
    if (count > 0) return say(`${count} förslag`, `${count} suggestions`)
    const instead = reply.suggestions.length === 0 ? '' : reply.suggestions.join(', ')
    return `${reply.reason ?? ''} ${instead && say(`Menade du ${instead}?`, `Did you mean ${instead}?`)}`.trim()
  }
}
