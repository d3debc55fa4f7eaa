import { join } from 'node:path'
import { build } from 'esbuild'
import { Miniflare } from 'miniflare'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Outcome } from '../../worker/imports/bring.ts'
import type { SyncEnv } from '../../worker/scheduled/kolada-sync.ts'
import { newestRelease } from '../../worker/store/staging.ts'
import type { KoladaData } from '../support/kolada/data.ts'
import { late, refuses } from '../support/kolada/rudeness.ts'
import { koladaOfSeed } from '../support/kolada/seed.ts'
import { type RunningKolada, startKolada } from '../support/kolada/server.ts'
import { migrate } from '../support/local-database.ts'
import { fillWith, LULEA, stagedRows } from './world.ts'

const WORKER = join(import.meta.dirname, '..', '..', 'worker', 'index.ts')

/** What the Workflows of a local run have for tests beside what they have in a deployment. */
interface LocalWorkflow {
  unsafeStartIntrospection(): Promise<string>
  unsafeSetIntrospectionOperations(
    session: string,
    operations: { type: 'disableRetryDelays' }[],
  ): Promise<void>
  unsafeWaitForStatus(id: string, status: 'complete' | 'errored'): Promise<void>
  unsafeGetOutputOrError(id: string, output: boolean): Promise<unknown>
}

describe('the Workflow that synchronises', () => {
  let miniflare: Miniflare
  let data: KoladaData
  let kolada: RunningKolada
  let db: D1Database
  let workflow: LocalWorkflow
  let bindings: SyncEnv
  const logged: string[] = []

  beforeAll(async () => {
    data = koladaOfSeed('U28900')
    kolada = await startKolada(data)
    const { outputFiles } = await build({
      entryPoints: [WORKER],
      bundle: true,
      format: 'esm',
      conditions: ['workerd', 'worker'],
      external: ['cloudflare:*', 'node:*'],
      write: false,
    })
    miniflare = new Miniflare({
      workers: [
        {
          config: {
            name: 'oj',
            compatibilityDate: '2026-10-01',
            manifest: {
              mainModule: 'index.js',
              modules: { 'index.js': { type: 'esm', contents: outputFiles[0]?.text ?? '' } },
            },
            env: {
              DB: { type: 'd1', id: 'oj' },
              VERSION: { type: 'version-metadata' },
              KOLADA: { type: 'text', value: kolada.address },
              KOLADA_INDICATORS: { type: 'text', value: 'known' },
              SYNC: { type: 'workflow', name: 'oj-kolada-sync', worker: 'oj', exportName: 'KoladaSync' },
            },
          },
        },
      ],
      cf: false,
      telemetry: { enabled: false },
      handleStructuredLogs: ({ message }) => logged.push(message),
    })
    db = await miniflare.getD1Database('DB')
    await migrate(db)
    bindings = await miniflare.getBindings<SyncEnv>()
    workflow = bindings.SYNC as unknown as LocalWorkflow
    // Nobody waits the minute that a deployment waits before a step is done again.
    const session = await workflow.unsafeStartIntrospection()
    await workflow.unsafeSetIntrospectionOperations(session, [{ type: 'disableRetryDelays' }])
  })
  afterAll(async () => {
    await miniflare.dispose()
    await kolada.stop()
  })
  beforeEach(() => {
    kolada.kind()
    kolada.requests.length = 0
  })

  const strike = async (day: string) =>
    (await miniflare.getWorker()).scheduled({
      scheduledTime: new Date(`${day}T02:17:00Z`),
      cron: '17 2 * * *',
    })
  const outcomeOf = async (day: string) => {
    await workflow.unsafeWaitForStatus(`kolada-${day}`, 'complete')
    return (await workflow.unsafeGetOutputOrError(`kolada-${day}`, true)) as Outcome & { told: unknown[] }
  }

  it('gives up at once, and says why, where it is no use to try again', async () => {
    await strike('2026-03-14')
    await workflow.unsafeWaitForStatus('kolada-2026-03-14', 'errored')
    expect(await workflow.unsafeGetOutputOrError('kolada-2026-03-14', false)).toMatchObject({
      message: expect.stringMatching(/^no_data: The database is empty: run .+ npm run seed first/),
    })
  })

  it('publishes what is new, once a day however often the clock strikes', async () => {
    await fillWith(db, ['U28900'])
    data.say({ ...LULEA, period: 2023, value: 55.5 })
    expect(await strike('2026-03-15')).toMatchObject({ outcome: 'ok' })
    expect(await strike('2026-03-15')).toMatchObject({ outcome: 'ok' })
    expect(await outcomeOf('2026-03-15')).toMatchObject({ release: 2, changes: { added: 1 }, told: [] })
    expect(await strike('2026-03-15')).toMatchObject({ outcome: 'ok' })
    expect([await newestRelease(db), await stagedRows(db), kolada.requests.length]).toEqual([2, 0, 5])
    const said = 'kolada-2026-03-15 has been started already and is'
    expect(logged).toEqual([
      expect.stringMatching(`^${said} (queued|running|complete).$`),
      `${said} complete.`,
    ])
  })

  it('does a step that failed again, and not those before it', async () => {
    // The day that a run asks on is the day that it is started, whichever the clock says.
    data.say({ ...LULEA, period: 2023, value: 56 }, new Date().toISOString().slice(0, 10))
    kolada.rude(4, refuses(422))
    await strike('2026-03-16')
    expect(await outcomeOf('2026-03-16')).toMatchObject({ release: 3, changes: { revised: 1 } })
    const resources = kolada.requests.map(({ path }) => path.split('/')[2])
    expect(resources).toEqual(['kpi', 'municipality', 'data', 'data', 'data', 'data', 'data'])
  })

  it('goes on where it was when it is taken up again', async () => {
    data.say({ ...LULEA, period: 2023, value: 57 }, new Date().toISOString().slice(0, 10))
    kolada.rude(4, late(300))
    await strike('2026-03-17')
    const run = await bindings.SYNC.get('kolada-2026-03-17')
    await vi.waitUntil(() => kolada.requests.length >= 4, { timeout: 5000 })
    await run.pause()
    await vi.waitUntil(async () => (await run.status()).status === 'paused', { timeout: 5000 })
    await run.resume()
    expect(await outcomeOf('2026-03-17')).toMatchObject({ release: 4, changes: { revised: 1 } })
    expect(kolada.requests).toHaveLength(5)
  })
})
