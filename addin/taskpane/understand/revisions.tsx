import { useState } from 'preact/hooks'
import type { Replies } from '../api.ts'
import type { ChosenKommun } from '../choices.ts'
import { Asking } from '../parts/asking.tsx'
import { FailedReply } from '../parts/failed-reply.tsx'
import { isRefusal } from '../parts/refusal.ts'
import { useReplies } from '../parts/use-replies.ts'
import { useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'
import { Revision } from './revision.tsx'

/** So many releases are looked through at a time. */
const FEW = 10

/** Which releases changed the indicator for the user's kommun; they are asked only once somebody wants to know. */
export function Revisions({ indicator }: { indicator: string }) {
  const { say, choices } = useSession()
  const [open, setOpen] = useState(false)
  if (choices.kommun === null) return null
  return (
    <details class="revisions" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {say(
          `Vad har ändrats för ${choices.kommun.name}, i vilken datautgåva?`,
          `What has changed for ${choices.kommun.name}, in which release?`,
        )}
      </summary>
      {open && <Listed indicator={indicator} kommun={choices.kommun} />}
    </details>
  )
}

function Listed({ indicator, kommun }: { indicator: string; kommun: ChosenKommun }) {
  const asked = useReply('/v1/releases', {})
  if (asked.state === 'failed') return <FailedReply error={asked.error} retry={asked.retry} />
  if (asked.reply === undefined) return <Asking />
  const newestFirst = asked.reply.releases.toSorted((a, b) => b.number - a.number)
  return <Changes indicator={indicator} kommun={kommun} releases={newestFirst} />
}

interface ChangesProps {
  readonly indicator: string
  readonly kommun: ChosenKommun
  readonly releases: Replies['/v1/releases']['releases']
}

function Changes({ indicator, kommun, releases }: ChangesProps) {
  const { say } = useSession()
  const [most, setMost] = useState(FEW)
  const looked = releases.slice(0, most)
  const { answers, retry } = useReplies(
    '/v1/releases/{n}/changes',
    looked.map(({ number }) => ({ n: number, indicator, kommun: kommun.code })),
  )
  // Before there was such an indicator, its release says that it knows of none.
  const failed = answers.find(({ error }) => error !== undefined && !isRefusal(error))
  const changed = answers.flatMap(({ reply }) => (reply !== undefined && hasChanges(reply) ? [reply] : []))
  const isDone = answers.every(({ reply, error }) => reply !== undefined || error !== undefined)
  return (
    <div class="stack">
      {changed.map((changes) => (
        <Revision key={changes.release} changes={changes} />
      ))}
      {!isDone && <Asking />}
      {failed !== undefined && <FailedReply error={failed.error} retry={retry} />}
      {isDone && failed === undefined && (
        <p class="note">{whatElse(looked.length - changed.length, changed.length, say)}</p>
      )}
      {releases.length > most && (
        <div>
          <button type="button" class="button" onClick={() => setMost(most + FEW)}>
            {say('Se längre tillbaka', 'Look further back')} ({releases.length - most})
          </button>
        </div>
      )}
    </div>
  )
}

function hasChanges({ counts, descriptions }: Replies['/v1/releases/{n}/changes']): boolean {
  return descriptions.length > 0 || Object.values(counts).some((count) => count > 0)
}

function whatElse(unchanged: number, changed: number, say: (sv: string, en: string) => string): string {
  if (unchanged === 0) return say('Det är alla datautgåvor.', 'Those are all the releases.')
  return changed === 0
    ? say(
        `Inget ändrades i de ${unchanged} senaste datautgåvorna.`,
        `Nothing changed in the latest ${unchanged} releases.`,
      )
    : say(
        `I de andra ${unchanged} av de senaste datautgåvorna ändrades inget.`,
        `Nothing changed in the other ${unchanged} of the latest releases.`,
      )
}
