import { type Language, sayingIn } from '../../language.ts'
import { figureText } from '../parts/numbers.ts'
import { STANDING_WORDS, STATUS_WORDS } from '../parts/words.ts'
import { type Comparison, rankMeaning } from './peers-words.ts'

/** Every member, with those that have no value last and why. */
export function PeersTable({ comparison, language }: { comparison: Comparison; language: Language }) {
  const say = sayingIn(language)
  const { kommun, indicator, year, group, members } = comparison
  const isColoured = indicator.direction !== 'none'
  return (
    <details class="as-table">
      <summary>{say('Visa som tabell', 'Show as a table')}</summary>
      <table>
        <caption>
          {year}: {group.name}, {indicator.unit} <small>{rankMeaning(comparison, language)}</small>
        </caption>
        <thead>
          <tr>
            <th scope="col" class="number">
              {say('Plats', 'Rank')}
            </th>
            <th scope="col">Kommun</th>
            <th scope="col" class="number">
              {say('Värde', 'Value')}
            </th>
            {isColoured && <th scope="col">{say('Läge', 'Standing')}</th>}
          </tr>
        </thead>
        <tbody>
          {members.map(({ code, name, value, status, rank, colour, note }) => (
            <tr key={code} class={code === kommun.code ? 'own' : undefined}>
              <td class="number">{rank ?? '–'}</td>
              <th scope="row">
                {name}
                {note !== null && <small>{note}</small>}
              </th>
              <td class="number">
                {value === null ? '–' : figureText(value, language)}
                {status !== 'final' && <small>{STATUS_WORDS[status][language]}</small>}
              </td>
              {isColoured && <td>{STANDING_WORDS[colour ?? 'grey'][language]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
