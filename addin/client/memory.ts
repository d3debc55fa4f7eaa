/** Answers at hand: as many as several large workbooks ask for, the oldest forgotten first. */
export class Memory<A> {
  readonly #most: number
  readonly #answers = new Map<string, A>()

  constructor(most: number) {
    this.#most = most
  }

  get(key: string): A | undefined {
    return this.#answers.get(key)
  }

  set(key: string, answer: A): void {
    this.#answers.set(key, answer)
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
