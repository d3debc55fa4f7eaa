import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type {
  area,
  coverage,
  indicator,
  indicatorVersion,
  omrade,
  peerGroup,
  release,
  slice,
} from './tables.ts'

export type Row<T extends SQLiteTable> = T['$inferSelect']
type Unreleased<T> = Omit<T, 'release'>

/** A release with everything that it brings, before anyone can see it: what a source makes and the store takes. */
export interface Staged {
  release: Row<typeof release>
  areas: Row<typeof area>[]
  omraden: Row<typeof omrade>[]
  /** The fact boxes, with the indicator's own number and id. */
  indicators: (Omit<Unreleased<Row<typeof indicatorVersion>>, 'indicator'> & Row<typeof indicator>)[]
  groups: Unreleased<Row<typeof peerGroup>>[]
  coverage: Unreleased<Row<typeof coverage>>[]
  slices: Row<typeof slice>[]
}
