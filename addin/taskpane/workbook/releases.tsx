import type { Release } from '../releases.ts'
import { useSession } from '../session.ts'
import { ageText } from './age.ts'

/** Which release the workbook's figures are of, which is the newest, and how old they are. */
export function ReleaseFacts() {
  const { say, releases, service } = useSession()
  const { current, newest } = releases
  const isNewest = current !== null && current.number === newest?.number
  return (
    <dl class="releases">
      <dt>{say('Arbetsboken', 'The workbook')}</dt>
      <dd>
        {current === null ? (
          say('Inga värden har hämtats än.', 'No figures have been fetched yet.')
        ) : (
          <Told release={current} />
        )}
      </dd>
      <dt>{say('Nyast', 'Newest')}</dt>
      <dd>
        {isNewest && say('Den som arbetsboken har.', "The workbook's.")}
        {newest !== null && !isNewest && <Told release={newest} />}
        {newest === null &&
          (service.state === 'failed'
            ? say('Okänt: tjänsten svarar inte.', 'Not known: the service does not answer.')
            : say('Hämtar …', 'Fetching …'))}
      </dd>
    </dl>
  )
}

function Told({ release: { number, date } }: { release: Release }) {
  const { say, language } = useSession()
  return (
    <>
      {say(`Datautgåva ${number}`, `Release ${number}`)}
      {/* A file may not say of which day it is. */}
      {date !== '' && ` (${date}), ${ageText(date, new Date(), language)}`}
    </>
  )
}
