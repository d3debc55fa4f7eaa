import { changes } from '../../workbook/changes.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import { useReply } from '../parts/use-reply.ts'
import type { Release } from '../releases.ts'
import { useSession } from '../session.ts'
import { Act } from './act.tsx'
import { actionsOf } from './actions.ts'
import { ChangesTable } from './changes-table.tsx'
import { changesWords } from './changes-words.ts'
import { Outcome } from './outcome.tsx'
import { UnknownList } from './unknown-list.tsx'
import { update } from './update.ts'

/** "Nyare data finns": what the newest release would change in the workbook, before one takes it. */
export function Newer({ workbook, newest }: { workbook: Workbook; newest: Release }) {
  const session = useSession()
  const { say, releases, functions } = session
  const actions = actionsOf(workbook)
  const { number, date } = newest
  const look = () =>
    actions.changes.start((following) => changes(workbook, functions.calculate, number, following))
  const take = () => {
    actions.changes.clear()
    actions.update.start((following) => update(session, workbook, 'workbook', following))
  }
  return (
    <section class="card stack" aria-labelledby="newer" tabIndex={-1}>
      <h3 id="newer">{say('Nyare data finns', 'Newer figures exist')}</h3>
      <p>
        {say(`Datautgåva ${number} (${date}).`, `Release ${number} (${date}).`)} <About number={number} />
        {releases.pinned &&
          say(
            ' Arbetsboken är låst till sin utgåva: lås upp den om den ska uppdateras.',
            ' The workbook is locked to its release: unlock it if it is to be updated.',
          )}
      </p>
      <div class="row">
        <Act turn={actions.turn} onAct={look}>
          {say('Vad har ändrats?', 'What has changed?')}
        </Act>
      </div>
      <Outcome
        action={actions.changes}
        doing={say('Formlerna jämförs', 'The formulas are compared')}
        words={(found) => changesWords(found, number, session)}
        more={({ changes, unknown }) => (
          <>
            <ChangesTable changes={changes} release={number} />
            <UnknownList unknown={unknown} />
            {!releases.pinned && (
              <div>
                <Act primary turn={actions.turn} onAct={take}>
                  {say('Uppdatera nu', 'Update now')}
                </Act>
              </div>
            )}
          </>
        )}
        unchanged={say('Ingenting har ändrats i arbetsboken.', 'Nothing has changed in the workbook.')}
      />
    </section>
  )
}

/** What the release itself says of where it came from and why. */
function About({ number }: { number: number }) {
  const { say } = useSession()
  const { reply } = useReply('/v1/releases', {})
  const release = reply?.releases.find((one) => one.number === number)
  if (release === undefined) return null
  return (
    <>
      {say('Källa', 'Source')}: {release.source}. <span lang="sv">{release.note}</span>
    </>
  )
}
