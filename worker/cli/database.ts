import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import type { Env } from '../routes/app-env.ts'

const ROOT = join(import.meta.dirname, '..', '..')

export const WRANGLER_CONFIG = join(ROOT, 'wrangler.toml')
const MIGRATIONS = join(ROOT, 'schema', 'migrations')

/** The folder of the local database. `OJ_DATA` chooses another, for every command. */
export const DATA_FOLDER = resolve(process.env.OJ_DATA ?? join(ROOT, '.wrangler', 'state'))

/** A local run never looks anything up on the net, and asks nothing. */
export const LOCAL_ENVIRONMENT = {
  CI: 'true',
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
}

/** Brings the local database to the newest schema. Throws with wrangler's own words where it cannot. */
export async function migrate(): Promise<void> {
  const wrangler = join(
    dirname(createRequire(import.meta.url).resolve('wrangler/package.json')),
    'bin',
    'wrangler.js',
  )
  const command = [
    'd1',
    'migrations',
    'apply',
    'DB',
    '--local',
    '--persist-to',
    DATA_FOLDER,
    '--config',
    WRANGLER_CONFIG,
  ]
  const child = spawn(process.execPath, [wrangler, ...command], {
    cwd: ROOT,
    env: { ...process.env, ...LOCAL_ENVIRONMENT },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk
    })
  const code = await new Promise<number | null>((done, failed) =>
    child.once('close', done).once('error', failed),
  )
  if (code !== 0) throw new Error(`The database could not be migrated:\n${output}`)
}

/**
 * Runs something against the local database, with nothing left running afterwards. This is the same database as wrangler
 * serves, opened by the part of wrangler that does so: all of it would take three times the memory.
 */
export async function withDatabase<T>(use: (db: D1Database) => Promise<T>, folder = DATA_FOLDER): Promise<T> {
  const { Miniflare } = await import('miniflare')
  const miniflare = new Miniflare({
    workers: [
      {
        config: {
          name: 'command',
          compatibilityDate: '2026-10-01',
          manifest: {
            mainModule: 'none.js',
            modules: { 'none.js': { type: 'esm', contents: 'export default {}' } },
          },
          env: { DB: { type: 'd1', id: localDatabaseId() } },
        },
      },
    ],
    resourcePersistencePath: join(folder, 'v3'),
    enableDevRegistry: false,
    cf: false,
    telemetry: { enabled: false },
  })
  try {
    return await use(await miniflare.getD1Database('DB'))
  } finally {
    await miniflare.dispose()
  }
}

/** The first of wrangler.toml, which names the file of the local database; a deployment has its own. */
function localDatabaseId(): string {
  const [, id] = /^database_id = "(.+)"$/m.exec(readFileSync(WRANGLER_CONFIG, 'utf8')) ?? []
  if (id === undefined) throw new Error(`${WRANGLER_CONFIG} names no database_id.`)
  return id
}

/** Runs something against the local database, brought to the newest schema first where it is not there yet. */
export async function withNewestDatabase(use: (db: D1Database) => Promise<void>): Promise<void> {
  let isNewest = false
  await withDatabase(async (db) => {
    isNewest = await hasAllMigrations(db)
    if (isNewest) await use(db)
  })
  if (isNewest) return
  await migrate()
  await withDatabase(use)
}

async function hasAllMigrations(db: D1Database): Promise<boolean> {
  try {
    const { results } = await db.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
    const applied = new Set(results.map(({ name }) => name))
    return readdirSync(MIGRATIONS).every((name) => !name.endsWith('.sql') || applied.has(name))
  } catch {
    // A database that was never migrated has no such table.
    return false
  }
}

/** Runs something against the deployed database, over the account that wrangler is logged in to. */
export async function withDeployedDatabase<T>(use: (db: D1Database) => Promise<T>): Promise<T> {
  const { getPlatformProxy } = await import('wrangler')
  const proxy = await getPlatformProxy<Env>({
    configPath: WRANGLER_CONFIG,
    environment: 'production',
    remoteBindings: true,
  })
  try {
    return await use(proxy.env.DB)
  } finally {
    await proxy.dispose()
  }
}
