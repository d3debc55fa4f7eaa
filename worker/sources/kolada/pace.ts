/** Time as the client sees it, so that a test need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Rejects with the signal's reason where it is aborted first. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>
}

export const CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted()
      const aborted = () => {
        clearTimeout(timer)
        reject(signal.reason)
      }
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', aborted)
        resolve()
      }, milliseconds)
      signal.addEventListener('abort', aborted, { once: true })
    }),
}

/** Kolada states no limit; five requests a second, from start to start, is what its users keep to. */
const BETWEEN_STARTS = 200

/** Lets requests start one after another, however many are waiting. */
export class Pace {
  readonly #clock: Clock
  #next = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  async turn(signal: AbortSignal): Promise<void> {
    const now = this.#clock.now()
    const start = Math.max(now, this.#next)
    this.#next = start + BETWEEN_STARTS
    if (start > now) await this.#clock.sleep(start - now, signal)
  }
}
