import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Row, Staged } from '../../schema/staged.ts'
import {
  area,
  coverage,
  indicator,
  indicatorVersion,
  omrade,
  peerGroup,
  published,
  release,
  slice,
} from '../../schema/tables.ts'

/**
 * Writes a release's rows. Nothing of it is visible until {@link publish}, so a run that dies half-way
 * is simply run again: what was written is written over. Fails where the release is already published.
 */
export async function stage(db: D1Database, staged: Staged): Promise<void> {
  const { number } = staged.release
  await insert(db, area, staged.areas)
  await insert(db, omrade, staged.omraden)
  await insert(db, indicator, staged.indicators)
  await insert(
    db,
    indicatorVersion,
    staged.indicators.map((row) => ({ ...row, indicator: row.number, release: number })),
  )
  await insert(
    db,
    peerGroup,
    staged.groups.map((row) => ({ ...row, release: number })),
  )
  await insert(
    db,
    coverage,
    staged.coverage.map((row) => ({ ...row, release: number })),
  )
  await insert(db, slice, staged.slices)
  await insert(db, release, [staged.release])
}

/** Makes a staged release the one that everybody reads: one number moves. */
export async function publish(db: D1Database, number: number): Promise<void> {
  await insert(db, published, [{ only: 1, release: number }])
}

/** D1 takes a string of at most 2 MB as a parameter, in bytes; ours are counted in characters of at most two. */
const LONGEST_PARAMETER = 900_000

/** Rows go in as one JSON parameter a statement, since D1 binds at most 100 parameters. */
async function insert<T extends SQLiteTable>(
  db: D1Database,
  table: T,
  rows: readonly Row<T>[],
): Promise<void> {
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ')
  const picks = columns.map((_, i) => `value ->> ${i}`).join(', ')
  const statement = db.prepare(
    `INSERT OR REPLACE INTO "${getTableName(table)}" (${names}) SELECT ${picks} FROM json_each(?1)`,
  )
  const encoded = rows.map((row: Record<string, unknown>) =>
    JSON.stringify(
      columns.map(([key, column]) => (row[key] == null ? null : column.mapToDriverValue(row[key]))),
    ),
  )
  for (const part of parts(encoded)) await statement.bind(`[${part.join(',')}]`).run()
}

function* parts(encoded: readonly string[]): Generator<string[]> {
  let part: string[] = []
  let length = 0
  for (const row of encoded) {
    if (length + row.length > LONGEST_PARAMETER && part.length > 0) {
      yield part
      part = []
      length = 0
    }
    part.push(row)
    length += row.length + 1
  }
  if (part.length > 0) yield part
}

/** The number of the published release; null in an empty database. */
export async function newestRelease(db: D1Database): Promise<number | null> {
  return db.prepare('SELECT release FROM published').first<number>('release')
}
