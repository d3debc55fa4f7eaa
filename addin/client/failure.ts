import type { Text } from '../../schema/contract/parameters.ts'

/** The service gave no answer; `words` tell the user why. */
export class Failure extends Error {
  readonly words: Text
  /** Of a refusal: what it is, as in `/docs`. Of what may pass by itself, and is worth another try: undefined. */
  readonly code: string | undefined

  constructor(words: Text, code?: string) {
    super(words.en)
    this.words = words
    this.code = code
  }

  get mayPass(): boolean {
    return this.code === undefined
  }
}

function failure(sv: string, en: string): Failure {
  return new Failure({ sv, en })
}

export const FAILURES = {
  late: () => failure('OJ hann inte svara i tid.', 'OJ did not answer in time.'),
  unreachable: () =>
    failure(
      'OJ kan inte nås: nätverket eller tjänsten är nere.',
      'OJ cannot be reached: the network or the service is down.',
    ),
  silent: () => failure('OJ svarade inte.', 'OJ did not answer.'),
  busy: () => failure('OJ är överbelastad just nu.', 'OJ is overloaded right now.'),
  broken: (status: number) =>
    failure(`OJ har ett tillfälligt fel (${status}).`, `OJ has a temporary fault (${status}).`),
  unreadable: () =>
    failure(
      'Svaret från OJ gick inte att läsa; något mellan Excel och OJ kan ha ändrat det.',
      'The answer from OJ could not be read; something between Excel and OJ may have changed it.',
    ),
}
