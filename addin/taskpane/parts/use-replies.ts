import { useLayoutEffect, useState } from 'preact/hooks'
import type { Parameters } from '../../client/questions.ts'
import type { Replies } from '../api.ts'
import { useSession } from '../session.ts'

/** What one of many questions got: a reply, or an error; neither while it is asked. */
export interface Answered<T> {
  readonly reply?: T
  readonly error?: unknown
}

/** Asks the API for many of a kind, each of which succeeds or fails by itself; they are in the order of the questions. */
export function useReplies<P extends keyof Replies>(
  path: P,
  questions: readonly Parameters[],
): { answers: readonly Answered<Replies[P]>[]; retry: () => void } {
  const { api } = useSession()
  const [known, setKnown] = useState<ReadonlyMap<string, Answered<Replies[P]>>>(new Map())
  const [attempt, setAttempt] = useState(0)
  const texts = questions.map((question) => JSON.stringify(question))
  const asked = JSON.stringify(texts)

  // At once, as useReply does.
  useLayoutEffect(() => {
    const ending = new AbortController()
    const keep = (text: string, answer: Answered<Replies[P]>) => {
      if (!ending.signal.aborted) setKnown((before) => new Map(before).set(text, answer))
    }
    for (const text of JSON.parse(asked) as string[]) {
      api.get(path, JSON.parse(text) as Parameters, ending.signal).then(
        (reply) => keep(text, { reply }),
        (error: unknown) => keep(text, { error }),
      )
    }
    return () => ending.abort()
  }, [api, path, asked, attempt])

  return { answers: texts.map((text) => known.get(text) ?? {}), retry: () => setAttempt((n) => n + 1) }
}
