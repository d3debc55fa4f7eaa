const WIDTH = 30

/** How far a long run has come: a bar on the last line of a terminal; in a file or a pipe, a line for each tenth. */
export class Progress {
  #total = 0
  #done = 0
  #what = ''

  /** There are so many things to do. */
  of(total: number): void {
    this.#total = total
    this.#draw()
  }

  /** One of them is begun. */
  begin(what: string): void {
    this.#what = what
    this.#draw()
  }

  /** It is done. */
  next(): void {
    const tenths = this.#tenths()
    this.#done++
    this.#draw()
    if (!process.stdout.isTTY && this.#tenths() > tenths)
      console.log(`${this.#done}/${this.#total} ${this.#what}`)
  }

  /** Writes a line; the bar stays below it. */
  say(line: string): void {
    this.#clear()
    console.log(line)
    this.#draw()
  }

  /** There is nothing more to do, or nothing more can be done. */
  end(): void {
    this.#clear()
    this.#total = 0
  }

  #tenths(): number {
    return Math.floor((this.#done / this.#total) * 10)
  }

  #clear(): void {
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
  }

  #draw(): void {
    if (this.#total === 0 || !process.stdout.isTTY) return
    const filled = Math.round((this.#done / this.#total) * WIDTH)
    const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
    process.stdout.write(`\r\x1b[K${bar} ${this.#done}/${this.#total} ${this.#what}`)
  }
}
