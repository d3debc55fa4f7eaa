import type { RefObject } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'
import type { Facts } from '../../workbook/reports/report.ts'
import type { ChosenKommun } from '../choices.ts'
import { FailedReply } from '../parts/failed-reply.tsx'
import { useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'

const MOST_SHOWN = 20
/** As long as the API takes. */
const LONGEST = 100

interface SearchProps {
  readonly field: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly kommun: ChosenKommun
  readonly chosen: readonly string[]
  readonly quality?: Facts['quality']
  readonly onChoose: (id: string) => void
}

/** A field to search measures in that the kommun has figures for, with what is found below it to choose from. */
export function MeasureSearch({ field, label, kommun, chosen, quality, onChoose }: SearchProps) {
  const { say } = useSession()
  const id = useId()
  const [text, setText] = useState('')
  const [marked, setMarked] = useState(0)
  const q = text.trim()
  const asked = useReply(
    '/v1/indicators',
    q === ''
      ? null
      : { q, limit: MOST_SHOWN, kommun: kommun.code, ...(quality !== undefined && { quality }) },
  )
  const reply = q === '' ? undefined : asked.reply
  const shown = (reply?.indicators ?? []).filter((one) => !chosen.includes(one.id))
  const at = Math.min(marked, shown.length - 1)
  // Who types an id and presses Enter at once means what that finds, and not what was found before.
  const [isEntered, setEntered] = useState(false)
  useEffect(() => {
    if (!isEntered || asked.state === 'asking') return
    setEntered(false)
    choose(shown[0]?.id)
  })

  const choose = (one: string | undefined) => {
    if (one === undefined) return
    setText('')
    setMarked(0)
    setEntered(false)
    onChoose(one)
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setMarked(Math.min(at + 1, shown.length - 1))
    else if (event.key === 'ArrowUp') setMarked(Math.max(at - 1, 0))
    else if (event.key === 'Enter' && q !== '' && asked.state === 'asking') setEntered(true)
    else if (event.key === 'Enter') choose(shown[at]?.id)
    else if (event.key === 'Escape') setText('')
    else return
    event.preventDefault()
  }

  return (
    <div class="field picker">
      <input
        ref={field}
        id={`${id}-field`}
        role="combobox"
        aria-label={say(`${label}: sök`, `${label}: search`)}
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown.length > 0 ? `${id}-${at}` : undefined}
        autocomplete="off"
        spellcheck={false}
        maxLength={LONGEST}
        placeholder={say('Sök, till exempel väntetider LSS', 'Search in Swedish: väntetider LSS')}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value)
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
            key={one.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            tabIndex={-1}
            onClick={() => choose(one.id)}
          >
            <span lang="sv">{one.title}</span>{' '}
            <span class="note">
              {one.id}
              {one.latestYear !== null && ` · ${say('till', 'to')} ${one.latestYear}`}
            </span>{' '}
            {one.example && <span class="badge">{say('exempel', 'example')}</span>}
          </div>
        ))}
      </div>
      <p class="note" role="status">
        {told()}
      </p>
      {asked.state === 'failed' && q !== '' && <FailedReply error={asked.error} retry={asked.retry} />}
    </div>
  )

  function told(): string {
    if (reply === undefined) return ''
    if (reply.count > reply.indicators.length) {
      return say(
        `${reply.indicators.length} av ${reply.count} visas; skriv mer.`,
        `${reply.indicators.length} of ${reply.count} shown; type more.`,
      )
    }
    if (shown.length > 0) return ''
    if (reply.indicators.length > 0) return say('Redan valt.', 'Already chosen.')
    const meant = reply.suggestions.join(', ')
    return say(
      `Inget mått med värden för ${kommun.name} träffas.${meant && ` Menade du ${meant}?`}`,
      `No measure with values for ${kommun.name} is found.${meant && ` Did you mean ${meant}?`}`,
    )
  }
}
