import type { Replies } from '../api.ts'
import { differenceText, figureText } from '../parts/numbers.ts'
import { GENDER_WORDS, STATUS_WORDS } from '../parts/words.ts'
import { useSession } from '../session.ts'

type Changes = Replies['/v1/releases/{n}/changes']
type Change = Changes['changes'][number]

/** What one release changed in an indicator for a kommun. */
export function Revision({ changes }: { changes: Changes }) {
  const { say, tell, language } = useSession()
  const { release, date, note, descriptions, next } = changes
  // What came for the first time is counted; what was there before is told figure by figure.
  const altered = changes.changes.filter(({ kind }) => kind !== 'added')
  const entry = ({ value, status }: Change['old']) =>
    `${value === null ? '–' : figureText(value, language)}${status === 'final' ? '' : ` (${tell(STATUS_WORDS[status])})`}`
  return (
    <section class="stack tight">
      <h4>{say(`Datautgåva ${release}, ${date}`, `Release ${release}, ${date}`)}</h4>
      <p>{countsText(changes.counts, say)}</p>
      {descriptions.length > 0 && <p>{say('Beskrivningen ändrades.', 'The description changed.')}</p>}
      {altered.length > 0 && (
        <table>
          <caption class="sr">
            {say(`Ändrat i datautgåva ${release}`, `Changed in release ${release}`)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say('År', 'Year')}</th>
              <th scope="col" class="number">
                {say('Var', 'Was')}
              </th>
              <th scope="col" class="number">
                {say('Blev', 'Became')}
              </th>
            </tr>
          </thead>
          <tbody>
            {altered.map((change) => (
              <tr key={`${change.year}${change.gender}`}>
                <th scope="row">
                  {change.year}
                  {change.gender !== 'T' && <small> {tell(GENDER_WORDS[change.gender])}</small>}
                </th>
                <td class="number">{entry(change.old)}</td>
                <td class="number">
                  {entry(change.new)}
                  {change.difference !== null && <small>{differenceText(change.difference, language)}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next !== null && (
        <p class="note">
          {say('Ändringarna är fler än som visas här.', 'There are more changes than are shown here.')}
        </p>
      )}
      {note !== '' && (
        <p class="note" lang="sv">
          {note}
        </p>
      )}
    </section>
  )
}

/** "9 värden tillkom, 2 ändrades" */
function countsText(
  { added, revised, removed, status }: Changes['counts'],
  say: (sv: string, en: string) => string,
): string {
  const parts = [
    added > 0 && say(`${added} värden tillkom`, `${added} values came`),
    revised > 0 && say(`${revised} ändrades`, `${revised} revised`),
    removed > 0 && say(`${removed} togs bort`, `${removed} removed`),
    status > 0 && say(`${status} läses på annat sätt`, `${status} to be read otherwise`),
  ].filter((part) => part !== false)
  return parts.length === 0 ? say('Inga värden ändrades.', 'No values changed.') : `${parts.join(', ')}.`
}
