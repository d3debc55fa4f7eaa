import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ran, runCommand } from '../support/command.ts'
import type { KoladaData } from '../support/kolada/data.ts'
import { late } from '../support/kolada/rudeness.ts'
import { koladaOfSeed } from '../support/kolada/seed.ts'
import { type RunningKolada, startKolada } from '../support/kolada/server.ts'
import { until } from '../support/oj.ts'

const HURRIED = pathToFileURL(join(import.meta.dirname, '..', 'support', 'kolada', 'hurried.ts')).href

/** Twelve small indicators, which are taken in two steps. */
const SMALL = 'U28900,N31910,N28804,U31463,U31401,U31462,U31402,U35400,U28563,U23401,U28533,U33401'

describe('npm run sync', () => {
  let folder: string
  let data: KoladaData
  let kolada: RunningKolada
  let environment: Record<string, string>

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oj-sync-'))
    data = koladaOfSeed('N28013', 'N00090', ...SMALL.split(','))
    kolada = await startKolada(data)
    environment = { OJ_DATA: folder, KOLADA: kolada.address, NODE_OPTIONS: `--import=${HURRIED}` }
    expect(await ran('seed', [], environment)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Filled with 274,080 figures'),
    })
  })
  afterAll(async () => {
    await kolada.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })

  const sync = (...args: string[]) => ran('sync', args, environment)

  it('takes what is new of the indicators that are named, and says in Swedish what it did', async () => {
    data.say({ kpi: 'N28013', municipality: '2580', period: 2019, value: 930_000 })
    data.say({ kpi: 'N28013', municipality: '2580', period: 2023, value: 1_050_000.5 })
    const { code, stdout, stderr } = await sync('--indicators', 'N28013,N00090,N00000')
    const [asking, missing, progress, done] = stdout.trim().split('\n')
    expect([code, stderr, asking]).toEqual([0, '', 'Frågar Kolada vad som finns …'])
    expect(missing).toBe('Kolada har inga indikatorer med id N00000; det som fanns av dem är kvar.')
    expect(progress).toMatch(/^1\/1 /)
    expect(done).toMatch(
      /^Datautgåva 2 \(\d{4}-\d\d-\d\d\) är publicerad: 1 nya, 1 ändrade och 0 borttagna värden, .+ \/v1\/releases\/2\/changes/,
    )
  })

  it('goes on where it was killed, and says so in English when asked to', async () => {
    data.say({ kpi: 'U28900', municipality: '2580', period: 2023, value: 55.5 })
    const last = data.kpis.findLast(({ id }) => SMALL.includes(id))?.id ?? ''
    data.say({ kpi: last, municipality: '2580', period: 2023, value: 81 })
    const isLast = (path: string | undefined) => path?.includes(`${last}/year`) === true
    kolada.rude((request) => isLast(kolada.requests[request - 1]?.path), late(60_000))
    const names = ['--indicators', SMALL]
    const running = runCommand('sync', names, environment)
    await until(
      () => isLast(kolada.requests.at(-1)?.path),
      () => 'the second step',
    )
    running.kill()
    expect((await running.ended).stdout).not.toContain('är publicerad')

    kolada.kind()
    kolada.requests.length = 0
    const { code, stdout } = await sync(...names, '--english')
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('is published: 2 new, 0 revised and 0 removed'),
    ])
    const figures = kolada.requests.filter(({ path }) => path.startsWith('/v3/data/'))
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.filter(({ path }) => !isLast(path))).toEqual([])
  })

  it('fails where Kolada does not answer, says that it asks again, and at last what to do', async () => {
    const gone = { ...environment, KOLADA: 'http://127.0.0.1:1' }
    const swedish = await ran('sync', [], gone)
    const english = await ran('sync', ['--english'], gone)
    expect([swedish.code, english.code]).toEqual([1, 1])
    expect(swedish.stdout.match(/^Kolada svarar inte som det ska\. Frågar igen om \d+ s\.$/gm)).toHaveLength(
      6,
    )
    expect(swedish.stderr).toMatch(/^Förbindelsen med Kolada bröts .+ 7 gånger\. .+ kör igen senare, /)
    expect(english.stderr).toMatch(/^The connection to Kolada broke .+ 7 times\. .+ run again later, /)
  })

  it('says what it takes where it is asked for something else', async () => {
    const ends = await Promise.all([sync('--indikatorer', 'N28013'), sync('--all', '--indicators', 'N28013')])
    for (const { code, stderr } of ends)
      expect([code, stderr]).toEqual([1, expect.stringContaining('-- --indicators N28013')])
  })
})
