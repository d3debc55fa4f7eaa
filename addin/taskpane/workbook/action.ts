/** How something that takes a while stands. */
export type Run<T> =
  | { readonly state: 'idle' }
  | {
      readonly state: 'running'
      readonly done: number
      /** 0 until it is known. */
      readonly of: number
      /** Whether it has been told to end. */
      readonly ending: boolean
    }
  | { readonly state: 'done'; readonly result: T; readonly at: Date }
  | { readonly state: 'failed'; readonly error: unknown }

/** Only one of several actions runs at a time: two that write in the same cells would undo each other. */
export class Turn {
  #taken = false
  readonly #listeners = new Set<() => void>()

  get taken(): boolean {
    return this.#taken
  }

  /** Whether the turn was free, and is now the caller's. */
  take(): boolean {
    if (this.#taken) return false
    this.#set(true)
    return true
  }

  leave(): void {
    this.#set(false)
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #set(taken: boolean): void {
    this.#taken = taken
    for (const listener of this.#listeners) listener()
  }
}

/** What an action is given to tell how far it is, and to hear that it is to end. */
export interface Followed {
  readonly progress: (done: number, of: number) => void
  readonly signal: AbortSignal
}

/** Something that takes a while, is followed and can be cancelled. It goes on when the user looks at something else. */
export class Action<T> {
  #run: Run<T> = { state: 'idle' }
  #ending = new AbortController()
  readonly #turn: Turn
  readonly #listeners = new Set<() => void>()

  constructor(turn: Turn = new Turn()) {
    this.#turn = turn
  }

  get run(): Run<T> {
    return this.#run
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Begins, unless another action has the turn. */
  start(work: (following: Followed) => Promise<T>): void {
    if (!this.#turn.take()) return
    this.#ending = new AbortController()
    this.#set({ state: 'running', done: 0, of: 0, ending: false })
    const progress = (done: number, of: number) => this.#progressed(done, of)
    void this.#finish(work({ progress, signal: this.#ending.signal }))
  }

  cancel(): void {
    if (this.#run.state !== 'running') return
    this.#set({ ...this.#run, ending: true })
    this.#ending.abort()
  }

  /** Takes away what came of it. */
  clear(): void {
    if (this.#run.state !== 'running') this.#set({ state: 'idle' })
  }

  #progressed(done: number, of: number): void {
    if (this.#run.state === 'running') this.#set({ ...this.#run, done, of })
  }

  async #finish(work: Promise<T>): Promise<void> {
    try {
      const result = await work
      this.#end({ state: 'done', result, at: new Date() })
    } catch (error) {
      this.#end({ state: 'failed', error })
    }
  }

  #end(run: Run<T>): void {
    this.#turn.leave()
    this.#set(run)
  }

  #set(run: Run<T>): void {
    this.#run = run
    for (const listener of this.#listeners) listener()
  }
}
