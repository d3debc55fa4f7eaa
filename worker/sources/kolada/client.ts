import pRetry from 'p-retry'
import type { z } from 'zod'
import { say } from '../../domain/text.ts'
import { attempt } from './attempt.ts'
import { KoladaFailure, lasting, Passing } from './failure.ts'
import { CLOCK, type Clock, Pace } from './pace.ts'
import { type Page, pageIn, repeating } from './page.ts'

const KOLADA = 'https://api.kolada.se'

/** More ids in one segment of a path are refused with 422. */
export const MOST_IDS = 25

const TIMEOUT = 60_000
const ATTEMPTS = 7
/** Doubling from here, each wait made up to twice as long by chance: a minute or two in all. */
const FIRST_WAIT = 1000
/** If Kolada asks for a longer pause than this, the run ends and says so. */
const LONGEST_WAIT = 5 * 60_000
/** So many pages on end may be empty before Kolada is taken to be going in circles. */
const EMPTY_PAGES = 3

export interface KoladaOptions {
  address?: string
  signal?: AbortSignal
  clock?: Clock
  /** Milliseconds for one reply, to its last byte. */
  timeout?: number
}

/** The query names that Kolada documents: another one gives an empty list and no error. */
export interface Query {
  from_date?: string
}

/** Kolada's API v3: at most five questions a second, put again while they fail in a way that may pass. */
export class Kolada {
  readonly #address: string
  readonly #signal: AbortSignal
  readonly #clock: Clock
  readonly #timeout: number
  readonly #pace: Pace

  constructor({ address = KOLADA, signal, clock = CLOCK, timeout = TIMEOUT }: KoladaOptions = {}) {
    this.#address = address
    this.#signal = signal ?? new AbortController().signal
    this.#clock = clock
    this.#timeout = timeout
    this.#pace = new Pace(clock)
  }

  /** All rows of a listing, a page at a time; the next page is asked for when this one is done with. */
  async *pages<T>(path: string, row: z.ZodType<T>, query: Query = {}): AsyncGenerator<T[]> {
    const first = new URL(`${this.#address}/v3/${path}`)
    for (const [name, value] of Object.entries(query)) first.searchParams.set(name, value)
    const addresses = new Set<string>()
    const marks = new Set<string>()
    let empty = 0
    for (let url: URL | null = first; url !== null; ) {
      const page: Page<T> = await this.#page(url, row)
      addresses.add(url.search)
      url = page.next
      empty = page.rows.length === 0 ? empty + 1 : 0
      const again = marks.has(page.mark) || (url !== null && addresses.has(url.search))
      if (again || empty > EMPTY_PAGES) throw repeating(first)
      if (empty > 0) continue
      marks.add(page.mark)
      yield page.rows
    }
  }

  async #page<T>(url: URL, row: z.ZodType<T>): Promise<Page<T>> {
    const signal = this.#signal
    try {
      return await pRetry(
        async () => {
          await this.#pace.turn(signal)
          return pageIn(await attempt(url, this.#timeout, signal, this.#clock.now()), row, url)
        },
        {
          retries: ATTEMPTS - 1,
          // The waiting is done below, by our own clock.
          minTimeout: 0,
          shouldRetry: ({ error }) => error instanceof Passing,
          onFailedAttempt: ({ error, attemptNumber, retriesLeft }) =>
            error instanceof Passing && retriesLeft > 0 ? this.#wait(error, attemptNumber) : undefined,
        },
      )
    } catch (error) {
      throw error instanceof Passing ? lasting(error, ATTEMPTS) : error
    }
  }

  #wait({ after, detail }: Passing, attempts: number): Promise<void> {
    if (after > LONGEST_WAIT) {
      const minutes = Math.ceil(after / 60_000)
      throw new KoladaFailure(
        say(
          `${detail.sv} Tjänsten ber oss vänta ${minutes} minuter. Kör igen då.`,
          `${detail.en} The service asks us to wait for ${minutes} minutes. Run again then.`,
        ),
      )
    }
    const ours = FIRST_WAIT * 2 ** (attempts - 1) * (1 + Math.random())
    return this.#clock.sleep(Math.max(after, ours), this.#signal)
  }
}
