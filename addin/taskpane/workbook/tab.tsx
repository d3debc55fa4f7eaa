import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Workbook } from '../../workbook/workbook.ts'
import { useFocusKept } from '../parts/use-focus-kept.ts'
import { useSession } from '../session.ts'
import { Freeze } from './freeze.tsx'
import { Key } from './key.tsx'
import { Newer } from './newer.tsx'
import { NoWorkbook } from './no-workbook.tsx'
import { OverviewFacts } from './overview.tsx'
import { Pin } from './pin.tsx'
import { ReleaseFacts } from './releases.tsx'
import { Repair } from './repair.tsx'
import { Share } from './share.tsx'
import { StartUp } from './start-up.tsx'
import { Updating } from './updating.tsx'
import { useOverview } from './use-overview.ts'

/** What is done with OJ's formulas in the workbook as a whole. */
export function WorkbookTab() {
  const { workbook } = useSession()
  return workbook === null ? <Without /> : <Within workbook={workbook} />
}

function Without() {
  const { say } = useSession()
  return (
    <div class="workbook stack">
      <h2>{say('Arbetsboken', 'The workbook')}</h2>
      <NoWorkbook />
      <KeySection />
    </div>
  )
}

function Within({ workbook }: { workbook: Workbook }) {
  const { say, functions, releases } = useSession()
  const root = useRef<HTMLDivElement>(null)
  useFocusKept(root)
  const now = useOverview(workbook, functions.service().activity)
  const { current, newest } = releases
  const newer = current !== null && newest !== null && newest.number > current.number ? newest : null
  return (
    <div class="workbook stack" ref={root} tabIndex={-1}>
      <section class="stack" aria-labelledby="update" tabIndex={-1}>
        <h2 id="update">{say('Uppdatera', 'Update')}</h2>
        <ReleaseFacts />
        {newer !== null && <Newer key={newer.number} workbook={workbook} newest={newer} />}
        <Updating workbook={workbook} />
        <Pin workbook={workbook} />
        <StartUp />
      </section>
      <OverviewFacts now={now} workbook={workbook} />
      <Repair workbook={workbook} found={now.overview} />
      {workbook.can.copySheets ? (
        <>
          <Section title={say('Frys värden', 'Freeze values')}>
            <Freeze workbook={workbook} found={now.overview} />
          </Section>
          <Section title={say('Förbered för delning', 'Prepare for sharing')}>
            <Share workbook={workbook} />
          </Section>
        </>
      ) : (
        <p class="note">
          {say(
            'Den här versionen av Excel låter inte tillägg kopiera blad, så värden kan inte frysas härifrån.',
            'This version of Excel does not let add-ins copy sheets, so values cannot be frozen from here.',
          )}
        </p>
      )}
      <KeySection />
    </div>
  )
}

function KeySection() {
  const { say } = useSession()
  return (
    <Section title={say('Nyckel till ett nätverks egna uppgifter', "Key to a network's own figures")}>
      <Key />
    </Section>
  )
}

function Section({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <details class="card section">
      <summary>
        <h2>{title}</h2>
      </summary>
      <div class="stack">{children}</div>
    </details>
  )
}
