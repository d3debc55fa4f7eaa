import type { Entry } from '../../../schema/slice.ts'
import type { Gender } from '../../../schema/words.ts'
import { Drafts } from '../../domain/drafts.ts'
import { quote, say, type Text } from '../../domain/text.ts'
import type { KoladaFigure, KoladaFigures } from './shapes.ts'

/** What Kolada has said of figures. */
export interface TakenFigures {
  drafts: Drafts
  /** Codes that no area of ours has (Kolada's own groups, a new kommun), with how many figures each had. */
  unknownAreas: ReadonlyMap<string, number>
  /** The ids of indicators with figures that two different things were said of: neither is among the drafts. */
  contradicted: ReadonlySet<string>
  /** What a person should know of how the figures were read. */
  told: Text[]
}

interface Place {
  id: string
  position: number
  gender: Gender
  year: number
}

const MISSING: Entry = { value: null, status: 'missing' }

/** Collects rows of figures as they come, page by page, whatever the order of rows and genders. */
export class FigureReader {
  readonly #areas: ReadonlyMap<string, number>
  readonly #asked: ReadonlySet<string>
  readonly #drafts = new Drafts()
  readonly #answered = new Set<string>()
  readonly #unknownAreas = new Map<string, number>()
  readonly #deleted: Place[] = []
  readonly #contradicted = new Map<string, Place>()
  /** Status words that are not documented, with how many figures had each. */
  readonly #oddWords = { withValue: new Map<string, number>(), without: new Map<string, number>() }
  #unasked = 0

  /** `areas`: position by code. `asked`: the ids of the indicators that the question was about. */
  constructor(areas: ReadonlyMap<string, number>, asked: readonly string[]) {
    this.#areas = areas
    this.#asked = new Set(asked)
  }

  read(rows: readonly KoladaFigures[]): void {
    for (const { kpi, municipality, period, values } of rows) {
      if (!this.#asked.has(kpi)) {
        this.#unasked += values.length
        continue
      }
      const position = this.#areas.get(municipality)
      if (position === undefined) {
        add(this.#unknownAreas, municipality, values.length)
        continue
      }
      this.#answered.add(kpi)
      for (const figure of values) {
        this.#figure({ id: kpi, position, gender: figure.gender, year: period }, figure)
      }
    }
  }

  /** The ids that were asked for and of which nothing has been said, of any area of ours. */
  unanswered(): string[] {
    return [...this.#asked].filter((id) => !this.#answered.has(id))
  }

  taken(): TakenFigures {
    // A figure may be deleted and published anew: what is deleted says nothing of one that is there.
    for (const { id, position, gender, year } of this.#deleted) {
      this.#drafts.set(id, position, gender, year, MISSING)
    }
    return {
      drafts: this.#consistent(),
      unknownAreas: this.#unknownAreas,
      contradicted: new Set([...this.#contradicted.values()].map(({ id }) => id)),
      told: this.#told(),
    }
  }

  #figure(place: Place, figure: KoladaFigure): void {
    if (figure.isdeleted === true) {
      this.#deleted.push(place)
      return
    }
    const { id, position, gender, year } = place
    const before = this.#drafts.set(id, position, gender, year, this.#entry(figure))
    if (before === 'conflict') this.#contradicted.set(`${id} ${position} ${gender} ${year}`, place)
  }

  #entry({ value, status }: KoladaFigure): Entry {
    const word = (status ?? '').trim().toLowerCase()
    if (value === null) {
      if (word === 'private') return { value, status: 'suppressed' }
      if (word !== 'missing' && word !== '') add(this.#oddWords.without, quote(status ?? ''), 1)
      return MISSING
    }
    // Minus zero is zero.
    const figure = value === 0 ? 0 : value
    if (word.startsWith('prelim')) return { value: figure, status: 'preliminary' }
    if (word !== '') add(this.#oddWords.withValue, quote(status ?? ''), 1)
    return { value: figure, status: 'final' }
  }

  /** All that was said but for what was contradicted, since there is no telling which is right. */
  #consistent(): Drafts {
    if (this.#contradicted.size === 0) return this.#drafts
    const drafts = new Drafts()
    for (const id of this.#drafts.ids()) {
      for (const draft of this.#drafts.of(id)) {
        const { gender, year } = draft
        for (const position of draft.said()) {
          const entry = draft.at(position)
          const contradicted = this.#contradicted.has(`${id} ${position} ${gender} ${year}`)
          if (entry !== undefined && !contradicted) drafts.set(id, position, gender, year, entry)
        }
      }
    }
    return drafts
  }

  #told(): Text[] {
    const told: Text[] = []
    for (const [word, n] of this.#oddWords.without) {
      told.push(
        say(
          `Uppgifter utan värde med statusen ${word}, som Kolada inte beskriver, är inlästa som saknade: ${n} st.`,
          `Figures without a value and with the status ${word}, which Kolada does not describe, are taken as missing: ${n}.`,
        ),
      )
    }
    for (const [word, n] of this.#oddWords.withValue) {
      told.push(
        say(
          `Värden med statusen ${word}, som Kolada inte beskriver, är inlästa som slutliga: ${n} st.`,
          `Values with the status ${word}, which Kolada does not describe, are taken as final: ${n}.`,
        ),
      )
    }
    if (this.#unasked > 0) {
      told.push(
        say(
          `Kolada svarade med uppgifter om indikatorer som inte efterfrågades. De är inte inlästa: ${this.#unasked} st.`,
          `Kolada answered with figures of indicators that were not asked for. They are not taken in: ${this.#unasked}.`,
        ),
      )
    }
    if (this.#contradicted.size > 0) told.push(this.#contradictions())
    return told
  }

  #contradictions(): Text {
    const codes = new Map([...this.#areas].map(([code, position]) => [position, code]))
    const all = [...this.#contradicted.values()].map(
      ({ id, position, gender, year }) => `${id} ${codes.get(position)} ${gender} ${year}`,
    )
    const named = all.sort().slice(0, MOST_NAMED).join(', ')
    return say(
      `Kolada säger två olika saker om samma uppgift. Ingen av dem är inläst: ${all.length} st, däribland ${named}. Kör igen; rapportera det till Kolada om det består.`,
      `Kolada says two different things of the same figure. Neither is taken in: ${all.length}, among them ${named}. Run again; tell Kolada if it goes on.`,
    )
  }
}

const MOST_NAMED = 5

function add(counts: Map<string, number>, key: string, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n)
}
