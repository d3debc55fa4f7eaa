import { KommunPicker } from '../mine/kommun-picker.tsx'
import { useSession } from '../session.ts'
import { ReportForm } from './report-form.tsx'

/** Reports that are put into the workbook as sheets of formulas. */
export function ReportsTab() {
  const { say, workbook, choices, chooseKommun } = useSession()
  const { kommun } = choices
  return (
    <div class="reports stack">
      <h2>{say('Rapporter', 'Reports')}</h2>
      <p>
        {say(
          'En rapport blir ett eget blad av formler. Nästa år gör du den på en kopia av bladet: ändra året i en cell.',
          "A report becomes a sheet of its own, of formulas. Next year's is made on a copy of the sheet: change the year in one cell.",
        )}
      </p>
      {workbook === null && <Nowhere />}
      {workbook !== null && kommun === null && (
        <section class="card stack" aria-label={say('Välj din kommun', 'Choose your kommun')}>
          <KommunPicker
            label={say('Vilken kommun ska rapporten handla om?', 'Which kommun shall the report be about?')}
            onChoose={chooseKommun}
          />
        </section>
      )}
      {workbook !== null && kommun !== null && <ReportForm workbook={workbook} kommun={kommun} />}
    </div>
  )
}

/** Outside of a workbook there is nowhere to put a report. */
function Nowhere() {
  const { say } = useSession()
  return (
    <p class="message">
      {say(
        'Här finns ingen arbetsbok att lägga en rapport i. Rapporter görs i Excel, med OJ:s panel öppen, och på',
        'There is no workbook here to put a report in. Reports are made in Excel, with the pane of OJ open, and on',
      )}{' '}
      <a href="/">{say('provsidan', 'the try-it page')}</a>.
    </p>
  )
}
