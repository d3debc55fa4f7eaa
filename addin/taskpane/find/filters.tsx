import { useId } from 'preact/hooks'
import { QUALITIES } from '../../../schema/words.ts'
import { QUALITY_WORDS } from '../parts/words.ts'
import { useSession } from '../session.ts'
import { inOrder } from './area-order.ts'
import type { Search } from './use-search.ts'

/** What the search is kept to; each choice says how many it would find. */
export function Filters({ search: { wanted, change, asked } }: { search: Search }) {
  const { say, tell, choices } = useSession()
  const id = useId()
  const areas = inOrder(asked.reply?.areas ?? [], wanted.area)
  const qualities = (asked.reply?.qualities ?? []).filter(
    ({ id, count }) => count > 0 || id === wanted.quality,
  )
  return (
    <fieldset class="filters">
      <legend class="sr">{say('Filter', 'Filters')}</legend>
      <select
        aria-label={say('Verksamhetsområde', 'Area (verksamhetsområde)')}
        value={wanted.area}
        onChange={({ currentTarget }) => change({ area: currentTarget.value })}
      >
        <option value="">{say('Alla områden', 'All areas')}</option>
        {areas.map(({ id, name, count, depth }) => (
          <option key={id} value={id} lang="sv">
            {'\u00a0'.repeat(3 * depth)}
            {name} ({count})
          </option>
        ))}
      </select>
      <select
        aria-label={say('Typ av indikator', 'Type of indicator')}
        value={wanted.quality}
        onChange={({ currentTarget: { value } }) =>
          change({ quality: QUALITIES.find((quality) => quality === value) ?? '' })
        }
      >
        <option value="">{say('Alla typer', 'All types')}</option>
        {qualities.map(({ id, count }) => (
          <option key={id} value={id}>
            {tell(QUALITY_WORDS[id])} ({count})
          </option>
        ))}
      </select>
      {choices.kommun !== null && (
        <div class="check">
          <input
            id={id}
            type="checkbox"
            checked={wanted.mine}
            onChange={({ currentTarget }) => change({ mine: currentTarget.checked })}
          />
          <label for={id}>
            {say(`Har värden för ${choices.kommun.name}`, `Has values for ${choices.kommun.name}`)}
          </label>
        </div>
      )}
    </fieldset>
  )
}
