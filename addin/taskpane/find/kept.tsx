import { useId, useState } from 'preact/hooks'
import { Asking } from '../parts/asking.tsx'
import { wordsOf } from '../parts/failed.tsx'
import { FailedReply } from '../parts/failed-reply.tsx'
import { isRefusal } from '../parts/refusal.ts'
import { Star } from '../parts/star.tsx'
import { useReplies } from '../parts/use-replies.ts'
import { useSession } from '../session.ts'
import { Results } from './results.tsx'

/** So many are shown until more are wanted. */
const FEW = 5

/** Indicators that the user has marked or been at. One that can no longer be read says why. */
export function KeptIndicators({ title, ids }: { title: string; ids: readonly string[] }) {
  const session = useSession()
  const { say } = session
  const head = useId()
  const [all, showAll] = useState(false)
  const shown = all ? ids : ids.slice(0, FEW)
  const { answers, retry } = useReplies(
    '/v1/indicators/{id}',
    shown.map((id) => ({ id })),
  )
  if (ids.length === 0) return null
  const failed = answers.find(({ error }) => error !== undefined && !isRefusal(error))
  return (
    <section class="stack tight" aria-labelledby={head} tabIndex={-1}>
      <h2 id={head} class="list-head">
        {title}
      </h2>
      {answers.some(({ reply, error }) => reply === undefined && error === undefined) && <Asking />}
      <Results indicators={answers.flatMap(({ reply }) => (reply === undefined ? [] : [reply]))} />
      {answers.map(
        ({ error }, i) =>
          isRefusal(error) && (
            <div key={shown[i]} class="result">
              <p>
                <strong>{shown[i]}</strong> {wordsOf(error, session)}
              </p>
              <Star id={shown[i] ?? ''} title={shown[i] ?? ''} />
            </div>
          ),
      )}
      {failed !== undefined && <FailedReply error={failed.error} retry={retry} quiet />}
      {ids.length > FEW && (
        <div>
          <button type="button" class="button subtle" onClick={() => showAll(!all)}>
            {all ? say('Visa färre', 'Show fewer') : say(`Visa alla ${ids.length}`, `Show all ${ids.length}`)}
          </button>
        </div>
      )}
    </section>
  )
}
