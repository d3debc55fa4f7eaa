import { Cancelled } from '../batch/batcher.ts'
import { TooLarge } from '../batch/in-parts.ts'
import { ReleaseGone } from '../batch/one-release.ts'
import { Transient, withRetries } from '../batch/retry.ts'
import { FAILURES, Failure } from './failure.ts'

/** A hanging server is given up after this long, so that there is time to ask once more. */
const ATTEMPT_MS = 7500
/** Whether anything newer is published is worth this much waiting before old figures are shown. */
const STATUS_MS = 3000

/** A {@link Failure} that may pass: what the user is told if it does not. */
class Passing extends Transient {
  readonly failure: Failure

  constructor(failure: Failure, after?: number) {
    super(failure.message, after)
    this.failure = failure
  }
}

/** What an attempt has made up its mind about. */
const FINAL = [Transient, Failure, TooLarge, ReleaseGone]

/** The API as the functions reach it. */
export class Http {
  readonly #origin: string
  readonly #language: string
  /** Whether the last request got an answer, if only a refusal in words. */
  answers = true
  /** Sent with every request where there is one. */
  key: string | undefined

  constructor(origin: string, language: string) {
    this.#origin = origin
    this.#language = language
  }

  /** A JSON reply that `read` accepts (null where it is not what was promised). Fails with {@link Failure}, {@link TooLarge} or {@link ReleaseGone}. */
  async post<T>(
    path: string,
    body: unknown,
    read: (reply: unknown) => T | null,
    signal: AbortSignal,
  ): Promise<T> {
    const text = JSON.stringify(body)
    const headers = { 'Content-Type': 'application/json' }
    try {
      return await withRetries(
        () => this.#attempt(path, { method: 'POST', headers, body: text }, read, ATTEMPT_MS, signal),
        signal,
      )
    } catch (error) {
      throw error instanceof Passing ? error.failure : error
    }
  }

  /** One attempt at a GET, which a person waits for and can ask for again. Fails as {@link post} does. */
  async get<T>(path: string, read: (reply: unknown) => T | null, signal?: AbortSignal): Promise<T> {
    try {
      return await this.#attempt(path, { method: 'GET' }, read, ATTEMPT_MS, signal)
    } catch (error) {
      throw error instanceof Passing ? error.failure : error
    }
  }

  /** One attempt at a GET; undefined where it does not succeed. */
  async tryGet<T>(path: string, read: (reply: unknown) => T | null): Promise<T | undefined> {
    try {
      return await this.#attempt(path, { method: 'GET' }, read, STATUS_MS)
    } catch {
      return undefined
    }
  }

  async #attempt<T>(
    path: string,
    init: { method: string; headers?: Record<string, string>; body?: string },
    read: (reply: unknown) => T | null,
    milliseconds: number,
    signal?: AbortSignal,
  ): Promise<T> {
    const ending = new AbortController()
    const end = () => ending.abort()
    const timer = setTimeout(end, milliseconds)
    signal?.addEventListener('abort', end, { once: true })
    try {
      const response = await fetch(`${this.#origin}${path}`, {
        ...init,
        headers: {
          ...init.headers,
          ...(this.key !== undefined && { Authorization: `Bearer ${this.key}` }),
          'Accept-Language': this.#language,
        },
        signal: ending.signal,
      })
      if (!response.ok) throw await refusalOf(response)
      const reply = read(await response.json())
      if (reply === null) throw new Passing(FAILURES.unreadable())
      this.answers = true
      return reply
    } catch (error) {
      const failure = FINAL.some((kind) => error instanceof kind) ? error : passing(error, ending.signal)
      if (!(signal?.reason instanceof Cancelled)) this.answers = !(failure instanceof Passing)
      throw failure
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
    }
  }
}

/** A body that is no JSON is a SyntaxError; whatever else fails is the way to the server, or the time. */
function passing(error: unknown, { aborted }: AbortSignal): Passing {
  if (error instanceof SyntaxError) return new Passing(FAILURES.unreadable())
  return new Passing(aborted ? FAILURES.silent() : FAILURES.unreachable())
}

/** Why the server did not do as asked, from its status and, where it has one, its problem in words. */
async function refusalOf(response: Response): Promise<Error> {
  const { status } = response
  const after = Number(response.headers.get('Retry-After') ?? 0) * 1000
  const wait = Number.isFinite(after) && after > 0 ? after : 0
  if (status === 429) return new Passing(FAILURES.busy(), wait)
  if (status >= 500) return new Passing(FAILURES.broken(status), wait)
  const problem: unknown = await response.json().catch(() => null)
  const { code, detail } = (problem ?? {}) as { code?: unknown; detail?: unknown }
  if (code === 'unknown_release') return new ReleaseGone()
  if (typeof detail === 'string') {
    const failure = new Failure({ sv: detail, en: detail }, typeof code === 'string' ? code : 'refused')
    return status === 413 ? new TooLarge(failure) : failure
  }
  return new Passing(FAILURES.unreadable())
}
