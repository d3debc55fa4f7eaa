import pRetry from 'p-retry'

/** A failure that may pass by itself: a lost connection, a server that is busy or stumbled. */
export class Transient extends Error {
  /** Milliseconds that the server asked us to wait. */
  readonly after: number

  constructor(message: string, after = 0) {
    super(message)
    this.after = after
  }
}

/** Doubling from here, each wait made up to twice as long by chance, so that a thousand workbooks do not return as one. */
const FIRST_WAIT = 300
const LONGEST_WAIT = 4000
/** Together 8 to 12 s: a server that is away for a moment is waited for, one that is gone is not. */
const RETRIES = 5

/** Tries again while the failure is {@link Transient}; any other failure, or aborting, ends it. */
export function withRetries<T>(attempt: () => Promise<T>, signal: AbortSignal): Promise<T> {
  return pRetry(attempt, {
    retries: RETRIES,
    minTimeout: FIRST_WAIT,
    maxTimeout: LONGEST_WAIT,
    randomize: true,
    signal,
    shouldRetry: ({ error }) => error instanceof Transient,
    onFailedAttempt: ({ error }) => (error instanceof Transient ? waited(error.after, signal) : undefined),
  })
}

function waited(milliseconds: number, signal: AbortSignal): Promise<void> | undefined {
  if (milliseconds === 0) return undefined
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        reject(signal.reason)
      },
      { once: true },
    )
  })
}
