import type { Replies } from '../api.ts'
import { figureText } from '../parts/numbers.ts'
import { useSession } from '../session.ts'
import { Limited } from './limited.tsx'
import { NothingFound } from './nothing-found.tsx'
import { Results } from './results.tsx'
import { PAGE, type Search } from './use-search.ts'
import { useSettled } from './use-settled.ts'

/** What a search found; while the next is under way, what was found before it. */
export function Found({ search, reply }: { search: Search; reply: Replies['/v1/indicators'] }) {
  const { say, language } = useSession()
  const { count, indicators, limited } = reply
  const shown = indicators.length
  const hits = hitsText(count, figureText(count, language), say)
  const told = shown < count ? say(`${hits}, visar ${shown}`, `${hits}, showing ${shown}`) : hits
  return (
    <section
      class="stack"
      aria-label={say('Träffar', 'Hits')}
      aria-busy={search.asked.state === 'asking'}
      tabIndex={-1}
    >
      <h2 class="list-head">{told}</h2>
      {/* Read out once the user has paused, and not at every letter. */}
      <p class="sr" role="status">
        {useSettled(told)}
      </p>
      {count + limited.length === 0 && <NothingFound search={search} reply={reply} />}
      <Results indicators={indicators} />
      {limited.length > 0 && <Limited limited={limited} />}
      {shown < count && <More search={search} rest={count - shown} />}
    </section>
  )
}

function More({ search: { more }, rest }: { search: Search; rest: number }) {
  const { say, language } = useSession()
  if (more === null) {
    return (
      <p class="message">
        {say(
          `${figureText(rest, language)} till ryms inte i listan. Sök med fler ord eller filtrera.`,
          `${figureText(rest, language)} more do not fit in the list. Search with more words, or filter.`,
        )}
      </p>
    )
  }
  const next = Math.min(PAGE, rest)
  return (
    <div>
      <button type="button" class="button" onClick={more}>
        {say(`Visa ${next} fler`, `Show ${next} more`)}
      </button>
    </div>
  )
}

function hitsText(count: number, written: string, say: (sv: string, en: string) => string): string {
  if (count === 0) return say('Inga träffar', 'No hits')
  return count === 1 ? say('1 träff', '1 hit') : say(`${written} träffar`, `${written} hits`)
}
