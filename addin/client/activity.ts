import { Cancelled } from '../batch/batcher.ts'

/** How many questions wait for an answer, and how many got none since the last update, for the pane to show. */
export class Activity {
  #waiting = 0
  #failed = 0
  /** Why the latest of those that failed did. */
  #why: unknown
  readonly #listeners = new Set<() => void>()

  get waiting(): number {
    return this.#waiting
  }

  get failed(): number {
    return this.#failed
  }

  get why(): unknown {
    return this.#why
  }

  /** Tells of every change, which come with requests and not with questions; returns what ends it. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Counts some questions while they are answered. */
  async during<T>(questions: number, answer: () => Promise<T>): Promise<T> {
    this.#change(questions, 0)
    try {
      const answers = await answer()
      this.#change(-questions, 0)
      return answers
    } catch (error) {
      this.#why = error
      this.#change(-questions, error instanceof Cancelled ? 0 : questions)
      throw error
    }
  }

  reset(): void {
    this.#change(0, -this.#failed)
  }

  #change(waiting: number, failed: number): void {
    this.#waiting += waiting
    this.#failed += failed
    for (const listener of this.#listeners) listener()
  }
}
