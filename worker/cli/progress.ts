const WIDTH = 30

/** A bar on the last line of a terminal; in a file or a pipe, a line for each tenth. */
export class Progress {
  readonly #total: number
  #done = 0
  #tenths = 0

  constructor(total: number) {
    this.#total = total
  }

  /** One more is done. */
  next(what: string): void {
    this.#done++
    const share = this.#total === 0 ? 1 : this.#done / this.#total
    if (process.stdout.isTTY) {
      const filled = Math.round(share * WIDTH)
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
      process.stdout.write(`\r\x1b[K${bar} ${this.#done}/${this.#total} ${what.slice(0, 40)}`)
      if (this.#done === this.#total) process.stdout.write('\n')
    } else if (Math.floor(share * 10) > this.#tenths) {
      this.#tenths = Math.floor(share * 10)
      console.log(`${this.#done}/${this.#total} ${what}`)
    }
  }
}
