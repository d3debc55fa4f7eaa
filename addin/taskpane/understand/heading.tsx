import { Star } from '../parts/star.tsx'
import { DIRECTION_WORDS, QUALITY_WORDS } from '../parts/words.ts'
import { useSession } from '../session.ts'
import type { Detail } from './occasion.ts'

/** What the indicator is, at a glance. */
export function Heading({ detail }: { detail: Detail }) {
  const { say, tell } = useSession()
  const { id, code, title, unit, direction, quality, area, example } = detail
  return (
    <header class="stack tight">
      <div class="title">
        <h2 lang="sv">{title}</h2>
        <Star id={id} title={title} />
      </div>
      <p class="note">
        {example && <span class="badge">{say('exempel', 'example')}</span>} {id}
        {code !== id && ` · ${code}`}
      </p>
      <p class="note">
        <span lang="sv">
          {unit} · {area.name}
        </span>{' '}
        · {tell(QUALITY_WORDS[quality])} · {tell(DIRECTION_WORDS[direction])}
      </p>
    </header>
  )
}
