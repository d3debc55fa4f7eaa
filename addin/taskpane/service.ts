/** Whether the service that the pane came from answers, and with what. */
export type Service =
  | { state: 'asking' }
  | { state: 'answers'; release: number; date: string }
  | { state: 'unreachable' }
  | { state: 'failing'; status: number }
  | { state: 'other' }

const PATIENCE_MS = 10_000

export async function askService(): Promise<Service> {
  const gaveUp = new AbortController()
  const timer = setTimeout(() => gaveUp.abort(), PATIENCE_MS)
  try {
    const response = await fetch('/v1/status', { signal: gaveUp.signal })
    if (!response.ok) return { state: 'failing', status: response.status }
    return read(await response.text())
  } catch {
    // fetch says no more than that nobody answered, or that we gave up waiting.
    return { state: 'unreachable' }
  } finally {
    clearTimeout(timer)
  }
}

/** A network that asks for a login answers everything, with a page of its own. */
function read(text: string): Service {
  try {
    const { release, date } = JSON.parse(text) as { release?: unknown; date?: unknown }
    if (typeof release === 'number' && typeof date === 'string') return { state: 'answers', release, date }
  } catch {}
  return { state: 'other' }
}
