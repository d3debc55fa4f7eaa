import type { RefObject } from 'preact'
import type { Facts } from '../../workbook/reports/report.ts'
import { useSession } from '../session.ts'

interface ChosenProps {
  readonly list: RefObject<HTMLOListElement | null>
  readonly chosen: readonly string[]
  readonly known: readonly Facts[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** The measures that are chosen, to be moved or taken away. */
export function ChosenMeasures({ list, chosen, known, onChange }: ChosenProps) {
  const { say, openIndicator } = useSession()
  if (chosen.length === 0) return null
  const moved = (at: number) =>
    chosen.map((id, i) => (i === at ? chosen[at - 1] : i === at - 1 ? chosen[at] : id) ?? id)
  return (
    <ol class="chosen" ref={list} tabIndex={-1}>
      {chosen.map((id, i) => {
        const facts = known.find((one) => one.id === id)
        const title = facts?.title ?? id
        return (
          <li key={id}>
            <div class="chosen-row">
              <span>
                <button type="button" class="chosen-open" lang="sv" onClick={() => openIndicator(id)}>
                  {title}
                </button>{' '}
                <span class="note">{id}</span>{' '}
                {facts?.example === true && <span class="badge">{say('exempel', 'example')}</span>}
              </span>
              <span class="chosen-moves">
                {i > 0 && (
                  <button
                    type="button"
                    class="button subtle icon"
                    aria-label={say(`Flytta upp ${title}`, `Move ${title} up`)}
                    title={say('Flytta upp', 'Move up')}
                    onClick={() => onChange(moved(i))}
                  >
                    <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
                      <path d="M6 11V2M2 6l4-4 4 4" fill="none" stroke="currentcolor" stroke-width="1.5" />
                    </svg>
                  </button>
                )}
                <button
                  type="button"
                  class="button subtle icon"
                  aria-label={say(`Ta bort ${title}`, `Remove ${title}`)}
                  title={say('Ta bort', 'Remove')}
                  onClick={() => onChange(chosen.filter((one) => one !== id))}
                >
                  <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
                    <path d="M2 2l8 8M10 2l-8 8" fill="none" stroke="currentcolor" stroke-width="1.5" />
                  </svg>
                </button>
              </span>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
