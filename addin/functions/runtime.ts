import type { Client } from '../client/client.ts'

/**
 * What functions.js leaves for the pane beside it on the page (`globalThis.ojFunctions`): the service as the formulas of
 * this workbook know it, and the functions themselves, to show what a formula would give.
 */
export interface FunctionsRuntime {
  service(): Client
  /** Reads with a key from now on, or with undefined without. */
  useKey(key: string | undefined): void
  /**
   * What a formula would show: of the workbook's release, or of another. `id` as in the metadata ("VALUE"); what is left
   * out of `args` at the end is as if omitted.
   */
  calculate(id: string, args: readonly unknown[], release?: number): Promise<Shown[][]>
}

/** What one cell shows: a failure is its error and the words that explain it. */
export type Shown = string | number | boolean | ShownError | ShownExample

export interface ShownError {
  readonly error: '#N/A' | '#VALUE!'
  readonly words: string
  /** Nobody answered, so that it says nothing of the figure. */
  readonly unanswered?: true
}

/** A number that is invented, and must be marked so. */
interface ShownExample {
  readonly example: number
}

declare global {
  // `var` is how TypeScript declares a property of globalThis.
  var ojFunctions: FunctionsRuntime | undefined
  /** Set before functions.js by a page of ours that shows examples as such; where Excel shows results, it is asked. */
  var ojRichValues: boolean | undefined
}
