import { useEffect, useRef } from 'preact/hooks'
import { useSession } from '../session.ts'
import { Failed, wordsOf } from './failed.tsx'
import { isRefusal } from './refusal.ts'

interface FailedReplyProps {
  readonly error: unknown
  readonly retry: () => void
  /** In a line: something else beside it tells that the service does not answer. */
  readonly quiet?: boolean
}

/**
 * Shows why a reply did not come. Where the pane as a whole already says that the service does not answer, a line will
 * do; once it answers again, the question is asked again.
 */
export function FailedReply({ error, retry, quiet = false }: FailedReplyProps) {
  const session = useSession()
  const { say, service } = session
  const before = useRef(service.state)
  useEffect(() => {
    if (service.state === 'answers' && before.current === 'failed') retry()
    before.current = service.state
  }, [service.state, retry])

  if (isRefusal(error)) return <Failed error={error} />
  if (!quiet && service.state !== 'failed') return <Failed error={error} retry={retry} />
  return (
    <p class="note">
      {wordsOf(error, session)}{' '}
      <button type="button" class="button subtle" onClick={retry}>
        {say('Försök igen', 'Try again')}
      </button>
    </p>
  )
}
