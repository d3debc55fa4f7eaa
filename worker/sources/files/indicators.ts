import type { Catalogue, Indicator } from '../../domain/catalogue.ts'
import { fold } from '../../domain/fold.ts'
import { Refusal } from '../../domain/refusal.ts'
import { anyOf, quote, say, type Text } from '../../domain/text.ts'

/** As many as are worth a suggestion each. */
const MOST_SUGGESTED = 200

/** Kolada's own ids, which a file may bring before the catalogue has them. */
const KOLADA_ID = /^[NU]\d{5}$/

/** Kolada's exports begin a title with the letter of its id: " U. Invånare 18–64 år …". */
const LETTER = /^[NU]\. /

/** Finds the indicators that a file names by id, code or title, each spelling once. */
export class IndicatorNames {
  readonly #catalogue: Catalogue
  readonly #chosen: string | undefined
  readonly #found = new Map<string, string | Text>()
  readonly #known = new Map<string, string | undefined>()
  readonly #fresh = new Set<string>()
  #byTitle: Map<string, Indicator[]> | undefined
  #suggested = 0
  #standsFor: string | undefined

  /** `chosen` is what the caller says that the figures are of. Refuses one that is unknown. */
  constructor(catalogue: Catalogue, chosen: string | undefined) {
    this.#catalogue = catalogue
    if (chosen === undefined) return
    this.#chosen = this.known(chosen) ?? catalogue.indicator(chosen).id
    this.read(this.#chosen)
  }

  /** The id of the indicator that the caller chose. */
  get chosen(): string | undefined {
    return this.#chosen
  }

  /** The text that the chosen indicator is called in the file, where that is a name we do not know. */
  get standsFor(): string | undefined {
    return this.#standsFor
  }

  /** The ids that the file has and the catalogue has not. */
  get fresh(): string[] {
    return [...this.#fresh]
  }

  /** The id of the indicator that figures are of, or what is wrong with its name. */
  read(text: string): string | Text {
    let found = this.#found.get(text)
    if (found === undefined) {
      found = this.#read(text)
      this.#found.set(text, found)
    }
    return found
  }

  /** The id of the indicator that a text names; undefined where it names none. */
  known(text: string): string | undefined {
    if (!this.#known.has(text)) this.#known.set(text, this.#find(text))
    return this.#known.get(text)
  }

  /** Whether a text is written as Kolada writes indicators, known or not. */
  mayBeIndicator(text: string): boolean {
    return LETTER.test(text) || this.known(text) !== undefined
  }

  /** Whether a text that names no indicator is a misspelt one. */
  isNearOne(text: string): boolean {
    return this.#suggested++ < MOST_SUGGESTED && this.#catalogue.suggestIndicators(text).length > 0
  }

  /** What to say of a text that names no indicator. */
  unknown(text: string): Text {
    const titled = this.#titled(text)
    if (titled.length > 1) return sharedTitle(text, titled)
    return whyNot(() => this.#catalogue.indicator(text, this.#suggested++ < MOST_SUGGESTED))
  }

  #read(text: string): string | Text {
    const id = this.known(text)
    if (id === undefined && this.#chosen !== undefined && (this.#standsFor ?? text) === text) {
      this.#standsFor = text
      return this.#chosen
    }
    if (id === undefined) return this.unknown(text)
    if (this.#chosen !== undefined && id !== this.#chosen) return notChosen(text, this.#chosen)
    if (!this.#catalogue.indicators.some((indicator) => indicator.id === id)) this.#fresh.add(id)
    return id
  }

  #find(text: string): string | undefined {
    try {
      return this.#catalogue.indicator(text, false).id
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    const titled = this.#titled(text)
    if (titled.length === 1) return titled[0]?.id
    const id = text.toUpperCase()
    return KOLADA_ID.test(id) ? id : undefined
  }

  #titled(text: string): Indicator[] {
    this.#byTitle ??= Map.groupBy(this.#catalogue.indicators, ({ title }) => fold(title))
    return this.#byTitle.get(fold(text)) ?? this.#byTitle.get(fold(text.replace(LETTER, ''))) ?? []
  }
}

function whyNot(ask: () => Indicator): Text {
  try {
    ask()
  } catch (error) {
    if (error instanceof Refusal) return error.detail
    throw error
  }
  throw new RangeError('nothing is wrong with an indicator that is known')
}

function notChosen(text: string, chosen: string): Text {
  return say(
    `Raden gäller ${quote(text)}, men du har angett ${chosen}. Läs in filen utan att ange indikator.`,
    `The row is about ${quote(text)}, but you gave ${chosen}. Bring the file in without giving an indicator.`,
  )
}

function sharedTitle(text: string, titled: readonly Indicator[]): Text {
  const ids = titled.map(({ id }) => id)
  return say(
    `${quote(text)} är titeln på ${anyOf(ids, 'och')}. Skriv id i stället.`,
    `${quote(text)} is the title of ${anyOf(ids, 'and')}. Write the id instead.`,
  )
}
