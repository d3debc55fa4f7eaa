import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Miniflare } from 'miniflare'

const MIGRATIONS = join(import.meta.dirname, '..', '..', 'schema', 'migrations')

/** Real databases for tests in plain Node, in memory: D1 as it runs locally. */
export interface LocalDatabases {
  /** Another database, with the newest schema and nothing in it. */
  empty(): Promise<D1Database>
  stop(): Promise<void>
}

type Way = 'batch' | 'raw'

/** A question to a database: in which way, of which database, and the statements with their parameters. */
interface Question {
  way: Way
  name: string
  statements: readonly (readonly [sql: string, parameters: readonly unknown[]])[]
}

/**
 * Miniflare's own stand-in for a database stops the whole process for each `prepare` and each `bind`, some ten times as
 * long as the query takes. Here a query is one question to a Worker that puts it to D1.
 */
const WORKER = `export default {
  async fetch(request, env) {
    const { way, name, statements } = await request.json()
    const prepared = statements.map(([sql, parameters]) => env[name].prepare(sql).bind(...parameters))
    try {
      return Response.json(way === 'raw' ? await prepared[0].raw() : await env[name].batch(prepared))
    } catch (error) {
      return new Response(error.message, { status: 500 })
    }
  }
}`

/** `most` is how many databases there can be. */
export async function startDatabases(most: number): Promise<LocalDatabases> {
  const names = Array.from({ length: most }, (_, i) => `DB${i}`)
  const miniflare = new Miniflare({
    workers: [
      {
        config: {
          name: 'databases',
          compatibilityDate: '2026-10-01',
          manifest: {
            mainModule: 'index.js',
            modules: { 'index.js': { type: 'esm', contents: WORKER } },
          },
          env: Object.fromEntries(names.map((name) => [name, { type: 'd1', id: name }] as const)),
        },
      },
    ],
    cf: false,
    telemetry: { enabled: false },
  })
  const address = await miniflare.ready
  const ask: Ask = async (question) => {
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(question) })
    if (!response.ok) throw new Error(await response.text())
    return response.json()
  }
  return {
    async empty() {
      const name = names.shift()
      if (name === undefined) throw new Error(`Only ${most} databases were asked for.`)
      const db = databaseCalled(name, ask)
      await migrate(db)
      return db
    },
    stop: () => miniflare.dispose(),
  }
}

type Ask = (question: Question) => Promise<unknown>

function databaseCalled(name: string, ask: Ask): D1Database {
  const database = {
    prepare: (sql: string) => new Statement(name, ask, sql, []),
    batch: (statements: readonly Statement[]) =>
      ask({ way: 'batch', name, statements: statements.map(({ sql, parameters }) => [sql, parameters]) }),
  }
  return database as unknown as D1Database
}

/** What OJ uses of a D1 statement. */
class Statement {
  readonly sql: string
  readonly parameters: readonly unknown[]
  readonly #name: string
  readonly #ask: Ask

  constructor(name: string, ask: Ask, sql: string, parameters: readonly unknown[]) {
    this.#name = name
    this.#ask = ask
    this.sql = sql
    this.parameters = parameters
  }

  bind(...parameters: unknown[]): Statement {
    return new Statement(this.#name, this.#ask, this.sql, parameters)
  }

  async all(): Promise<D1Result<Record<string, unknown>>> {
    const [result] = (await this.#put('batch')) as D1Result<Record<string, unknown>>[]
    if (result === undefined) throw new Error('no result')
    return result
  }

  run(): Promise<D1Result<Record<string, unknown>>> {
    return this.all()
  }

  async first(column?: string): Promise<unknown> {
    const [row] = (await this.all()).results
    if (row === undefined) return null
    return column === undefined ? row : row[column]
  }

  raw(): Promise<unknown> {
    return this.#put('raw')
  }

  #put(way: Way): Promise<unknown> {
    return this.#ask({ way, name: this.#name, statements: [[this.sql, this.parameters]] })
  }
}

/** Brings an empty database to the newest schema, as a deployment does. */
export async function migrate(db: D1Database): Promise<void> {
  const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'))
  const statements = files
    .sort()
    .flatMap((file) => readFileSync(join(MIGRATIONS, file), 'utf8').split('--> statement-breakpoint'))
  await db.batch(statements.map((statement) => db.prepare(statement)))
}
