import { type Direction, QUALITIES, type Quality } from '../../../schema/words.ts'
import type { Catalogue } from '../../domain/catalogue.ts'
import { fold } from '../../domain/fold.ts'
import { Refusal } from '../../domain/refusal.ts'
import { anyOf, quote, say, type Text } from '../../domain/text.ts'
import { isBlank, type Row, type Table, textOf } from './table.ts'
import { Telling, type Told } from './told.ts'
import { yearIn } from './values.ts'
import { ROLES, squash } from './words.ts'

/** An own indicator as a list describes it; undefined is what the list leaves unsaid. */
export interface IndicatorRow {
  row: number
  id: string
  code?: string
  title: string
  unit?: string
  /** The område's id. */
  omrade?: string
  direction?: Direction
  quality?: Quality
  definition?: string
  purpose?: string
  /** The line that a value must cite. */
  source?: string
  dataSource?: string
  /** The network that the figures are for, as it is written in the list; null where everybody may read them. */
  sight?: string | null
}

type Field = Exclude<keyof IndicatorRow, 'row'>

const FIELDS: Readonly<Record<Field, string>> = {
  id: 'indikator indikatorid indicator indicatorid id kpi',
  code: 'kod code',
  title: 'titel title',
  unit: 'enhet unit',
  omrade: 'verksamhetsomrade omrade operatingarea servicearea',
  direction: 'riktning direction',
  quality: 'kvalitet quality',
  definition: 'definition beskrivning description',
  purpose: 'syfte purpose',
  source: 'kalla source',
  dataSource: 'datakalla datasource',
  sight: 'insyn sight',
}

const FIELD_OF = new Map(
  Object.entries(FIELDS).flatMap(([field, words]) => words.split(' ').map((word) => [word, field as Field])),
)

const DIRECTION_WORDS: ReadonlyMap<string, Direction> = new Map([
  ['hogre', 'higher'],
  ['higher', 'higher'],
  ['lagre', 'lower'],
  ['lower', 'lower'],
  ['ingen', 'none'],
  ['none', 'none'],
])

const PUBLIC = new Set(['publik', 'public', 'alla', 'everybody'])

export interface ListLayout {
  headings: number
  columns: ReadonlyMap<Field, number>
}

/** The headings of a list of indicators, which has titles and no figures. Undefined where the rows are something else. */
export function listLayout(rows: readonly Row[]): ListLayout | undefined {
  for (const [at, row] of rows.entries()) {
    const words = row.map((cell) => squash(textOf(cell)))
    if (words.some(isOfFigures) || row.some((cell) => yearIn(textOf(cell)) !== undefined)) return undefined
    const columns = new Map<Field, number>()
    for (const [index, word] of words.entries()) {
      const field = FIELD_OF.get(word)
      if (field !== undefined && !columns.has(field)) columns.set(field, index)
    }
    if (columns.has('id') && columns.has('title')) return { headings: at + 1, columns }
  }
  return undefined
}

/** A heading that only a table of figures has. */
function isOfFigures(word: string): boolean {
  const role = ROLES.get(word)
  return role !== undefined && role !== 'indicator' && !FIELD_OF.has(word)
}

/** The indicators of a list. */
export function readList(
  table: Table,
  { headings, columns }: ListLayout,
  catalogue: Catalogue,
): { indicators: IndicatorRow[]; rejected: Told[] } {
  const rejected = new Telling()
  const names = new OwnNames(catalogue)
  const indicators: IndicatorRow[] = []
  let number = 0
  for (const row of table.rows()) {
    number++
    if (number <= headings || isBlank(row)) continue
    const said = (field: Field) => {
      const index = columns.get(field)
      return index === undefined ? '' : textOf(row[index])
    }
    const read = readRow(number, said, catalogue)
    const wrong = 'id' in read ? names.take(read) : read
    if (wrong !== undefined) rejected.add(table.isSheet ? table.name : '', wrong, number)
    else if ('id' in read) indicators.push(read)
  }
  return { indicators, rejected: rejected.all() }
}

const NAME = /^[A-Za-z0-9_]{3,40}$/

function readRow(row: number, said: (field: Field) => string, catalogue: Catalogue): IndicatorRow | Text {
  const [id, title] = [said('id'), said('title')]
  const code = said('code')
  for (const name of [id, ...(code === '' ? [] : [code])]) if (!NAME.test(name)) return badName(name)
  if (title === '') return say('Raden har ingen titel.', 'The row has no title.')
  const indicator: IndicatorRow = { row, id, title }
  if (code !== '') indicator.code = code
  for (const field of ['unit', 'definition', 'purpose', 'source', 'dataSource'] as const) {
    const text = said(field)
    if (text !== '') indicator[field] = text
  }
  const direction = said('direction')
  if (direction !== '') {
    const known = DIRECTION_WORDS.get(squash(direction))
    if (known === undefined) return notOneOf(direction, ['högre', 'lägre', 'ingen'])
    indicator.direction = known
  }
  const quality = said('quality')
  if (quality !== '') {
    const known = QUALITIES.find((one) => one === squash(quality))
    if (known === undefined) return notOneOf(quality, QUALITIES)
    indicator.quality = known
  }
  const omrade = said('omrade')
  if (omrade !== '') {
    try {
      indicator.omrade = catalogue.omrade(omrade).id
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return notOneOf(
        omrade,
        catalogue.omraden.map(({ name }) => name),
      )
    }
  }
  const sight = said('sight')
  if (sight !== '') indicator.sight = PUBLIC.has(squash(sight)) ? null : sight
  return indicator
}

/** Ids and codes share one room: a name can mean one indicator only, however it is written. */
class OwnNames {
  readonly #taken = new Map<string, string>()
  readonly #listed = new Set<string>()

  constructor({ indicators }: Catalogue) {
    for (const { id, code } of indicators) for (const name of [id, code]) this.#taken.set(fold(name), id)
  }

  /** Takes the names of an indicator, or tells which is another's. */
  take({ id, code = id }: IndicatorRow): Text | undefined {
    if (this.#listed.has(fold(id))) return say(`${id} står två gånger.`, `${id} is there twice.`)
    for (const name of [id, code]) {
      const owner = this.#taken.get(fold(name)) ?? id
      if (fold(owner) !== fold(id) || (fold(name) === fold(id) && owner !== id)) return takenName(name, owner)
    }
    this.#listed.add(fold(id))
    for (const name of [id, code]) this.#taken.set(fold(name), id)
    return undefined
  }
}

function badName(name: string): Text {
  return say(
    `${quote(name)} kan inte vara id eller kod. Använd 3–40 tecken: A–Z, siffror och understreck.`,
    `${quote(name)} cannot be an id or code. Use 3–40 characters: A–Z, digits and underscores.`,
  )
}

function takenName(name: string, owner: string): Text {
  return say(
    `${quote(name)} är redan ett namn på ${owner}. Välj ett annat.`,
    `${quote(name)} is a name of ${owner} already. Choose another.`,
  )
}

function notOneOf(text: string, words: readonly string[]): Text {
  return say(
    `${quote(text)} går inte att tolka. Skriv ${anyOf(words, 'eller')}.`,
    `${quote(text)} cannot be understood. Write ${anyOf(words, 'or')}.`,
  )
}
