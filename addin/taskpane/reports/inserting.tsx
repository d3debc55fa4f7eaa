import { useState } from 'preact/hooks'
import type { Report } from '../../workbook/reports/report.ts'
import type { Sheet, Workbook } from '../../workbook/workbook.ts'
import { Failed } from '../parts/failed.tsx'
import { useSession } from '../session.ts'
import { insertReport } from './insert-report.ts'

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'inserting' }
  | { readonly is: 'inserted'; readonly sheet: Sheet }
  | { readonly is: 'removing'; readonly sheet: Sheet }
  | { readonly is: 'removed'; readonly name: string }
  | { readonly is: 'failed'; readonly error: unknown; readonly sheet?: Sheet }

/** The button that makes the report, what came of it, and the way back. */
export function Inserting({ report, workbook }: { report: Report | null; workbook: Workbook }) {
  const { say } = useSession()
  const [state, setState] = useState<State>({ is: 'idle' })
  const isBusy = state.is === 'inserting' || state.is === 'removing'
  const sheet = 'sheet' in state ? state.sheet : undefined

  const insert = async () => {
    if (report === null) return
    setState({ is: 'inserting' })
    try {
      setState({ is: 'inserted', sheet: await insertReport(report, workbook) })
    } catch (error) {
      setState({ is: 'failed', error })
    }
  }
  const undo = async (made: Sheet) => {
    setState({ is: 'removing', sheet: made })
    try {
      await workbook.removeSheet(made.id)
      setState({ is: 'removed', name: made.name })
    } catch (error) {
      setState({ is: 'failed', error, sheet: made })
    }
  }

  return (
    <>
      <div class="row">
        <button
          type="button"
          class="button primary"
          disabled={report === null || isBusy}
          onClick={() => void insert()}
        >
          {say('Infoga rapport', 'Insert report')}
        </button>
        {sheet !== undefined && (
          <button type="button" class="button" disabled={isBusy} onClick={() => void undo(sheet)}>
            {say(`Ångra: ta bort ${sheet.name}`, `Undo: remove ${sheet.name}`)}
          </button>
        )}
      </div>
      {isBusy && <progress aria-label={said(state)} />}
      <p role="status">{said(state)}</p>
      {state.is === 'failed' && <Failed error={state.error} />}
    </>
  )

  function said(now: State): string {
    switch (now.is) {
      case 'inserting':
        return say('Bladet skrivs …', 'The sheet is being written …')
      case 'inserted':
        return say(
          `Rapporten är på bladet ${now.sheet.name}. Dess formler räknas nu. Ångra tar bort bladet med allt som skrivits på det.`,
          `The report is on the sheet ${now.sheet.name}. Its formulas are being calculated. Undo removes the sheet with all that is written on it.`,
        )
      case 'removing':
        return say('Bladet tas bort …', 'The sheet is being removed …')
      case 'removed':
        return say(`Bladet ${now.name} är borttaget.`, `The sheet ${now.name} is removed.`)
      default:
        return ''
    }
  }
}
