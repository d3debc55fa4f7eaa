import type { Replies } from '../api.ts'
import { Peers } from '../charts/peers.tsx'
import { Asking } from '../parts/asking.tsx'
import { wordsOf } from '../parts/failed.tsx'
import { FailedReply } from '../parts/failed-reply.tsx'
import { isRefusal } from '../parts/refusal.ts'
import type { Asked } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'

interface PeersProps {
  readonly asked: Asked<Replies['/v1/compare']>
  readonly year: number | null
}

/** The kommun among its peers, in one year. */
export function PeersSection({ asked, year }: PeersProps) {
  const { say, language } = useSession()
  const { reply } = asked
  const shown = reply?.year ?? year
  return (
    <section class="stack" aria-labelledby="understand-peers" aria-busy={asked.state === 'asking'}>
      <div>
        <h3 id="understand-peers">{say(`Jämförelse ${shown ?? ''}`, `Comparison ${shown ?? ''}`)}</h3>
        {reply !== undefined && (
          <p class="note">
            <span lang="sv">
              {reply.group.name}, {reply.indicator.unit}
            </span>{' '}
            {reply.members.some(({ status }) => status === 'example') && (
              <span class="badge">{say('exempel', 'example')}</span>
            )}
          </p>
        )}
      </div>
      {asked.state === 'failed' && <NotCompared error={asked.error} retry={asked.retry} />}
      {asked.state === 'asking' && reply === undefined && (
        <div class="peers-room">
          <Asking />
        </div>
      )}
      {reply !== undefined && (
        <>
          {reply.summary.n === 0 && (
            <p>
              {say(
                `Ingen annan i ${reply.group.name} har värde ${reply.year}.`,
                `Nobody else in ${reply.group.name} has a value in ${reply.year}.`,
              )}
            </p>
          )}
          <Peers comparison={reply} language={language} />
          <div class="note stack tight">
            {reply.summary.n > 0 && reply.summary.missing > 0 && (
              <p>
                {say(
                  `${reply.summary.missing} av de ${reply.members.length - 1} andra saknar värde; de står sist i tabellen.`,
                  `${reply.summary.missing} of the ${reply.members.length - 1} others have no value; they are last in the table.`,
                )}
              </p>
            )}
            <p>{reply.source}</p>
            {reply.summary.n > 0 && <p>{reply.computed}</p>}
          </div>
        </>
      )}
    </section>
  )
}

/** Why there is no comparison. A group that does not hold here may be left for the one that OJ proposes. */
function NotCompared({ error, retry }: { error: unknown; retry: () => void }) {
  const session = useSession()
  const { say, choices, chooseGroup } = session
  if (!isRefusal(error)) return <FailedReply error={error} retry={retry} quiet />
  return (
    <div class="message stack" role="status">
      <p>{wordsOf(error, session)}</p>
      {choices.group !== null && (
        <div>
          <button type="button" class="button" onClick={() => chooseGroup(null)}>
            {say('Jämför med föreslagen grupp', 'Compare with the proposed group')}
          </button>
        </div>
      )}
    </div>
  )
}
