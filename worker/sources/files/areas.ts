import type { AreaKind } from '../../../schema/words.ts'
import type { Area, Catalogue } from '../../domain/catalogue.ts'
import { Refusal } from '../../domain/refusal.ts'
import { regionNamed } from '../../domain/regions.ts'
import { quote, say, type Text } from '../../domain/text.ts'
import { squash } from './words.ts'

/** So many wrong names are worth a suggestion each; who has more has another kind of file. */
const MOST_SUGGESTED = 200

const RIKET = new Set(['riket', 'sverige', 'helariket', 'helalandet', 'helasverige'])

/** What tables call a mean or sum of kommuner, beside those that Kolada marks as unweighted. */
const GROUP =
  /\((?:o?vägt|oviktat|viktat) medel\)|^(?:alla (?:kommuner|landsting|regioner)|liknande kommuner|medel|medelvärde|genomsnitt|median|summa|totalt?)\b/i

/** Finds the areas that a file names, each spelling once. */
export class AreaNames {
  readonly #catalogue: Catalogue
  readonly #found = new Map<AreaKind | undefined, Map<string, Area | Text>>()
  #suggested = 0

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue
  }

  /** The area, or what is wrong with its name. `level` is what the file says that it is. */
  find(text: string, level?: AreaKind): Area | Text {
    let found = this.#found.get(level)
    if (found === undefined) {
      found = new Map()
      this.#found.set(level, found)
    }
    const before = found.get(text)
    if (before !== undefined) return before
    const area = this.#find(text.replace(/^(\d+)[.,]0+$/, '$1'), level)
    found.set(text, area)
    return area
  }

  /** Whether a text can be nothing but an area's name or code. A number below 100 may be anything. */
  isArea(text: string): boolean {
    if (/^\d{0,2}$/.test(text)) return false
    const { areas } = this.#catalogue
    return this.#catalogue.mayBeArea(text) || isRiket(text) || regionNamed(text, areas) !== undefined
  }

  #find(text: string, level: AreaKind | undefined): Area | Text {
    const bare = level === 'region' && !/^\d+$/.test(text)
    const region = bare ? regionNamed(text, this.#catalogue.areas, bare) : undefined
    if (region !== undefined) return region
    const area = this.#named(text, this.#suggested < MOST_SUGGESTED)
    if (!isFound(area)) {
      this.#suggested++
      return area
    }
    return level === undefined || area.kind === level ? area : otherLevel(text, area, level)
  }

  #named(text: string, suggest: boolean): Area | Text {
    const { areas } = this.#catalogue
    const riket = isRiket(text) ? areas.find(({ kind }) => kind === 'riket') : undefined
    const other = riket ?? regionNamed(text, areas)
    if (other !== undefined) return other
    try {
      return this.#catalogue.area(text, suggest)
    } catch (error) {
      if (error instanceof Refusal) return error.detail
      throw error
    }
  }
}

function isRiket(text: string): boolean {
  return RIKET.has(squash(text))
}

export function isFound(area: Area | Text): area is Area {
  return 'code' in area
}

/** Whether a row is about several kommuner at once. Such figures are computed, by whoever made the file. */
export function isGroup(text: string): boolean {
  return GROUP.test(text)
}

function otherLevel(text: string, { name, kind }: Area, level: AreaKind): Text {
  return say(
    `${quote(text)} är ${name} (${kind}), men raden säger att det är ${level}.`,
    `${quote(text)} is ${name} (${kind}), but the row says that it is ${level}.`,
  )
}
