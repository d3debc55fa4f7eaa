import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { type GetPlatformProxyOptions, getPlatformProxy } from 'wrangler'
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

/** Runs something against the local database, with nothing left running afterwards. */
export function withDatabase<T>(use: (db: D1Database) => Promise<T>, folder = DATA_FOLDER): Promise<T> {
  return withBindings({ persist: { path: join(folder, 'v3') }, remoteBindings: false }, use)
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
export function withDeployedDatabase<T>(use: (db: D1Database) => Promise<T>): Promise<T> {
  return withBindings({ environment: 'production', remoteBindings: true }, use)
}

async function withBindings<T>(
  options: GetPlatformProxyOptions,
  use: (db: D1Database) => Promise<T>,
): Promise<T> {
  // That it has no Workflows to bind to here is no news to whoever gave the command.
  process.env.WRANGLER_LOG ??= 'error'
  const proxy = await getPlatformProxy<Env>({ configPath: WRANGLER_CONFIG, ...options })
  try {
    return await use(proxy.env.DB)
  } finally {
    await proxy.dispose()
  }
}
