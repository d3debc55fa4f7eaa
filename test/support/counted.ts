/** Counts the statements that reach the database, and the rows that they read. */
export function counted(db: D1Database) {
  const count = { statements: 0, rows: 0 }
  const prepare = (sql: string) => {
    const statement = db.prepare(sql)
    const wrap = (bound: D1PreparedStatement): D1PreparedStatement =>
      Object.assign(Object.create(bound) as D1PreparedStatement, {
        bind: (...values: unknown[]) => wrap(bound.bind(...values)),
        all: async () => {
          const result = await bound.all()
          count.statements++
          count.rows += result.meta.rows_read
          return result
        },
      })
    return wrap(statement)
  }
  return { count, db: Object.assign(Object.create(db) as D1Database, { prepare }) }
}
