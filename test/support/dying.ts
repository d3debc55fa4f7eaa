/** Whoever worked with the database is gone. */
export class Death extends Error {}

/**
 * A database whose user dies at the nth time that it is asked for something: before that is done, or after, when nobody
 * hears any more that it was. A batch is one time: it is done whole or not at all.
 */
export function dying(db: D1Database, nth: number, when: 'before' | 'after'): D1Database {
  const real = new WeakMap<object, D1PreparedStatement>()
  let asked = 0
  async function through<T>(ask: () => Promise<T>): Promise<T> {
    asked++
    if (asked > nth || (asked === nth && when === 'before')) throw new Death()
    const answer = await ask()
    if (asked === nth) throw new Death()
    return answer
  }
  function mortal(statement: D1PreparedStatement): D1PreparedStatement {
    const wrapped = {
      bind: (...values: unknown[]) => mortal(statement.bind(...values)),
      all: () => through(() => statement.all()),
      run: () => through(() => statement.run()),
      first: (column?: string) =>
        through(() => (column === undefined ? statement.first() : statement.first(column))),
      raw: () => through(() => statement.raw()),
    } as unknown as D1PreparedStatement
    real.set(wrapped, statement)
    return wrapped
  }
  return {
    prepare: (sql: string) => mortal(db.prepare(sql)),
    batch: (statements: D1PreparedStatement[]) =>
      through(() => db.batch(statements.map((one) => real.get(one) ?? one))),
  } as unknown as D1Database
}
