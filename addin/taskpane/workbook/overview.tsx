import type { Overview } from '../../workbook/overview.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import { Asking } from '../parts/asking.tsx'
import { wordsOf } from '../parts/failed.tsx'
import { figureText } from '../parts/numbers.ts'
import { useSession } from '../session.ts'
import { FailedCells } from './failed-cells.tsx'
import { overviewWords, sheetWords } from './overview-words.ts'
import { useActivity } from './use-activity.ts'
import type { OverviewNow } from './use-overview.ts'

/** OJ's formulas in the workbook, how they are, and what the service does for them now. */
export function OverviewFacts({ now, workbook }: { now: OverviewNow; workbook: Workbook }) {
  const session = useSession()
  const { say } = session
  const { overview, error, again } = now
  return (
    <section class="stack" aria-labelledby="overview" tabIndex={-1}>
      <h2 id="overview">{say('Formler i arbetsboken', 'Formulas in the workbook')}</h2>
      {overview === undefined && error === undefined && (
        <Asking what={say('Räknar formlerna …', 'Counting the formulas …')} />
      )}
      <ServiceNow />
      {overview !== undefined && (
        <>
          <div>
            {overviewWords(overview, session).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
          <FailedCells found={overview} workbook={workbook} />
          {overview.sheets.length > 1 && <BySheet found={overview} />}
        </>
      )}
      {error !== undefined && <p class="note">{wordsOf(error, session)}</p>}
      <div>
        <button type="button" class="button subtle again" onClick={again}>
          {say('Räkna igen', 'Count again')}
        </button>
      </div>
    </section>
  )
}

function ServiceNow() {
  const session = useSession()
  const { say, functions, language } = session
  const { waiting, failed, why } = useActivity(functions.service().activity)
  return (
    <>
      <p role="status" hidden={waiting === 0}>
        {waiting > 0 &&
          say(
            `${figureText(waiting, language)} frågor väntar på svar från tjänsten.`,
            `${figureText(waiting, language)} questions wait for the service.`,
          )}
      </p>
      {failed > 0 && (
        <p class="message warn">
          {say(
            `${figureText(failed, language)} frågor fick inget svar.`,
            `${figureText(failed, language)} questions got no answer.`,
          )}{' '}
          {wordsOf(why, session)}
        </p>
      )}
    </>
  )
}

function BySheet({ found }: { found: Overview }) {
  const session = useSession()
  const { say } = session
  return (
    <details>
      <summary>{say('Blad för blad', 'Sheet by sheet')}</summary>
      <ul class="plain stack tight">
        {found.sheets.map((one) => (
          <li key={one.sheet.id}>
            <span class="strong">{one.sheet.name}</span>
            {one.sheet.protected && ` (${say('skyddat', 'protected')})`}: {sheetWords(one, session)}
          </li>
        ))}
      </ul>
    </details>
  )
}
