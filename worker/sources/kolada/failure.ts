import { say, type Text } from '../../domain/text.ts'

/** Kolada could not be asked, or answered in a way that is not to be trusted: what was wrong and what to do. */
export class KoladaFailure extends Error {
  readonly detail: Text

  constructor(detail: Text) {
    super(detail.en)
    this.name = 'KoladaFailure'
    this.detail = detail
  }
}

/** A failure that may pass by itself: a cut connection, a server that is busy or stumbled. */
export class Passing extends KoladaFailure {
  /** Milliseconds that Kolada asked us to wait. */
  readonly after: number

  constructor(detail: Text, after = 0) {
    super(detail)
    this.after = after
  }
}

/** What a passing failure is when it has not passed. */
export function lasting({ detail }: Passing, attempts: number): KoladaFailure {
  return new KoladaFailure(
    say(
      `${detail.sv} Frågan ställdes ${attempts} gånger. Det som är publicerat står kvar; kör igen senare, så fortsätter det där det slutade.`,
      `${detail.en} The question was put ${attempts} times. What is published stands; run again later, and it goes on where it ended.`,
    ),
  )
}
