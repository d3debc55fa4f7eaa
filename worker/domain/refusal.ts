import { PARAMETER_HELP, type ParameterName } from '../../schema/contract/parameters.ts'
import { quote, say, type Text } from './text.ts'

/** The stable codes that a question can be refused with. */
export type RefusalCode =
  | 'unknown_kommun'
  | 'unknown_indicator'
  | 'unknown_group'
  | 'unknown_release'
  | 'invalid_parameter'
  | 'too_many_cells'
  | 'too_many_questions'
  | 'body_too_large'
  | 'reply_too_large'
  | 'unsupported_media_type'
  | 'no_value'
  | 'network_only'
  | 'invalid_key'
  | 'not_allowed'
  | 'import_rejected'
  | 'release_out_of_order'
  | 'release_outpaced'
  | 'not_found'
  | 'method_not_allowed'
  | 'no_data'
  | 'unavailable'
  | 'internal_error'

interface Details {
  parameter?: string
  suggestions?: string[]
  /** Rows of a file that could not be read. */
  rejected?: RejectedRows[]
}

/** Rows of a file, counted from 1, with why they could not be read; `sheet` is '' in a text file. */
export interface RejectedRows {
  sheet: string
  rows: number[]
  why: Text
}

/** A question that cannot be answered, with what was wrong and what to do in words. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly detail: Text
  readonly parameter: string | undefined
  readonly suggestions: string[] | undefined
  readonly rejected: RejectedRows[] | undefined

  constructor(code: RefusalCode, detail: Text, { parameter, suggestions, rejected }: Details = {}) {
    super(detail.en)
    this.name = 'Refusal'
    this.code = code
    this.detail = detail
    this.parameter = parameter
    this.suggestions = suggestions
    this.rejected = rejected
  }
}

/** A parameter with a value that it cannot take; `written` is what the user gave. */
export function invalidParameter(parameter: ParameterName, written: string, suggestions?: string[]): Refusal {
  const help = PARAMETER_HELP[parameter]
  return new Refusal(
    'invalid_parameter',
    say(
      `Parametern ${parameter} kan inte vara ${quote(written)}. ${help.sv}`,
      `The parameter ${parameter} cannot be ${quote(written)}. ${help.en}`,
    ),
    suggestions === undefined ? { parameter } : { parameter, suggestions },
  )
}
