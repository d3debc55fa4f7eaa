import type { AreaKind, Gender, Status } from '../../../schema/words.ts'
import type { Area } from '../../domain/catalogue.ts'
import { quote, say, type Text } from '../../domain/text.ts'
import { isFound } from './areas.ts'
import type { Names } from './block.ts'
import type { Column, Layout } from './layout.ts'
import { type Row, textOf } from './table.ts'
import { yearIn } from './values.ts'
import { GENDER_WORDS, LEVEL_WORDS, STATUS_WORDS, squash } from './words.ts'

/** What a row says of all its figures. */
export interface RowWords {
  area: Area
  indicator: string | undefined
  year: number | undefined
  gender: Gender | undefined
  status: Status | undefined
}

/** Reads the columns that say what figures are of. Each spelling is looked up once: a large file has few. */
export class RowReader {
  readonly #names: Names
  readonly #levels = new Map<string, AreaKind | Text>()
  readonly #genders = new Map<string, Gender | Text>()
  readonly #years = new Map<string, number | Text>()
  readonly #statuses = new Map<string, Status | Text>()

  constructor(names: Names) {
    this.#names = names
  }

  /** The area that a row is about, or what is wrong with its name. */
  area(row: Row, { areas: [first, ...others], keys }: Layout): Area | Text {
    const level = once(this.#levels, optional(row, keys.level), levelOf)
    if (isWrong(level)) return level
    const name = textOf(row[first.index])
    const area = name === '' ? NO_AREA : this.#names.areas.find(name, level)
    if (!isFound(area)) return area
    for (const other of others) {
      const also = textOf(row[other.index])
      const same: Area | Text = also === '' ? area : this.#names.areas.find(also, level)
      if (same !== area) return isFound(same) ? twoAreas(name, area, also, same) : same
    }
    return area
  }

  /** What else a row says, or what is wrong with it. */
  words(row: Row, area: Area, { keys }: Layout): RowWords | Text {
    const indicator =
      keys.indicator === undefined
        ? undefined
        : this.#names.indicators.read(textOf(row[keys.indicator.index]))
    if (isWrong(indicator)) return indicator
    const year = once(this.#years, required(row, keys.year), (text) => yearIn(text) ?? noYear(text))
    if (isWrong(year)) return year
    const gender = once(this.#genders, required(row, keys.gender), genderOf)
    if (isWrong(gender)) return gender
    const status = once(this.#statuses, optional(row, keys.status), statusOf)
    if (isWrong(status)) return status
    return { area, indicator, year, gender, status }
  }
}

/** What stands in a column that may be left empty. */
function optional(row: Row, column: Column | undefined): string | undefined {
  const text = required(row, column)
  return text === '' ? undefined : text
}

function required(row: Row, column: Column | undefined): string | undefined {
  return column === undefined ? undefined : textOf(row[column.index])
}

function once<T>(known: Map<string, T>, text: string | undefined, read: (text: string) => T): T | undefined {
  if (text === undefined) return undefined
  let value = known.get(text)
  if (value === undefined) {
    value = read(text)
    known.set(text, value)
  }
  return value
}

export function isWrong<T>(read: T | Text): read is Text {
  return typeof read === 'object' && read !== null && 'sv' in read
}

const levelOf = (text: string) => LEVEL_WORDS.get(squash(text)) ?? noLevel(text)
const genderOf = (text: string) => GENDER_WORDS.get(squash(text)) ?? noGender(text)
const statusOf = (text: string) => STATUS_WORDS.get(squash(text)) ?? noStatus(text)

const NO_AREA = say(
  'Raden har värden men ingen kommun. Skriv kommunens namn eller kod i varje rad.',
  'The row has values but no kommun. Write the name or code of the kommun in each row.',
)

function twoAreas(name: string, area: Area, also: string, other: Area): Text {
  return say(
    `${quote(name)} är ${area.name} men ${quote(also)} är ${other.name}: raden säger två saker.`,
    `${quote(name)} is ${area.name} but ${quote(also)} is ${other.name}: the row says two things.`,
  )
}

function noYear(text: string): Text {
  return say(
    `${quote(text)} är inget år. Skriv fyra siffror, 1900–2100.`,
    `${quote(text)} is no year. Write four digits, 1900–2100.`,
  )
}

function noGender(text: string): Text {
  return say(
    `${quote(text)} är inget kön. Skriv T (totalt), K (kvinnor) eller M (män).`,
    `${quote(text)} is no gender. Write T (total), K (women) or M (men).`,
  )
}

function noLevel(text: string): Text {
  return say(
    `${quote(text)} är ingen nivå. Skriv kommun, region eller riket.`,
    `${quote(text)} is no level. Write kommun, region or riket.`,
  )
}

function noStatus(text: string): Text {
  return say(
    `${quote(text)} är ingen status. Skriv slutlig, preliminär, exempel, saknas, sekretess, ej tillämplig eller ej publicerad.`,
    `${quote(text)} is no status. Write final, preliminary, example, missing, suppressed, not_applicable or not_published.`,
  )
}
