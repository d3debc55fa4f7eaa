import { Refusal } from '../../domain/refusal.ts'
import { say } from '../../domain/text.ts'

/** A file that nothing is read of, with what to do instead. */
export function unreadable(sv: string, en: string): Refusal {
  return new Refusal('invalid_parameter', say(sv, en), { parameter: 'file' })
}

/** Figures that lack what the caller could have given: which indicator, or which year. */
export function lacking(parameter: 'indicator' | 'year', sv: string, en: string): Refusal {
  return new Refusal('invalid_parameter', say(sv, en), { parameter })
}

/** A file, or something in it, that is larger than anyone's figures. */
export function tooLarge(sv: string, en: string): Refusal {
  return new Refusal('body_too_large', say(sv, en), { parameter: 'file' })
}
