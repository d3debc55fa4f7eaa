import { useLayoutEffect, useState } from 'preact/hooks'
import type { Parameters } from '../../client/questions.ts'
import type { Replies } from '../api.ts'
import { useSession } from '../session.ts'

/** How a question to the API stands. While it is asked anew, the reply before it stays to be shown. */
export type Asked<T> =
  | { state: 'asking'; reply: T | undefined }
  | { state: 'here'; reply: T }
  | { state: 'failed'; error: unknown; retry: () => void; reply: undefined }

/** Asks the API, and again whenever the question or the workbook's release is another. `null` asks nothing. */
export function useReply<P extends keyof Replies>(path: P, parameters: Parameters | null): Asked<Replies[P]> {
  const { api } = useSession()
  const [asked, setAsked] = useState<Asked<Replies[P]>>({ state: 'asking', reply: undefined })
  const [attempt, setAttempt] = useState(0)
  const question = parameters === null ? null : JSON.stringify(parameters)

  // At once: an effect of the other kind waits for the browser to have painted, and a letter typed is to be answered before.
  useLayoutEffect(() => {
    if (question === null) return
    const ending = new AbortController()
    const unless = (change: () => void) => {
      if (!ending.signal.aborted) change()
    }
    setAsked(({ reply }) => ({ state: 'asking', reply }))
    api.get(path, JSON.parse(question) as Parameters, ending.signal).then(
      (reply) => unless(() => setAsked({ state: 'here', reply })),
      (error: unknown) =>
        unless(() =>
          setAsked({ state: 'failed', error, reply: undefined, retry: () => setAttempt((n) => n + 1) }),
        ),
    )
    return () => ending.abort()
  }, [api, path, question, attempt])

  return asked
}
