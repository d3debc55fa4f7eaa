import { Draft, type Entry, FIRST_YEAR } from '../../schema/slice.ts'
import { GENDERS, type Gender } from '../../schema/words.ts'

/** Whether a figure was said before: not at all, alike, or otherwise. */
export type Before = 'new' | 'same' | 'conflict'

const YEARS = 256

/** All that a source says of figures, by indicator, gender and year. */
export class Drafts {
  readonly #byIndicator = new Map<string, Map<number, Draft>>()

  /** Says a figure, and tells whether it was said before. What was said first stands: who sees a conflict decides. */
  set(indicatorId: string, position: number, gender: Gender, year: number, entry: Entry): Before {
    const draft = this.#draft(indicatorId, gender, year)
    const before = draft.at(position)
    if (before === undefined) {
      draft.set(position, entry)
      return 'new'
    }
    return before.value === entry.value && before.status === entry.status ? 'same' : 'conflict'
  }

  /** The ids of the indicators that anything is said of, in the order that they came. */
  ids(): string[] {
    return [...this.#byIndicator.keys()]
  }

  /** What is said of an indicator, by gender and then year. */
  of(indicatorId: string): Draft[] {
    const drafts = this.#byIndicator.get(indicatorId)
    return drafts === undefined ? [] : [...drafts].sort(([a], [b]) => a - b).map(([, draft]) => draft)
  }

  #draft(indicatorId: string, gender: Gender, year: number): Draft {
    let drafts = this.#byIndicator.get(indicatorId)
    if (drafts === undefined) {
      drafts = new Map()
      this.#byIndicator.set(indicatorId, drafts)
    }
    const key = GENDERS.indexOf(gender) * YEARS + year - FIRST_YEAR
    let draft = drafts.get(key)
    if (draft === undefined) {
      draft = new Draft(gender, year)
      drafts.set(key, draft)
    }
    return draft
  }
}
