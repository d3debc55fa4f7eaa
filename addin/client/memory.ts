/** Answers at hand: as many as several large workbooks ask for, the oldest forgotten first. */
export class Memory<Q, A> {
  readonly #most: number
  readonly #answers = new Map<Q, A>()

  constructor(most: number) {
    this.#most = most
  }

  get(question: Q): A | undefined {
    return this.#answers.get(question)
  }

  set(question: Q, answer: A): void {
    this.#answers.set(question, answer)
    if (this.#answers.size <= this.#most) return
    for (const oldest of this.#answers.keys()) {
      this.#answers.delete(oldest)
      return
    }
  }

  clear(): void {
    this.#answers.clear()
  }
}
