import { CellError } from './custom-functions.ts'

/** How a call ended: with what it gave, or with what it threw. */
export type Outcome = { readonly value: unknown } | { readonly failed: unknown }

interface Asked {
  /** Undefined while it is waited for. */
  outcome?: Outcome
  since: number
}

/** A failure may pass: whoever enters a formula again after this long, asks again. */
const FAILURE_MS = 5000
/** More rounds of formulas that wait for each other than anybody's workbook has. */
const MOST_ROUNDS = 100

/**
 * What the spreadsheet's formulas have asked for. It calculates a formula in one go, and cannot wait: what is not here
 * yet is shown as waited for, and once answers have come, all is calculated again.
 */
export class Answers {
  readonly #calculateAll: () => void
  readonly #tooMany: string
  readonly #asked = new Map<string, Asked>()
  #due = false
  /** While formulas are calculated because answers came, and not because of anything that the user did. */
  #settling = false
  #rounds = 0
  #askedInRound = false

  /** `tooMany` are the words for a formula that never comes to rest. */
  constructor(calculateAll: () => void, tooMany: string) {
    this.#calculateAll = calculateAll
    this.#tooMany = tooMany
  }

  /** What a call gives; undefined while it is waited for. Calls with the same key are the same. */
  outcome(key: string, call: () => unknown): Outcome | undefined {
    const asked = this.#asked.get(key)
    if (asked !== undefined && !this.#isToBeAskedAgain(asked)) return asked.outcome
    if (!this.#mayAsk()) return { failed: new CellError('#N/A', this.#tooMany) }
    const called = outcomeOf(call)
    if (called instanceof Promise) this.#wait(key, called)
    return called instanceof Promise ? undefined : called
  }

  /** From now on everything is asked anew. */
  forget(): void {
    this.#asked.clear()
  }

  /** Calculates everything with what has been answered; no formula's failure makes it ask again. */
  settle(): void {
    this.#due = false
    this.#settling = true
    this.#askedInRound = false
    try {
      this.#calculateAll()
    } finally {
      this.#settling = false
      this.#rounds = this.#askedInRound ? this.#rounds + 1 : 0
    }
  }

  #wait(key: string, called: Promise<Outcome>): void {
    this.#askedInRound = true
    if (!this.#settling) this.#rounds = 0
    const asked: Asked = { since: Date.now() }
    this.#asked.set(key, asked)
    void called.then((outcome) => {
      asked.outcome = outcome
      asked.since = Date.now()
      // All answers of a request come in one task: they are shown together.
      if (!this.#due) setTimeout(() => this.settle())
      this.#due = true
    })
  }

  #isToBeAskedAgain({ outcome, since }: Asked): boolean {
    if (this.#settling || outcome === undefined || 'value' in outcome) return false
    return Date.now() - since > FAILURE_MS
  }

  /** A formula whose question changes each time that it is calculated would otherwise ask for ever. */
  #mayAsk(): boolean {
    return !this.#settling || this.#rounds < MOST_ROUNDS
  }
}

function outcomeOf(call: () => unknown): Outcome | Promise<Outcome> {
  try {
    const value = call()
    if (!(value instanceof Promise)) return { value }
    return value.then(
      (one: unknown) => ({ value: one }),
      (failed: unknown) => ({ failed }),
    )
  } catch (failed) {
    return { failed }
  }
}
