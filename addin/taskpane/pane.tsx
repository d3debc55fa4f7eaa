import { useEffect, useRef } from 'preact/hooks'
import { FindTab } from './find/tab.tsx'
import { HelpTab } from './help/tab.tsx'
import { Mine } from './mine/mine.tsx'
import { Notices } from './notices.tsx'
import type { Place, Tab } from './place.ts'
import { ReportsTab } from './reports/tab.tsx'
import { useSession } from './session.ts'
import { Indicator } from './understand/indicator.tsx'
import { WorkbookTab } from './workbook/tab.tsx'

/** The pane: who it is about, what has happened, and the tab that is open. */
export function Pane({ place, go }: { place: Place; go: (place: Place) => void }) {
  const { say } = useSession()
  const tabs: [Tab, string][] = [
    ['find', say('Sök', 'Find')],
    ['workbook', say('Arbetsbok', 'Workbook')],
    ['reports', say('Rapporter', 'Reports')],
    ['help', say('Hjälp', 'Help')],
  ]
  return (
    <div class="pane">
      <header class="pane-head">
        <h1 class="sr">{say('OJ – öppna jämförelser', 'OJ – open comparisons')}</h1>
        <Mine />
        <nav aria-label={say('Panelens delar', 'Parts of the pane')}>
          <ul>
            {tabs.map(([tab, name]) => (
              <li key={tab}>
                <button
                  type="button"
                  class="tab"
                  aria-current={place.tab === tab ? 'page' : undefined}
                  onClick={() => go({ tab, indicator: null })}
                >
                  {name}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main class="pane-body stack">
        <Notices openWorkbook={() => go({ tab: 'workbook', indicator: null })} shown={place.tab} />
        <Body place={place} back={() => go({ tab: 'find', indicator: null })} />
      </main>
    </div>
  )
}

function Body({ place, back }: { place: Place; back: () => void }) {
  const { indicator, tab } = place
  const opened = useRef<HTMLDivElement>(null)
  // Whoever opens an indicator goes on reading in it, and not where the list was.
  useEffect(() => {
    if (indicator !== null) opened.current?.focus()
  }, [indicator])
  return (
    <>
      {/* Kept behind an indicator, so that the search is as it was left. */}
      <div hidden={tab !== 'find' || indicator !== null}>
        <FindTab />
      </div>
      {tab === 'find' && indicator !== null && (
        <div ref={opened} tabIndex={-1} class="opened">
          <Indicator key={indicator} id={indicator} onBack={back} />
        </div>
      )}
      {tab === 'workbook' && <WorkbookTab />}
      {tab === 'reports' && <ReportsTab />}
      {tab === 'help' && <HelpTab />}
    </>
  )
}
