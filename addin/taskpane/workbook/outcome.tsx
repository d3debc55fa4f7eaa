import type { ComponentChildren } from 'preact'
import { Failed } from '../parts/failed.tsx'
import { figureText } from '../parts/numbers.ts'
import { useSession } from '../session.ts'
import type { Action } from './action.ts'
import { useAction } from './use-action.ts'

interface OutcomeProps<T> {
  readonly action: Action<T>
  /** What is being done, while it is: "Formlerna räknas om". */
  readonly doing: string
  /** What came of it, in sentences: read out when it is done. */
  readonly words: (result: T, at: Date) => readonly string[]
  /** What of it there is to look at or do; not read out by itself. */
  readonly more?: (result: T) => ComponentChildren
  /** What a failure has left as it was: "Ingenting har ändrats." */
  readonly unchanged?: string
}

/** How an action goes, with a way to end it; and then what came of it. */
export function Outcome<T>({ action, doing, words, more, unchanged }: OutcomeProps<T>) {
  const { say } = useSession()
  const run = useAction(action)
  const sentences = run.state === 'done' ? words(run.result, run.at) : []
  return (
    <div class="outcome stack" tabIndex={-1} data-state={run.state}>
      {run.state === 'running' && (
        <div class="stack tight">
          <Progress doing={doing} done={run.done} of={run.of} />
          <div>
            <button type="button" class="button" aria-disabled={run.ending} onClick={() => action.cancel()}>
              {run.ending ? say('Avbryter …', 'Cancelling …') : say('Avbryt', 'Cancel')}
            </button>
          </div>
        </div>
      )}
      <div role="status" class={sentences.length > 0 ? 'message stack tight' : undefined}>
        {run.state === 'running' && <span class="sr">{doing} …</span>}
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {run.state === 'done' && more?.(run.result)}
      {run.state === 'failed' && <Failed error={run.error} />}
      {run.state === 'failed' && unchanged !== undefined && <p>{unchanged}</p>}
    </div>
  )
}

function Progress({ doing, done, of }: { doing: string; done: number; of: number }) {
  const { say, language } = useSession()
  return (
    <>
      <p aria-hidden="true">
        {doing}
        {of > 0 ? `: ${figureText(done, language)} ${say('av', 'of')} ${figureText(of, language)}` : ' …'}
      </p>
      <progress aria-label={doing} {...(of > 0 && { value: done, max: of })} />
    </>
  )
}
