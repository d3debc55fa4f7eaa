import type { Status } from '../../../schema/words.ts'
import type { Area } from '../../domain/catalogue.ts'
import { Drafts } from '../../domain/drafts.ts'
import { quote, say, type Text } from '../../domain/text.ts'
import { isFound, isGroup } from './areas.ts'
import type { Names } from './block.ts'
import { entryOf } from './entry.ts'
import type { Column, Layout, ValueColumn } from './layout.ts'
import type { Counts, Duplicate } from './reading.ts'
import { tooLarge } from './refusals.ts'
import { isWrong, RowReader, type RowWords } from './row-words.ts'
import { type Cell, isBlank, type Row, type Table, textOf } from './table.ts'
import { Telling, type Told } from './told.ts'
import { type Read, readValue, thousandsSign } from './values.ts'

export interface FigureTable {
  table: Table
  layout: Layout
}

/** What is read of figures; see FiguresReading. */
export interface Figures {
  drafts: Drafts
  rejected: Told[]
  ignored: Told[]
  duplicates: Map<string, Duplicate[]>
  counts: Counts
}

/**
 * Reads the figures of some tables. What only the whole of them tells – that a column parts thousands with a point, that
 * two rows contradict each other – is learnt by reading, and then they are read again with that known.
 */
export function figuresOf(tables: readonly FigureTable[], names: Names): Figures {
  const learned: Learned = { thousands: new Map(), torn: new Set() }
  for (;;) {
    const before = sizeOf(learned)
    const reader = new FigureReader(names, learned)
    for (const { table, layout } of tables) reader.read(table, layout)
    if (sizeOf(learned) === before) return reader.figures()
  }
}

interface Learned {
  /** The signs that part thousands. */
  thousands: Map<ValueColumn, Set<'.' | ','>>
  /** The figures that the file says differently in different rows. */
  torn: Set<string>
}

function sizeOf({ thousands, torn }: Learned): number {
  let size = torn.size
  for (const signs of thousands.values()) size += signs.size
  return size
}

/** A number with a sign that may part thousands and another that may be decimal, or the same twice. */
const SIGNED = /[.,]\d{3}[.,]/

/** So many figures that stand twice: a file put together with itself. */
const MOST_DUPLICATES = 100_000

class FigureReader {
  readonly #names: Names
  readonly #learned: Learned
  readonly #rows: RowReader
  readonly #drafts = new Drafts()
  readonly #rejected = new Telling()
  readonly #ignored = new Telling()
  readonly #duplicates = new Map<string, Duplicate[]>()
  readonly #areas = new Set<Area>()
  readonly #counts = { rows: 0, values: 0, withoutValue: 0, empty: 0 }
  #duplicated = 0
  #sheet = ''
  #row = 0

  constructor(names: Names, learned: Learned) {
    this.#names = names
    this.#learned = learned
    this.#rows = new RowReader(names)
  }

  figures(): Figures {
    const count = (kind: Area['kind']) => [...this.#areas].filter((area) => area.kind === kind).length
    return {
      drafts: this.#drafts,
      rejected: this.#rejected.all(),
      ignored: this.#ignored.all(),
      duplicates: this.#duplicates,
      counts: {
        ...this.#counts,
        kommuner: count('kommun'),
        regions: count('region'),
        riket: count('riket'),
      },
    }
  }

  read(table: Table, layout: Layout): void {
    this.#sheet = table.isSheet ? table.name : ''
    this.#row = layout.to
    for (const { column, why } of layout.unread) this.#reject(inColumn(column, why))
    const columns = layout.values.filter((column) => this.#mayRead(column))
    this.#row = 0
    for (const row of table.rows()) {
      this.#row++
      if (this.#row > layout.to) this.#readRow(row, layout, columns)
      else if (this.#row < layout.from) this.#ignore(row)
    }
  }

  /** Whether the column's own indicator is one that may be read. */
  #mayRead(column: ValueColumn): boolean {
    const id = column.indicator === undefined ? undefined : this.#names.indicators.read(column.indicator)
    if (!isWrong(id)) return true
    this.#reject(inColumn(column, id))
    return false
  }

  #readRow(row: Row, layout: Layout, columns: readonly ValueColumn[]): void {
    const area = this.#rows.area(row, layout)
    if (!isFound(area) && !this.#isMeant(row, layout, columns)) return
    this.#counts.rows++
    const words = isFound(area) ? this.#rows.words(row, area, layout) : area
    if (isWrong(words)) {
      this.#reject(words)
      return
    }
    for (const column of columns) {
      const read = this.#readCell(row[column.index], column)
      const entry = isWrong(read) ? read : entryOf(read, words.status)
      if (entry === undefined) {
        this.#counts.empty++
        if (layout.kind === 'long') this.#ignored.add(this.#sheet, NO_VALUE, this.#row)
      } else if (isWrong(entry)) this.#reject(inColumn(column, entry))
      else this.#say(words, layout, column, entry)
    }
  }

  /** Whether a row without a known area is about one all the same, and not a note or about a group. It is told if not. */
  #isMeant(row: Row, { areas: [first] }: Layout, columns: readonly ValueColumn[]): boolean {
    if (isGroup(textOf(row[first.index]))) {
      this.#ignored.add(this.#sheet, GROUP_ROW, this.#row)
      return false
    }
    if (columns.some(({ index }) => isFigure(row[index]))) return true
    this.#ignore(row)
    return false
  }

  #ignore(row: Row): void {
    if (!isBlank(row)) this.#ignored.add(this.#sheet, asWritten(row), this.#row)
  }

  #readCell(cell: Cell | undefined, column: ValueColumn): Read {
    const thousands = this.#learned.thousands.get(column)
    if (typeof cell === 'string' && SIGNED.test(cell)) {
      const sign = thousandsSign(textOf(cell))
      if (sign !== undefined && thousands?.has(sign) !== true)
        this.#learned.thousands.set(column, new Set<'.' | ','>(thousands).add(sign))
    }
    return readValue(cell, thousands)
  }

  #say(
    words: RowWords,
    layout: Layout,
    column: ValueColumn,
    entry: { value: number | null; status: Status },
  ): void {
    const indicator = column.indicator ?? words.indicator ?? layout.indicator?.value
    const year = column.year ?? words.year ?? layout.year?.value
    const gender = column.gender ?? words.gender ?? 'T'
    // The layout has seen to it that there are both.
    if (indicator === undefined || year === undefined) throw new RangeError('a figure of nothing')
    const { position, name } = words.area
    const figure = () => `${indicator} ${name} ${year} ${gender}`
    if (this.#learned.torn.size > 0 && this.#learned.torn.has(figure())) {
      this.#reject(tornBetween(figure()))
      return
    }
    const before = this.#drafts.set(indicator, position, gender, year, entry)
    if (before === 'conflict') this.#learned.torn.add(figure())
    else if (before === 'same')
      this.#duplicate(indicator, { sheet: this.#sheet, row: this.#row, position, gender, year })
    else {
      this.#areas.add(words.area)
      if (entry.value === null) this.#counts.withoutValue++
      else this.#counts.values++
    }
  }

  #duplicate(indicator: string, duplicate: Duplicate): void {
    if (++this.#duplicated > MOST_DUPLICATES) throw tooManyDuplicates()
    const alike = this.#duplicates.get(indicator)
    if (alike === undefined) this.#duplicates.set(indicator, [duplicate])
    else alike.push(duplicate)
  }

  #reject(why: Text): void {
    this.#rejected.add(this.#sheet, why, this.#row)
  }
}

function isFigure(cell: Cell | undefined): boolean {
  const read = readValue(cell)
  return read !== null && !isWrong(read)
}

function asWritten(row: Row): Text {
  const texts = row.map(textOf).filter((text) => text !== '')
  const text = quote(texts.join(' | '))
  return say(text, text)
}

function inColumn({ heading }: Column, { sv, en }: Text): Text {
  return heading === '' ? say(sv, en) : say(`${quote(heading)}: ${sv}`, `${quote(heading)}: ${en}`)
}

const GROUP_ROW = say(
  'Medel eller summa för en grupp: räknas fram när den behövs.',
  'Mean or sum of a group: worked out when it is needed.',
)

const NO_VALUE = say('Raden har inget värde.', 'The row has no value.')

function tornBetween(figure: string): Text {
  return say(
    `${figure} har olika värden i filen. Ta bort det som är fel.`,
    `${figure} has different values in the file. Take away the wrong one.`,
  )
}

function tooManyDuplicates(): Error {
  return tooLarge(
    `Filen har samma värden två gånger, fler än ${MOST_DUPLICATES} av dem. Ta bort det som står dubbelt.`,
    `The file has the same values twice, more than ${MOST_DUPLICATES} of them. Take away what stands double.`,
  )
}
