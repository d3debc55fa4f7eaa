import type { DOMWindow } from 'jsdom'

/**
 * A fetch for a window: it knows relative URLs, gives up when it is told to even where the one behind it does not, and
 * its errors and what it parses are the window's own, so that `instanceof` says there what it says in a webview.
 */
export function windowFetch(window: DOMWindow, fetchBehind: typeof fetch) {
  return (input: string | URL, init?: RequestInit): Promise<Response> =>
    own(window, async () => {
      const url = new URL(input, window.location.href).href
      const response = await orAborted(fetchBehind(url, init), init?.signal)
      const read = response.text.bind(response)
      const text = () => own(window, read)
      const json = async () => window.JSON.parse(await text())
      return Object.defineProperties(response, { text: { value: text }, json: { value: json } })
    })
}

function own<T>(window: DOMWindow, work: () => Promise<T>): Promise<T> {
  return new window.Promise((resolve, reject) => {
    work().then(resolve, (error: unknown) => reject(ownError(window, error)))
  })
}

function ownError(window: DOMWindow, error: unknown): unknown {
  if (error instanceof DOMException) return new window.DOMException(error.message, error.name)
  return error instanceof TypeError ? new window.TypeError(error.message) : error
}

function orAborted<T>(work: Promise<T>, signal?: AbortSignal | null): Promise<T> {
  if (signal == null) return work
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
