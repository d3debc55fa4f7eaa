import type { Replies } from '../api.ts'
import { useSession } from '../session.ts'
import type { Search } from './use-search.ts'

/** What to do where nothing is found: words that are meant, perhaps, or fewer filters. */
export function NothingFound({ search, reply }: { search: Search; reply: Replies['/v1/indicators'] }) {
  const { say } = useSession()
  const { wanted, change, clearFilters, isFiltered } = search
  return (
    <div class="message stack">
      <p>
        {wanted.text.trim() === ''
          ? say('Ingen indikator passar filtren.', 'No indicator fits the filters.')
          : say(
              'Ingen indikator innehåller alla orden. Pröva färre eller andra ord.',
              'No indicator contains all the words. Try fewer or other words, in Swedish.',
            )}
      </p>
      {reply.suggestions.length > 0 && (
        <div class="row">
          <span>{say('Menade du', 'Did you mean')}</span>
          {reply.suggestions.map((text) => (
            <button key={text} type="button" class="button" lang="sv" onClick={() => change({ text })}>
              {text}
            </button>
          ))}
        </div>
      )}
      {isFiltered && (
        <div>
          <button type="button" class="button" onClick={clearFilters}>
            {say('Ta bort filtren', 'Remove the filters')}
          </button>
        </div>
      )}
    </div>
  )
}
