/** What a question has cost its database. */
export interface DatabaseUse {
  rowsRead: number
  rowsWritten: number
  roundTrips: number
}

const NOTHING: DatabaseUse = { rowsRead: 0, rowsWritten: 0, roundTrips: 0 }

/** A D1 database that adds up what D1 itself says of rows read and written. */
export class CountingDatabase implements D1Database {
  readonly #db: D1Database
  #use = NOTHING

  constructor(db: D1Database) {
    this.#db = db
  }

  /** The use since it was last taken. */
  take(): DatabaseUse {
    const use = this.#use
    this.#use = NOTHING
    return use
  }

  prepare(query: string): D1PreparedStatement {
    return new CountingStatement(this.#db.prepare(query), this.#count)
  }

  async batch<T>(statements: D1PreparedStatement[]): Promise<D1Result<T>[]> {
    return this.#count(await this.#db.batch<T>(statements.map(CountingStatement.bare)))
  }

  exec(): never {
    throw notCounted('exec')
  }

  dump(): never {
    throw notCounted('dump')
  }

  withSession(): never {
    throw notCounted('withSession')
  }

  readonly #count = <T>(results: D1Result<T>[]): D1Result<T>[] => {
    const { rowsRead, rowsWritten, roundTrips } = this.#use
    this.#use = {
      rowsRead: results.reduce((sum, { meta }) => sum + meta.rows_read, rowsRead),
      rowsWritten: results.reduce((sum, { meta }) => sum + meta.rows_written, rowsWritten),
      roundTrips: roundTrips + 1,
    }
    return results
  }
}

class CountingStatement implements D1PreparedStatement {
  readonly #statement: D1PreparedStatement
  readonly #count: <T>(results: D1Result<T>[]) => void

  constructor(statement: D1PreparedStatement, count: <T>(results: D1Result<T>[]) => void) {
    this.#statement = statement
    this.#count = count
  }

  /** The statement as D1 made it, which is the only one that its batch takes. */
  static bare(statement: D1PreparedStatement): D1PreparedStatement {
    return statement instanceof CountingStatement ? statement.#statement : statement
  }

  bind(...values: unknown[]): D1PreparedStatement {
    return new CountingStatement(this.#statement.bind(...values), this.#count)
  }

  async all<T>(): Promise<D1Result<T>> {
    const result = await this.#statement.all<T>()
    this.#count([result])
    return result
  }

  run<T>(): Promise<D1Result<T>> {
    return this.all<T>()
  }

  async first<T>(column?: string): Promise<T | null> {
    const [row] = (await this.all<Record<string, unknown>>()).results
    if (row === undefined) return null
    return (column === undefined ? row : row[column]) as T
  }

  /** By way of `all`, since D1 says nothing of rows read with `raw`. Two columns with one name would become one. */
  async raw<T = unknown[]>(options: { columnNames: true }): Promise<[string[], ...T[]]>
  async raw<T = unknown[]>(options?: { columnNames?: false }): Promise<T[]>
  async raw<T = unknown[]>(options?: { columnNames?: boolean }): Promise<T[] | [string[], ...T[]]> {
    if (options?.columnNames === true) throw notCounted('raw with columnNames')
    const { results } = await this.all<Record<string, unknown>>()
    return results.map((row) => Object.values(row) as T)
  }
}

function notCounted(what: string): Error {
  return new Error(`The bench does not count the rows of ${what} yet: see counting-database.ts.`)
}
