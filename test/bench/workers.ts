import { join } from 'node:path'
import { Miniflare, type MiniflareOptions } from 'miniflare'
import { unstable_readConfig as readConfig } from 'wrangler'
import { WRANGLER_CONFIG } from '../../worker/cli/database.ts'
import { bundle } from './bundle.ts'

const BENCH = import.meta.dirname

/** Where each Worker listens, all in one workerd. */
export interface Addresses {
  hello: string
  json: string
  api: string
  /** Isolates that nobody has asked anything yet, for what is measured only once in an isolate. */
  fresh: string[]
  /** Others, of the API with its rows counted. */
  counting: string[]
}

export interface Workers {
  db: D1Database
  addresses: Addresses
  stop(): Promise<void>
}

/** Starts every Worker of the bench on a socket of its own: no proxy of miniflare's or wrangler's stands before it. */
export async function startWorkers(
  folder: string,
  isolates: { fresh: number; counting: number },
): Promise<Workers> {
  const api = bundle(join(BENCH, '..', '..', 'worker', 'index.ts'), folder)
  const counting = bundle(join(BENCH, 'counting-worker.ts'), folder)
  const sources: Record<string, string> = {
    api,
    hello: bundle(join(BENCH, 'hello-worker.ts'), folder),
    json: bundle(join(BENCH, 'json-worker.ts'), folder),
  }
  const fresh = namesOf('fresh', isolates.fresh)
  const counters = namesOf('counting', isolates.counting)
  for (const name of fresh) sources[name] = api
  for (const name of counters) sources[name] = counting

  const miniflare = new Miniflare({
    workers: Object.entries(sources).map(([name, source]) => workerOptions(name, source)),
    resourcePersistencePath: join(folder, 'state'),
    enableDevRegistry: false,
    cf: false,
    telemetry: { enabled: false },
  })
  try {
    const addressOf = async (name: string) => (await miniflare.unsafeGetDirectURL(name)).origin
    return {
      db: await miniflare.getD1Database('DB', 'api'),
      addresses: {
        hello: await addressOf('hello'),
        json: await addressOf('json'),
        api: await addressOf('api'),
        fresh: await Promise.all(fresh.map(addressOf)),
        counting: await Promise.all(counters.map(addressOf)),
      },
      stop: () => miniflare.dispose(),
    }
  } catch (error) {
    await miniflare.dispose()
    throw error
  }
}

function namesOf(what: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${what}-${i}`)
}

function workerOptions(name: string, contents: string): MiniflareOptions['workers'][number] {
  return {
    config: {
      name,
      ...compatibility(),
      manifest: { mainModule: 'index.js', modules: { 'index.js': { type: 'esm', contents } } },
      env: { DB: { type: 'd1', id: 'oj' }, VERSION: { type: 'version-metadata' } },
    },
    dev: { unsafeDirectSockets: [{ port: 0 }], unsafeRegisterWorker: false },
  }
}

/** What a deployment runs with. */
function compatibility(): { compatibilityDate: string; compatibilityFlags: string[] } {
  const { compatibility_date: date, compatibility_flags: flags } = readConfig({ config: WRANGLER_CONFIG })
  if (date === undefined) throw new Error('wrangler.toml has no compatibility_date.')
  return { compatibilityDate: date, compatibilityFlags: flags }
}
