import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bring } from '../../worker/imports/bring.ts'
import { Sync } from '../../worker/imports/sync.ts'
import { planSync } from '../../worker/imports/sync-plan.ts'
import { openStore } from '../../worker/store/index.ts'
import { newestRelease, withdraw } from '../../worker/store/staging.ts'
import { says } from '../support/kolada/rudeness.ts'
import { testKpi } from '../support/kolada/seed.ts'
import { type LocalDatabases, startDatabases } from '../support/local-database.ts'
import { metadataOf, revision } from '../support/revision.ts'
import { clientOf, differences, LULEA, PITEA, readAll, stagedRows, sync, worldOf } from './world.ts'

let databases: LocalDatabases
beforeAll(async () => {
  databases = await startDatabases(40)
})
afterAll(() => databases.stop())

const world = (ids: readonly string[]) => worldOf(databases, ids)

const isFigures = (path: string) => path.startsWith('/v3/data/')

async function noteOf(db: D1Database, number: number): Promise<string> {
  return (await openStore(db).releases.choose(number)).note
}

describe('a synchronisation', () => {
  it('makes no release where Kolada says nothing new, and leaves nothing behind', async () => {
    const { db, kolada } = await world(['U28900', 'N28804'])
    const before = await readAll(db)
    expect(await sync(db, kolada)).toMatchObject({ release: null, described: 0, told: [] })
    expect([await newestRelease(db), await stagedRows(db)]).toEqual([1, 0])
    expect(differences(before, await readAll(db))).toEqual([])
  })

  it('publishes what is new and nothing else, and the release before reads as it did', async () => {
    const { db, data, kolada, kpi } = await world(['U28900', 'N28804'])
    const before = await readAll(db)
    data.municipalities.push({ id: '2599', title: 'Nya', type: 'K' })
    data.say({ ...LULEA, period: 2019, value: 62 })
    data.say({ ...LULEA, period: 2018, value: null })
    data.say({ ...LULEA, period: 2023, value: 55.5 })
    data.say({ ...PITEA, period: 2019, value: null, status: 'Private' })
    data.say({ ...PITEA, period: 2023, value: 0 })
    data.say({ kpi: 'N28804', municipality: '2599', period: 2022, value: 4.2 })
    const { title } = kpi('N28804')
    Object.assign(kpi('N28804'), { title: `${title} (ny)`, description: 'Nya ord. Källa: SCB.' })

    expect(await sync(db, kolada)).toMatchObject({
      release: 2,
      date: '2026-03-15',
      described: 1,
      changes: { added: 3, revised: 1, removed: 2, status: 0 },
      told: [],
    })
    const [source, definition, ...others] = differences(before, await readAll(db)).slice(1)
    expect([source, definition]).toEqual([
      expect.stringMatching(/^N28804 dataSource: .+ → SCB$/),
      expect.stringMatching(/^N28804 definition: .+ → Nya ord\.$/),
    ])
    expect(others).toEqual([
      `N28804 title: ${title} → ${title} (ny)`,
      'U28900 Luleå 2018 T: 64.68192921 → –',
      'U28900 Luleå 2019 T: 61.21784759 → 62',
      'U28900 Luleå 2023 T: – → 55.5',
      'U28900 Piteå 2019 T: 86.65633341 → null suppressed',
      'U28900 Piteå 2023 T: – → 0',
    ])
    expect((await readAll(db)).get('N28804 Nya 2022 T')).toBe('4.2')
    expect(differences(before, await readAll(db, 1))).toEqual([])
    expect(await stagedRows(db)).toBe(0)
  })

  it('asks the next time for what has changed since, of those that were asked for before', async () => {
    const { db, data, kolada, asked } = await world(['U28900', 'N28804'])
    data.say({ ...LULEA, period: 2023, value: 55.5 })
    await sync(db, kolada, { wanted: ['U28900'], today: '2026-03-15' })
    expect(
      asked()
        .filter(isFigures)
        .every((path) => !path.includes('from_date')),
    ).toBe(true)

    data.say({ ...LULEA, period: 2023, value: 56 }, '2026-03-16')
    data.remove({ ...LULEA, period: 2019 }, '2026-03-16')
    data.remove({ ...PITEA, period: 2019 }, '2026-03-14')
    const before = await readAll(db)
    expect((await sync(db, kolada, { today: '2026-03-16' })).changes).toMatchObject({
      revised: 1,
      removed: 1,
    })
    expect(differences(before, await readAll(db))).toEqual([
      'U28900 Luleå 2019 T: 61.21784759 → –',
      'U28900 Luleå 2023 T: 55.5 → 56',
    ])
    const questions = asked().filter(isFigures)
    expect(questions.filter((path) => path.includes('U28900'))).toHaveLength(3)
    for (const path of questions)
      expect([path, path.includes('from_date=2026-03-15')]).toEqual([path, path.includes('U28900')])

    expect((await sync(db, kolada, { today: '2026-03-17' })).release).toBeNull()
    const since = asked()
      .filter(isFigures)
      .map((path) => /[?]from_date=(.+)$/.exec(path)?.[1])
    expect(since).toEqual(['2026-03-16', '2026-03-16', '2026-03-16'])
  })

  it('asks for all again of what was taken in a release that has been withdrawn', async () => {
    const { db, data, kolada, asked } = await world(['U28900'])
    data.say({ ...LULEA, period: 2023, value: 55.5 })
    expect((await sync(db, kolada)).release).toBe(2)
    await withdraw(db, 'fel')
    asked()
    expect(await sync(db, kolada)).toMatchObject({ release: 3, changes: { added: 1 } })
    expect(asked().some((path) => path.includes('from_date'))).toBe(false)
  })

  it('takes away a figure that Kolada no longer has', async () => {
    const { db, data, kolada } = await world(['U28900'])
    data.remove({ ...LULEA, period: 2019 }, '2025-01-01')
    const before = await readAll(db)
    expect((await sync(db, kolada)).changes).toEqual({ added: 0, revised: 0, removed: 1, status: 0 })
    expect(differences(before, await readAll(db))).toEqual(['U28900 Luleå 2019 T: 61.21784759 → –'])
  })

  it('keeps the figures of an indicator that Kolada says nothing of, and says so also in the note', async () => {
    const { db, data, kolada } = await world(['U28900', 'N28804'])
    for (const { kpi, municipality, period, values } of [...data.rows(['N28804'])])
      for (const { gender } of [...values]) data.remove({ kpi, municipality, period, gender }, '2025-01-01')
    data.kpis.push(testKpi('N99999'))
    data.say({ ...LULEA, period: 2023, value: 55.5 })
    const before = await readAll(db)
    const kept = 'Kolada svarade inte med några värden för N28804; de som fanns är kvar.'
    const { told } = await sync(db, kolada, { wanted: ['U28900', 'N28804', 'N99999'] })
    expect(told).toEqual([kept, 'Kolada har inga värden för N99999.'])
    expect(await noteOf(db, 2)).toBe(kept)
    const [, ...figures] = differences(before, await readAll(db)).filter((line) => !line.startsWith('N99999'))
    expect(figures).toEqual([])
  })

  it('keeps an indicator that Kolada has dropped, and says so also in the note', async () => {
    const { db, data, kolada } = await world(['U28900', 'N28804'])
    data.kpis.splice(0, data.kpis.length, ...data.kpis.filter(({ id }) => id !== 'N28804'))
    data.say({ ...LULEA, period: 2023, value: 55.5 })
    const before = await readAll(db)
    const dropped = 'Kolada har inga indikatorer med id N28804; det som fanns av dem är kvar.'
    expect(await sync(db, kolada)).toMatchObject({ release: 2, told: [dropped] })
    expect(await noteOf(db, 2)).toBe(dropped)
    expect(differences(before, await readAll(db))).toEqual(['U28900 Luleå 2023 T: – → 55.5'])
  })

  it('is refused where Kolada has none of what was asked for', async () => {
    const { db, kolada } = await world(['U28900'])
    await expect(sync(db, kolada, { wanted: ['N00000', 'x'] })).rejects.toMatchObject({
      code: 'unknown_indicator',
      detail: { sv: expect.stringContaining('ingen av indikatorerna N00000, X.') },
    })
    await expect(sync(db, kolada, { wanted: [] })).rejects.toThrow('no indicator to ask')
    expect(await stagedRows(db)).toBe(0)
  })

  it('is refused in an empty database', async () => {
    const { kolada } = await world(['U28900'])
    await expect(sync(await databases.empty(), kolada)).rejects.toMatchObject({ code: 'no_data' })
    expect(kolada.requests).toEqual([])
  })

  it('leaves out the groups that Kolada has made itself, and areas that nobody lists, and says so', async () => {
    const { db, data, kolada } = await world(['U28900'])
    data.say({ ...LULEA, municipality: 'G39628', period: 2022, value: 50 })
    data.say({ ...LULEA, municipality: '9999', period: 2022, value: 51 })
    data.say({ ...LULEA, period: 2023, value: 55.5 })
    const before = await readAll(db)
    const { told } = await sync(db, kolada)
    expect(told).toEqual([
      expect.stringContaining('egna grupper av kommuner (G…) är inte inlästa'),
      'Värden för områden som Kolada inte själv listar är inte inlästa: 9999.',
    ])
    expect(await noteOf(db, 2)).toBe(told.join(' '))
    expect(differences(before, await readAll(db))).toEqual(['U28900 Luleå 2023 T: – → 55.5'])
  })

  it('keeps a figure that Kolada says two things of, says so, and asks for all again the next time', async () => {
    const { db, data, kolada, asked } = await world(['U28900'])
    data.say({ ...LULEA, period: 2023, value: 55.5 })
    const other = {
      ...LULEA,
      period: 2019,
      values: [{ gender: 'T', count: 1, status: '', value: 1, isdeleted: false }],
    }
    const twice = says(({ values, count, ...more }) => ({
      ...more,
      values: [...values, other],
      count: count + 1,
    }))
    kolada.rude(4, twice)
    const before = await readAll(db)
    const { told } = await sync(db, kolada)
    expect(told).toEqual([expect.stringContaining('1 st, däribland U28900 2580 T 2019.')])
    expect(await noteOf(db, 2)).toBe(told[0])
    expect(differences(before, await readAll(db))).toEqual(['U28900 Luleå 2023 T: – → 55.5'])

    kolada.kind()
    asked()
    data.say({ ...LULEA, period: 2019, value: 61 })
    expect(await sync(db, kolada)).toMatchObject({ release: 3, changes: { revised: 1 }, told: [] })
    expect(asked().some((path) => path.includes('from_date'))).toBe(false)
  })

  it('takes an indicator by its name in OJ, in whatever case', async () => {
    const { db, data, kolada, asked } = await world(['U28900'])
    data.kpis.push(testKpi('N99999'))
    await sync(db, kolada, { wanted: ['lss_effektivitetsindex', 'n99999', 'u28900'] })
    expect(asked()[0]).toBe('/v3/kpi/U28900,N99999')
  })

  it('never asks for what a network keeps to itself, unless it is asked for by name', async () => {
    const { db, data, kolada, asked } = await world(['U28900', 'N28804'])
    await bring(
      db,
      revision('2025-01-01', [], {
        describes: { indicators: [{ ...metadataOf('N28804'), sight: 'mattbandet' }] },
      }),
    )
    data.say({ ...LULEA, period: 2023, value: 55.5 })
    await sync(db, kolada)
    expect(asked().some((path) => path.includes('N28804'))).toBe(false)
  })

  it('is small enough for a Workflow to keep, also of all 6,099 indicators', async () => {
    const { db, data, kolada, asked } = await world(['U28900'])
    for (let i = 1; i < 6099; i++) data.kpis.push(testKpi(`N${10_000 + i}`))
    const plan = await planSync(db, clientOf(kolada), { wanted: 'all', today: '2026-03-15' })
    expect(plan.steps.flatMap(({ indicators }) => indicators)).toHaveLength(6099)
    // The first asks for the catalogue and the last publishes: 1,024 are what the free plan takes.
    expect(plan.steps.length + 2).toBe(612)
    expect(JSON.stringify(plan).length).toBeLessThan(150_000)
    expect(asked()).toEqual(['/v3/kpi', '/v3/kpi?page=2', '/v3/municipality'])
  })

  it('takes all that Kolada has, also what OJ did not know, with its description', async () => {
    const { db, data, kolada } = await world(['U28900'])
    data.kpis.push(testKpi('N99998', { title: 'Antal brandbilar, antal', operating_area: 'Demokrati' }))
    data.say({ kpi: 'N99998', municipality: '2580', period: 1971, gender: 'K', value: 3 })
    const outcome = await sync(db, kolada, { wanted: 'all' })
    expect(outcome).toMatchObject({ release: 2, described: 1, changes: { added: 1 } })
    const after = await readAll(db)
    expect([after.get('N99998 unit'), after.get('N99998 omrade'), after.get('N99998 Luleå 1971 K')]).toEqual([
      'antal',
      'overgripande',
      '3',
    ])
  })
})

describe("an indicator that has got another unit, as N28892 has: a share in OJ, per 10,000 inhabitants in Kolada's catalogue", () => {
  const TITLE = 'Invånare med insatser enl. LSS, antal/10 000 inv'

  /** OJ has taken both before, so that only what is new would be asked for. */
  async function changed() {
    const made = await world(['N28892', 'U28900'])
    const { db, data, kolada, kpi } = made
    await sync(db, kolada, { today: '2026-03-14' })
    kpi('N28892').title = TITLE
    for (const { values } of data.rows(['N28892']))
      for (const one of values) one.value = (one.value ?? 0) * 100
    data.say({ ...LULEA, period: 2023, value: 55.5 }, '2026-03-15')
    return { ...made, before: await readAll(made.db) }
  }

  it('is taken whole, with its description, in one release; the one before reads as it did', async () => {
    const { db, data, kolada, before } = await changed()
    data.remove({ kpi: 'N28892', municipality: '0000', period: 2022 }, '2026-01-01')
    const { release, told } = await sync(db, kolada)
    expect(release).toBe(2)
    expect(told).toEqual([
      'N28892 har fått en annan enhet, antal/10 000 inv i stället för %. Alla dess värden är hämtade på nytt; de gamla finns i tidigare datautgåvor.',
    ])
    expect(await noteOf(db, 2)).toBe(told[0])

    const after = await readAll(db)
    expect([after.get('N28892 title'), after.get('N28892 unit')]).toEqual([TITLE, 'antal/10 000 inv'])
    expect(after.get('N28892 pitfalls')).toMatch(/^\["Kolada har bytt enhet, från % till antal\/10 000 inv\./)
    expect(after.get('N28892 code')).toBe('LSS_insatser_andel')
    const figures = [...before].filter(([line]) => /^N28892 .+ \d{4} [TKM]$/.test(line))
    expect(figures.length).toBeGreaterThan(5000)
    const others = figures.filter(([line, value]) => after.get(line) !== `${Number(value) * 100}`)
    expect(others).toEqual([['N28892 Riket 2022 T', '0.739092']])
    expect(after.get('N28892 Riket 2022 T')).toBeUndefined()
    expect(differences(before, await readAll(db, 1))).toEqual([])
  })

  it('is checked in its new unit: 150 of 10,000 is possible, 150 % is not', async () => {
    const { db, kolada, before } = await changed()
    expect([...before.values()].some((value) => Number(value) > 1.2 && Number(value) < 2)).toBe(true)
    await sync(db, kolada)
    const found = await db.prepare(`SELECT id FROM slice WHERE findings LIKE '%impossible%'`).all()
    expect(found.results).toEqual([])
  })

  it('is left as it is where Kolada has no figures of it, while the rest is taken', async () => {
    const { db, data, kolada, before } = await changed()
    for (const { municipality, period, values } of [...data.rows(['N28892'])])
      for (const { gender } of [...values])
        data.remove({ kpi: 'N28892', municipality, period, gender }, '2026-01-01')
    const { told } = await sync(db, kolada)
    expect(told).toEqual([
      'N28892 har fått en annan enhet, antal/10 000 inv i stället för %, men dess värden i den gick inte att hämta. Både beskrivningen och värdena är kvar som de var.',
    ])
    expect(differences(before, await readAll(db))).toEqual(['U28900 Luleå 2023 T: – → 55.5'])
  })

  it('is left as it is where its description is gone once its figures are here', async () => {
    const { db, data, kolada, before } = await changed()
    const client = clientOf(kolada)
    const plan = await planSync(db, client, { wanted: 'known', today: '2026-03-15' })
    data.kpis.splice(0)
    const run = new Sync(db, client, plan)
    for (const step of plan.steps) await run.take(step)
    await run.finish()
    expect(differences(before, await readAll(db))).toEqual(['U28900 Luleå 2023 T: – → 55.5'])
  })
})
