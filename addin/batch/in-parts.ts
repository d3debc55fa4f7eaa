/** More was asked for at a time than the server takes, though not more questions than it allows; `reason` says it to the user. */
export class TooLarge extends Error {
  readonly reason: Error

  constructor(reason: Error) {
    super(reason.message)
    this.reason = reason
  }
}

/** Asks all at once; where that is too large for the server, half of it at a time. */
export async function inParts<Q, A>(
  questions: readonly Q[],
  ask: (questions: readonly Q[]) => Promise<readonly A[]>,
): Promise<readonly A[]> {
  try {
    return await ask(questions)
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
    if (questions.length === 1) throw error.reason
    const half = Math.ceil(questions.length / 2)
    const first = await inParts(questions.slice(0, half), ask)
    return [...first, ...(await inParts(questions.slice(half), ask))]
  }
}
