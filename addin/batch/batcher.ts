import type { LimitFunction } from 'p-limit'

/** How one kind of question is sent. `Q` is what is asked, `A` what is answered. */
export interface Sending<Q, A> {
  /** The most questions of one request. */
  most: number
  /** Answers some questions, in their order. */
  send(questions: readonly Q[], signal: AbortSignal): Promise<readonly A[]>
  /** Holds requests back; shared by all that ask the same server. */
  limit: LimitFunction
  /** Milliseconds from a question to its answer or its failure, whatever happens. */
  within: number
  /** What those are told who got no answer within that time. */
  late(): Error
}

/** Nobody waits for the answer any longer. */
export class Cancelled extends Error {}

interface Entry<Q, A> {
  question: Q
  answer: Promise<A>
  resolve: (answer: A) => void
  reject: (reason: unknown) => void
  askers: number
  /** Told when the last asker has left; the request that the entry went into, once it has one. */
  left?: () => void
}

/**
 * Turns the questions of a recalculation into few requests. Excel makes all calls of a recalculation before any microtask
 * runs, so a microtask is when everything has been asked: no timer, and nobody waits for one.
 *
 * Every promise settles: with its answer, with the reason that its request failed, or with `late()` when time is out.
 */
export class Batcher<Q extends object, A> {
  readonly #sending: Sending<Q, A>
  readonly #unsettled = new Map<Q, Entry<Q, A>>()
  #collected: Entry<Q, A>[] = []

  constructor(sending: Sending<Q, A>) {
    this.#sending = sending
  }

  /**
   * The answer to a question; the same object is the same question. Whoever asks handles the failure. Aborting `signal`
   * takes the question off the queue, if nobody else has asked the same.
   */
  ask(question: Q, signal?: AbortSignal): Promise<A> {
    const entry = this.#unsettled.get(question) ?? this.#collect(question)
    entry.askers++
    signal?.addEventListener('abort', () => this.#leave(entry), { once: true })
    return entry.answer
  }

  #collect(question: Q): Entry<Q, A> {
    const entry = entryFor<Q, A>(question)
    this.#unsettled.set(question, entry)
    if (this.#collected.push(entry) === 1) queueMicrotask(() => this.#flush())
    return entry
  }

  #leave(entry: Entry<Q, A>): void {
    if (--entry.askers > 0 || this.#unsettled.get(entry.question) !== entry) return
    this.#unsettled.delete(entry.question)
    entry.reject(new Cancelled())
    entry.left?.()
  }

  #flush(): void {
    const collected = this.#collected.filter(isWanted)
    this.#collected = []
    for (let at = 0; at < collected.length; at += this.#sending.most) {
      void this.#request(collected.slice(at, at + this.#sending.most))
    }
  }

  async #request(entries: Entry<Q, A>[]): Promise<void> {
    const { limit, within, late } = this.#sending
    const ending = new AbortController()
    const timer = setTimeout(() => ending.abort(late()), within)
    let wanted = entries.length
    const left = () => {
      if (--wanted === 0) ending.abort(new Cancelled())
    }
    for (const entry of entries) entry.left = left
    try {
      await Promise.race([limit(() => this.#send(entries, ending.signal)), aborted(ending.signal)])
    } catch (reason) {
      for (const entry of entries) this.#settled(entry).reject(reason)
    } finally {
      clearTimeout(timer)
    }
  }

  async #send(entries: readonly Entry<Q, A>[], signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    const asked = entries.filter(isWanted)
    const answers = await this.#sending.send(
      asked.map(({ question }) => question),
      signal,
    )
    if (answers.length !== asked.length)
      throw new Error(`${answers.length} answers to ${asked.length} questions`)
    answers.forEach((answer, i) => {
      const entry = asked[i]
      if (entry !== undefined) this.#settled(entry).resolve(answer)
    })
  }

  /** From now on the same question is asked anew. */
  #settled(entry: Entry<Q, A>): Entry<Q, A> {
    if (this.#unsettled.get(entry.question) === entry) this.#unsettled.delete(entry.question)
    return entry
  }
}

function entryFor<Q, A>(question: Q): Entry<Q, A> {
  let resolve: Entry<Q, A>['resolve'] = () => undefined
  let reject: Entry<Q, A>['reject'] = () => undefined
  const answer = new Promise<A>((answered, failed) => {
    resolve = answered
    reject = failed
  })
  return { question, answer, resolve, reject, askers: 0 }
}

function isWanted({ askers }: { askers: number }): boolean {
  return askers > 0
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
