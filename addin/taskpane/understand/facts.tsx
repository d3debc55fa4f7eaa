import type { ComponentChildren } from 'preact'
import { GENDER_WORDS, spans } from '../parts/words.ts'
import { useSession } from '../session.ts'
import type { Detail } from './occasion.ts'
import { nextText } from './publication.ts'
import { Revisions } from './revisions.tsx'

/** The fact box: what is measured, how, by whom, and what to beware of. */
export function Facts({ detail }: { detail: Detail }) {
  const { say, tell } = useSession()
  const { purpose, definition, dataSource, pitfalls, breaks, genders, years, levels } = detail
  const { latestPublication: latest, nextPublication: next, metadataRelease } = detail
  const words = (text: string) =>
    text === '' ? (
      <p class="note">{say('Källan anger inget.', 'The source says nothing.')}</p>
    ) : (
      <p lang="sv">{text}</p>
    )
  return (
    <section class="stack" aria-labelledby="understand-facts">
      <h3 id="understand-facts">{say('Faktaruta', 'Fact box')}</h3>
      <dl class="facts">
        <Fact name={say('Syfte', 'Purpose')}>{words(purpose)}</Fact>
        <Fact name={say('Teknisk definition', 'Technical definition')}>{words(definition)}</Fact>
        <Fact name={say('Datakälla', 'Data source')}>{words(dataSource)}</Fact>
        <Fact name={say('Fallgropar', 'Pitfalls')}>
          {pitfalls.length === 0 ? (
            words('')
          ) : (
            <ul lang="sv" class="links">
              {pitfalls.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </Fact>
        {breaks.length > 0 && (
          <Fact name={say('Brott i serien', 'Series breaks')}>
            <ul lang="sv" class="links">
              {breaks.map(({ year, text }) => (
                <li key={year}>
                  {year}: {text}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={say('År med värden', 'Years with values')}>
          {genders.map((gender) => (
            <p key={gender}>
              {genders.length > 1 && `${tell(GENDER_WORDS[gender])}: `}
              {spans(years[gender] ?? []) || say('inga', 'none')}
            </p>
          ))}
        </Fact>
        <Fact name={say('Redovisas för', 'Published for')}>
          <p lang="sv">{levels.join(', ')}</p>
        </Fact>
        {latest !== null && (
          <Fact name={say('Senaste publicering', 'Latest publication')}>
            <p>
              {say(
                `Värden till ${latest.year}, i datautgåva ${latest.release} (${latest.date}).`,
                `Values to ${latest.year}, in release ${latest.release} (${latest.date}).`,
              )}
            </p>
          </Fact>
        )}
        {next !== null && (
          <Fact name={say('Nästa publicering', 'Next publication')}>
            <p>{nextText(next, say)}</p>
          </Fact>
        )}
        <Fact name={say('Beskrivningen', 'This description')}>
          <p>
            {say(`Gäller från datautgåva ${metadataRelease}.`, `Holds from release ${metadataRelease}.`)}{' '}
            {detail.source}.
          </p>
        </Fact>
      </dl>
      <Revisions indicator={detail.id} />
    </section>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
