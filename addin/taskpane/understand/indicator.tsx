import { useRef } from 'preact/hooks'
import { Failure } from '../../client/failure.ts'
import { Asking } from '../parts/asking.tsx'
import { FailedReply } from '../parts/failed-reply.tsx'
import { Star } from '../parts/star.tsx'
import { useFocusKept } from '../parts/use-focus-kept.ts'
import { useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'
import { Understood } from './understood.tsx'

/** Refusals that a key, or another one, would help against. */
const OF_KEYS = new Set<string | undefined>(['network_only', 'invalid_key'])

/** An indicator: what it is, how the user's kommun stands and has moved in it, and how it is put in the workbook. */
export function Indicator({ id, onBack }: { id: string; onBack: () => void }) {
  const { say } = useSession()
  const root = useRef<HTMLElement>(null)
  useFocusKept(root)
  const asked = useReply('/v1/indicators/{id}', { id })
  return (
    <article class="understand stack" ref={root} tabIndex={-1}>
      <div>
        <button type="button" class="button subtle back" onClick={onBack}>
          <svg width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
            <path d="M7.5 2l-4 4 4 4" fill="none" stroke="currentcolor" stroke-width={1.6} />
          </svg>
          {say('Till sökningen', 'To the search')}
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
      {asked.state === 'failed' && (
        <>
          <FailedReply error={asked.error} retry={asked.retry} />
          {asked.error instanceof Failure && OF_KEYS.has(asked.error.code) && (
            <p class="note">
              {say('Nyckeln anges i fliken Arbetsbok.', 'The key is given in the tab Workbook.')}
            </p>
          )}
        </>
      )}
    </article>
  )
}
