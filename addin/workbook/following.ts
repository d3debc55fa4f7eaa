/** How one follows what takes long, and ends it. */
export interface Following {
  /** Told how much is done, of how much. */
  readonly progress?: ((done: number, of: number) => void) | undefined
  /** Ends it between two writes: every cell then holds what it held before, or what it was to hold. */
  readonly signal?: AbortSignal | undefined
}
