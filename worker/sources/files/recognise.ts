import { say } from '../../domain/text.ts'
import { isGroup } from './areas.ts'
import { type Block, blocksIn, type Names } from './block.ts'
import { fixedIndicator, fixedYear, type Options } from './fixed.ts'
import { type Heading, isOfValues } from './headings.ts'
import type { Column, Layout, ValueColumn } from './layout.ts'
import { areasAcross, hasAreasAcross, noAreas, noValues } from './not-recognised.ts'
import { Sample } from './sample.ts'
import type { Row } from './table.ts'
import { readValue } from './values.ts'
import { GENDER_WORDS, type Role, squash } from './words.ts'

/**
 * How the figures of a table are to be read, from its first rows. Undefined where there are no headings at all, as on
 * a sheet of notes; refuses where there are, but something lacks.
 */
export function recognise(
  rows: readonly Row[],
  tableName: string,
  names: Names,
  options: Options,
): Layout | undefined {
  const blocks = blocksIn(rows, names)
  const [heaviest] = blocks
  if (heaviest === undefined) {
    if (rows.some((row) => hasAreasAcross(row, names.areas))) throw areasAcross()
    return undefined
  }
  const [found] = blocks.flatMap((block) => underHeadings(block, rows, names) ?? [])
  if (found === undefined) throw noAreas(heaviest)
  return layoutOf(found, rows, tableName, names, options)
}

/** The columns beneath some headings. */
interface Under {
  block: Block
  sample: Sample
  columns: Headed[]
  areas: Layout['areas']
}

/** Undefined where none of the columns has areas. */
function underHeadings(block: Block, rows: readonly Row[], names: Names): Under | undefined {
  const sample = new Sample(rows.slice(block.to))
  const columns = columnsOf(block, rows, sample)
  const [first, ...others] = areaColumns(columns, sample, names)
  return first === undefined ? undefined : { block, sample, columns, areas: [first, ...others] }
}

function layoutOf(
  { block, sample, columns, areas }: Under,
  rows: readonly Row[],
  tableName: string,
  names: Names,
  options: Options,
): Layout {
  const taken = new Set<number>(areas.map(({ index }) => index))
  const values = valueColumns(columns).filter(({ index }) => !taken.has(index))
  if (values.length === 0) throw noValues(block, areas[0])
  for (const { index } of values) taken.add(index)
  const keys = keyColumns(columns, values, sample, names, taken)
  const left = columns.filter(({ index }) => !taken.has(index))
  const unread = left.filter((column) => isUnread(column, values, sample, names))
  const about = { titles: rows.slice(0, block.from - 1), tableName }
  const indicator = fixedIndicator(values, keys, about, names.indicators)
  const year = fixedYear(values, keys, about, options)
  return {
    kind: kindOf(values),
    from: block.from,
    to: block.to,
    areas,
    keys,
    values,
    ...(indicator === undefined ? {} : { indicator }),
    ...(year === undefined ? {} : { year }),
    unused: left.filter((column) => !unread.includes(column)).map(plain),
    unread: unread.map((column) => ({ column: plain(column), why: notUnderstood(column, names) })),
  }
}

type Headed = Column & { said?: Heading }

/** The columns that have a heading or anything beneath it. */
function columnsOf({ headings }: Block, rows: readonly Row[], sample: Sample): Headed[] {
  const width = Math.max(...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, index) => {
    const said = headings[index]
    const column = sample.column(index, said?.text ?? '')
    return said === undefined ? column : { ...column, said }
  })
  return columns.filter(({ heading, example }) => heading !== '' || example !== '')
}

const plain = ({ index, heading, example }: Headed): Column => ({ index, heading, example })
const withRole = (columns: readonly Headed[], role: Role) => columns.filter(({ said }) => said?.role === role)
const isBare = ({ said }: Headed) => said === undefined || (said.role === undefined && !isOfValues(said))

/** The columns headed as areas that hold such, else the one without a known heading that holds most of them. */
function areaColumns(columns: readonly Headed[], sample: Sample, { areas }: Names): Column[] {
  const isArea = (text: string) => areas.isArea(text) || isGroup(text)
  const headed = withRole(columns, 'area')
  const holding = headed.filter(({ index }) => sample.count(index, isArea) > 0)
  if (headed.length > 0) return (holding.length > 0 ? holding : headed.slice(0, 1)).map(plain)
  const found = columns
    .filter((column) => isBare(column) && sample.isMostly(column.index, isArea))
    .sort((a, b) => sample.count(b.index, isArea) - sample.count(a.index, isArea) || a.index - b.index)
  return found.slice(0, 1).map(plain)
}

function valueColumns(columns: readonly Headed[]): ValueColumn[] {
  const long = withRole(columns, 'value').map(plain)
  if (long.length > 0) return long
  return columns.flatMap((column) => {
    const { said } = column
    if (said === undefined || !isOfValues(said)) return []
    const { indicator, year, gender } = said
    return {
      ...plain(column),
      ...(indicator === undefined ? {} : { indicator }),
      ...(year === undefined ? {} : { year }),
      ...(gender === undefined ? {} : { gender }),
    }
  })
}

/** The columns that say, row by row, what the figures are of. Those without a known heading are known by what they hold. */
function keyColumns(
  columns: readonly Headed[],
  values: readonly ValueColumn[],
  sample: Sample,
  { indicators }: Names,
  taken: Set<number>,
): Layout['keys'] {
  const keys: Layout['keys'] = {}
  const take = (role: keyof Layout['keys'], column: Headed | undefined) => {
    if (column === undefined) return
    keys[role] = plain(column)
    taken.add(column.index)
  }
  for (const role of ['level', 'gender', 'year', 'status'] as const) take(role, withRole(columns, role)[0])
  const isKnown = (text: string) => indicators.known(text) !== undefined
  take(
    'indicator',
    withRole(columns, 'indicator').sort(
      (a, b) => sample.count(b.index, isKnown) - sample.count(a.index, isKnown) || a.index - b.index,
    )[0],
  )
  const free = columns.filter((column) => isBare(column) && !taken.has(column.index))
  const holding = (isSo: (text: string) => boolean) => free.find(({ index }) => sample.isMostly(index, isSo))
  if (keys.indicator === undefined && values.every(({ indicator }) => indicator === undefined))
    take(
      'indicator',
      holding((text) => indicators.mayBeIndicator(text)),
    )
  if (keys.gender === undefined && values.every(({ gender }) => gender === undefined))
    take(
      'gender',
      holding((text) => GENDER_WORDS.has(squash(text))),
    )
  return keys
}

/**
 * Whether a column without a known heading holds figures that somebody would miss. Beside columns of indicators, one
 * that is named nearly as an indicator is meant to be it; and what stands under two headings belongs to the table.
 */
function isUnread(
  { index, heading, said }: Headed,
  values: readonly ValueColumn[],
  sample: Sample,
  { indicators }: Names,
): boolean {
  if (said === undefined || said.role !== undefined || isOfValues(said)) return false
  if (!sample.isMostly(index, (text) => typeof readValue(text) === 'number')) return false
  if (said.isUnclear) return true
  return values.some(({ indicator }) => indicator !== undefined) && indicators.isNearOne(heading)
}

function notUnderstood({ heading }: Headed, { indicators }: Names) {
  const why = indicators.unknown(heading)
  return say(`Kolumnen är inte läst. ${why.sv}`, `The column is not read. ${why.en}`)
}

function kindOf(values: readonly ValueColumn[]): Layout['kind'] {
  const years = values.some(({ year }) => year !== undefined)
  const indicators = values.some(({ indicator }) => indicator !== undefined)
  if (years && indicators) return 'years-and-indicators'
  if (years) return 'years'
  if (indicators) return 'indicators'
  return values.some(({ gender }) => gender !== undefined) ? 'genders' : 'long'
}
