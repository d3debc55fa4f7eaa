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
            modules: { 'index.js': { type: 'esm', contents: 'export default {}' } },
          },
          env: Object.fromEntries(names.map((name) => [name, { type: 'd1', id: name }] as const)),
        },
      },
    ],
    cf: false,
    telemetry: { enabled: false },
  })
  await miniflare.ready
  return {
    async empty() {
      const name = names.shift()
      if (name === undefined) throw new Error(`Only ${most} databases were asked for.`)
      const db = await miniflare.getD1Database(name)
      await migrate(db)
      return db
    },
    stop: () => miniflare.dispose(),
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
