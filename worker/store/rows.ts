import { getTableColumns, getTableName } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** D1 takes a string of at most 2 MB as a parameter, in bytes; ours are counted in characters of at most two. */
const LONGEST_PARAMETER = 900_000

/** What a row must have to be written: the columns with a default may be left out. */
export type NewRow<T extends SQLiteTable> = T['$inferInsert']

/**
 * The statements that write rows, over those with the same key. Rows go in as one JSON parameter a statement, since D1
 * binds at most 100 parameters.
 */
export function inserts<T extends SQLiteTable>(
  db: D1Database,
  table: T,
  rows: readonly NewRow<T>[],
): D1PreparedStatement[] {
  const [first] = rows
  if (first === undefined) return []
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first)
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
  return parts(encoded).map((part) => statement.bind(`[${part.join(',')}]`))
}

/**
 * The statement that takes out what a staged release describes just as the published ones before it do: described again,
 * it is nothing new.
 */
export function leaveUnchanged<T extends SQLiteTable>(
  db: D1Database,
  table: T,
  key: string,
  release: number,
): D1PreparedStatement {
  const name = getTableName(table)
  const alike = Object.values(getTableColumns(table))
    .filter((column) => column.name !== 'release')
    .map((column) => `old."${column.name}" IS "${name}"."${column.name}"`)
  return db
    .prepare(
      `DELETE FROM "${name}" WHERE release = ?1 AND EXISTS (
         SELECT 1 FROM "${name}" AS old WHERE ${alike.join(' AND ')} AND old.release = (
           SELECT max(before.release) FROM "${name}" AS before
           JOIN release ON release.number = before.release AND published_on IS NOT NULL AND withdrawn_on IS NULL
           WHERE before."${key}" = "${name}"."${key}" AND before.release < ?1
         )
       )`,
    )
    .bind(release)
}

function parts(encoded: readonly string[]): string[][] {
  const all: string[][] = []
  let part: string[] = []
  let length = 0
  for (const row of encoded) {
    if (length + row.length > LONGEST_PARAMETER && part.length > 0) {
      all.push(part)
      part = []
      length = 0
    }
    part.push(row)
    length += row.length + 1
  }
  if (part.length > 0) all.push(part)
  return all
}
