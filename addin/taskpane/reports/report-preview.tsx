import { formulaCount } from '../../workbook/reports/report.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import type { ChosenKommun } from '../choices.ts'
import { Asking } from '../parts/asking.tsx'
import { wordsOf } from '../parts/failed.tsx'
import { FailedReply } from '../parts/failed-reply.tsx'
import { figureText } from '../parts/numbers.ts'
import { isRefusal } from '../parts/refusal.ts'
import { useSession } from '../session.ts'
import { type Draft, lackOf } from './draft.ts'
import { Inserting } from './inserting.tsx'
import { type Made, makeReport } from './make.ts'
import type { Fetched } from './use-material.ts'

interface PreviewProps {
  readonly draft: Draft
  readonly material: Fetched
  readonly kommun: ChosenKommun
  readonly workbook: Workbook
}

/** What will be made, or what is still missing; and the button that makes it. */
export function ReportPreview({ draft, material, kommun, workbook }: PreviewProps) {
  const { say, tell, language } = useSession()
  const { indicators, year, groups, failed, alone, done, of, retry } = material
  const lack = lackOf(draft)
  const made: Made | null =
    lack === null && year !== null && groups.length > 0
      ? makeReport(draft, { language, kommun: kommun.name, year, indicators, groups })
      : null
  const report = made !== null && 'report' in made ? made.report : null
  return (
    <section class="card stack" aria-label={say('Förhandsvisning', 'Preview')}>
      <h3>{say('Det här görs', 'What will be made')}</h3>
      {lack !== null && <p>{tell(lack)}</p>}
      {lack === null && <Failures failed={failed} retry={retry} />}
      {lack === null && alone !== null && <p class="message warn">{alone}</p>}
      {made !== null && 'problem' in made && <p class="message warn">{tell(made.problem)}</p>}
      {lack === null && made === null && failed.length === 0 && alone === null && (
        <Asking
          what={say(`Hämtar faktarutor: ${done} av ${of} …`, `Fetching fact boxes: ${done} of ${of} …`)}
        />
      )}
      {made !== null && 'report' in made && (
        <ul class="made">
          <li>
            {say('Bladet', 'The sheet')} <strong>{made.report.name}</strong>{' '}
            {say(
              '(eller närmast lediga namn), sist i arbetsboken',
              '(or the nearest free name), last in the workbook',
            )}
          </li>
          <li>
            {figureText(formulaCount(made.report.content), language)} {say('formler', 'formulas')}
            {chartWords(made.report.content.charts?.length ?? 0)}
          </li>
          <li>
            {say(`${kommun.name} bland`, `${kommun.name} among`)} {groups[0]?.name}
            {draft.kind !== 'snapshot' && say(`: ${made.members} kommuner`, `: ${made.members} kommuner`)}
            {year === 'latest' ? say(', senaste år', ', latest year') : `, ${year}`}
          </li>
          {indicators.some(({ example }) => example) && (
            <li>
              <span class="badge">{say('exempel', 'example')}</span>{' '}
              {say(
                'Något mått har påhittade värden; det märks ut på bladet.',
                'A measure has invented figures; the sheet marks it.',
              )}
            </li>
          )}
        </ul>
      )}
      <Inserting report={report} workbook={workbook} />
    </section>
  )

  function chartWords(charts: number): string {
    if (charts === 0) return ''
    if (!workbook.can.charts) {
      return say(
        '. Diagram kan inte göras här och lämnas bort',
        '. Charts cannot be made here, and are left out',
      )
    }
    return charts === 1
      ? say(' och 1 diagram', ' and 1 chart')
      : say(` och ${charts} diagram`, ` and ${charts} charts`)
  }
}

/** What could not be fetched. What the service refuses is refused however often one asks; the rest may be asked anew. */
function Failures({ failed, retry }: Pick<Fetched, 'failed' | 'retry'>) {
  const session = useSession()
  const { say } = session
  const refused = failed.filter(({ error }) => isRefusal(error))
  const [down] = failed.filter(({ error }) => !isRefusal(error))
  return (
    <>
      {refused.map(({ what, error }) => (
        <p key={what} class="message warn">
          <strong lang="sv">{what}</strong>: {wordsOf(error, session)}{' '}
          {say(
            'Välj ett annat år, en annan grupp eller andra mått.',
            'Choose another year, group or measure.',
          )}
        </p>
      ))}
      {down !== undefined && <FailedReply error={down.error} retry={retry} />}
    </>
  )
}
