import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Draft } from './slice.ts'
import type { area, indicator, indicatorVersion, omrade, peerGroup } from './tables.ts'

export type Row<T extends SQLiteTable> = T['$inferSelect']
type Unreleased<T> = Omit<T, 'release'>

/** A fact box, with the indicator's own id. */
export type IndicatorMetadata = Omit<Unreleased<Row<typeof indicatorVersion>>, 'indicator'> &
  Pick<Row<typeof indicator>, 'id'>

/** What a release names and describes, before anyone can see it. Positions are those that the database gives in this order. */
export interface Described {
  areas: Unreleased<Row<typeof area>>[]
  omraden: Row<typeof omrade>[]
  indicators: IndicatorMetadata[]
  groups: Unreleased<Row<typeof peerGroup>>[]
}

/** What a release is called. */
export interface ReleaseWords {
  /** The day (ISO) that the figures were as they are in it. */
  date: string
  source: string
  note: string
}

/** A source that has it all: names, descriptions and figures, these by the indicator's id. */
export interface Whole extends Described {
  release: ReleaseWords
  figures: ReadonlyMap<string, Draft[]>
}
