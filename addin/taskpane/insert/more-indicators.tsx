import { useRef } from 'preact/hooks'
import type { ChosenKommun } from '../choices.ts'
import { useReplies } from '../parts/use-replies.ts'
import { MeasureSearch } from '../reports/measure-search.tsx'
import { useSession } from '../session.ts'

interface MoreProps {
  /** The one that the table is first of all about. */
  readonly first: string
  readonly more: readonly string[]
  readonly kommun: ChosenKommun
  readonly onChange: (more: readonly string[]) => void
}

/** More indicators of a table, each of them a column. */
export function MoreIndicators({ first, more, kommun, onChange }: MoreProps) {
  const { say } = useSession()
  const field = useRef<HTMLInputElement>(null)
  const label = say('Fler indikatorer', 'More indicators')
  const { answers } = useReplies(
    '/v1/indicators/{id}',
    more.map((id) => ({ id })),
  )
  return (
    <fieldset class="stack tight">
      <legend>{label}</legend>
      {more.length > 0 && (
        <ul class="more-indicators">
          {more.map((id, i) => {
            const title = answers[i]?.reply?.title ?? id
            return (
              <li key={id}>
                <span>
                  <span lang="sv">{title}</span> <span class="note">{id}</span>
                </span>
                <button
                  type="button"
                  class="button subtle icon"
                  aria-label={say(`Ta bort ${title}`, `Remove ${title}`)}
                  onClick={() => {
                    onChange(more.filter((one) => one !== id))
                    field.current?.focus()
                  }}
                >
                  ×
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <MeasureSearch
        field={field}
        label={label}
        kommun={kommun}
        chosen={[first, ...more]}
        onChoose={(id) => onChange([...more, id])}
      />
    </fieldset>
  )
}
