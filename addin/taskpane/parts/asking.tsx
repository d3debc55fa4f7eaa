import { useSession } from '../session.ts'

/** Stands where a reply will; read out once, and never in the way. */
export function Asking({ what }: { what?: string }) {
  const { say } = useSession()
  return (
    <p class="note" role="status">
      {what ?? say('Hämtar …', 'Fetching …')}
    </p>
  )
}
