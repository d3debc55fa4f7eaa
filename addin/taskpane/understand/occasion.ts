import type { Gender } from '../../../schema/words.ts'
import type { Replies } from '../api.ts'

export type Detail = Replies['/v1/indicators/{id}']

/** What of an indicator the view is about. */
export interface Occasion {
  readonly gender: Gender
  /** Null for the latest that the kommun has a value for. */
  readonly year: number | null
}
