import { quote, say, type Text } from '../../domain/text.ts'
import { KoladaFailure, Passing } from './failure.ts'

/** One question put once. Gives the reply as JSON; throws {@link Passing} where it may go better the next time. */
export async function attempt(url: URL, timeout: number, signal: AbortSignal, now: number): Promise<unknown> {
  const body = await bodyOf(url, timeout, signal, now)
  try {
    return JSON.parse(body)
  } catch {
    throw new Passing(
      say(
        `Kolada svarade på ${asked(url)} med något som inte är JSON: ${quote(body)}.`,
        `Kolada answered ${asked(url)} with something that is not JSON: ${quote(body)}.`,
      ),
    )
  }
}

async function bodyOf(url: URL, timeout: number, signal: AbortSignal, now: number): Promise<string> {
  const late = AbortSignal.timeout(timeout)
  try {
    const response = await fetch(url, {
      headers: { Accept: 'application/json' },
      // What Kolada answers is taken from Kolada only.
      redirect: 'manual',
      signal: AbortSignal.any([signal, late]),
    })
    if (response.ok) return await response.text()
    await response.body?.cancel()
    throw refused(response, url, now)
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof KoladaFailure) throw error
    throw new Passing(late.aborted ? tooLate(url, timeout) : cut(url, error))
  }
}

function refused({ status, headers }: Response, url: URL, now: number): KoladaFailure {
  if (status === 429 || status >= 500) {
    return new Passing(
      say(`Kolada svarade ${status} på ${asked(url)}.`, `Kolada answered ${asked(url)} with ${status}.`),
      waitAsked(headers.get('Retry-After'), now),
    )
  }
  const why = WHY[status] ?? OTHERWISE
  return new KoladaFailure(
    say(
      `Kolada svarade ${status} på ${asked(url)}: ${why.sv}`,
      `Kolada answered ${asked(url)} with ${status}: ${why.en}`,
    ),
  )
}

const WHY: Record<number, Text> = {
  404: say(
    'sådana uppgifter finns inte på den adressen. Kontrollera adressen till tjänsten.',
    'there is nothing at that address. Check the address of the service.',
  ),
  410: say(
    'den versionen av tjänsten är nedlagd. OJ frågar version 3; kontrollera adressen till tjänsten.',
    'that version of the service is closed. OJ asks version 3; check the address of the service.',
  ),
  422: say(
    'tjänsten förstod inte frågan. Den har troligen ändrats: rapportera det till den som förvaltar OJ.',
    'the service did not understand the question. It has probably changed: tell those who maintain OJ.',
  ),
}

const OTHERWISE = say(
  'frågan avvisades. Kontrollera adressen till tjänsten.',
  'the question was turned away. Check the address of the service.',
)

/** Seconds, or a point in time; 0 where nothing is asked. */
function waitAsked(after: string | null, now: number): number {
  if (after === null) return 0
  const wait = /^\s*\d+\s*$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now
  return wait > 0 ? wait : 0
}

function tooLate(url: URL, timeout: number): Text {
  const seconds = timeout / 1000
  return say(
    `Kolada svarade inte på ${asked(url)} inom ${seconds} s.`,
    `Kolada did not answer ${asked(url)} within ${seconds} s.`,
  )
}

function cut(url: URL, error: unknown): Text {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const why = quote(cause instanceof Error ? cause.message : String(cause))
  return say(
    `Förbindelsen med Kolada bröts vid frågan ${asked(url)} (${why}).`,
    `The connection to Kolada broke at the question ${asked(url)} (${why}).`,
  )
}

/** The question as one reads it in a browser's address field. */
export function asked({ pathname, search }: URL): string {
  return quote(decodeURIComponent(pathname) + search)
}
