import type { Facts } from '../../workbook/reports/report.ts'
import { useReplies } from '../parts/use-replies.ts'
import { useSession } from '../session.ts'

const MOST_ASKED = 12

interface NearProps {
  readonly chosen: readonly string[]
  readonly quality?: Facts['quality']
  readonly onChoose: (id: string) => void
}

/** The user's favourites and those opened last, at hand. One that cannot be read is not; where they are listed it says why. */
export function NearMeasures({ chosen, quality, onChoose }: NearProps) {
  const { say, choices } = useSession()
  const ids = [...new Set([...choices.favourites, ...choices.recent])].slice(0, MOST_ASKED)
  const { answers } = useReplies(
    '/v1/indicators/{id}',
    ids.map((id) => ({ id })),
  )
  const near = answers
    .flatMap(({ reply }) => reply ?? [])
    .filter((one) => !chosen.includes(one.id) && (quality === undefined || one.quality === quality))
  if (near.length === 0) return null
  return (
    <details>
      <summary>
        {say(
          `Ur favoriter och senast öppnade (${near.length})`,
          `From favourites and recent (${near.length})`,
        )}
      </summary>
      <ul class="near">
        {near.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              class="button subtle"
              aria-label={say(`Lägg till ${title}`, `Add ${title}`)}
              onClick={() => onChoose(id)}
            >
              + <span lang="sv">{title}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
