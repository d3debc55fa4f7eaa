import { Failed } from './parts/failed.tsx'
import type { Tab } from './place.ts'
import { useSession } from './session.ts'

/** What has happened that concerns all of the pane: a service that does not answer, newer figures, a failure. */
export function Notices({ shown, openWorkbook }: { shown: Tab; openWorkbook: () => void }) {
  const { say, where, service, releases, workbook, reported, dismiss } = useSession()
  const { current, newest, pinned } = releases
  const isNewer = current !== null && newest !== null && newest.number > current.number
  return (
    <>
      {where === 'unloaded' && (
        <p class="message error">
          {say(
            'Office.js kunde inte hämtas från appsforoffice.microsoft.com, så formlerna räknas inte. Be IT-avdelningen att tillåta adressen, och öppna panelen igen.',
            'Office.js could not be fetched from appsforoffice.microsoft.com, so the formulas are not calculated. Ask your IT department to allow the address, and open the pane again.',
          )}
        </p>
      )}
      {service.state === 'failed' && <Failed error={service.error} retry={service.retry} />}
      {reported !== null && (
        <div class="stack tight">
          <Failed error={reported} />
          <div>
            <button type="button" class="button subtle" onClick={dismiss}>
              {say('Stäng meddelandet', 'Close the message')}
            </button>
          </div>
        </div>
      )}
      {isNewer && !pinned && workbook !== null && shown !== 'workbook' && (
        <div class="message row apart" role="status">
          <p>
            {say(
              `Nyare data finns: datautgåva ${newest.number} (${newest.date}).`,
              `Newer figures exist: release ${newest.number} (${newest.date}).`,
            )}
          </p>
          <button type="button" class="button" onClick={openWorkbook}>
            {say('Vad har ändrats?', 'What has changed?')}
          </button>
        </div>
      )}
    </>
  )
}
