import { Asking } from '../parts/asking.tsx'
import { Failed } from '../parts/failed.tsx'
import { isRefusal } from '../parts/refusal.ts'
import { Star } from '../parts/star.tsx'
import { useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'
import { Understood } from './understood.tsx'

/** An indicator: what it is, how the user's kommun stands and has moved in it, and how it is put in the workbook. */
export function Indicator({ id, onBack }: { id: string; onBack: () => void }) {
  const { say } = useSession()
  const asked = useReply('/v1/indicators/{id}', { id })
  return (
    <article class="understand stack">
      <div>
        <button type="button" class="button subtle back" onClick={onBack}>
          <span aria-hidden="true">←</span> {say('Till sökningen', 'To the search')}
        </button>
      </div>
      {asked.reply !== undefined && <Understood detail={asked.reply} />}
      {asked.reply === undefined && (
        <header class="row apart">
          <h2>{id}</h2>
          <Star id={id} title={id} />
        </header>
      )}
      {asked.state === 'asking' && asked.reply === undefined && <Asking />}
      {asked.state === 'failed' &&
        (isRefusal(asked.error) ? (
          <Failed error={asked.error} />
        ) : (
          <Failed error={asked.error} retry={asked.retry} />
        ))}
    </article>
  )
}
