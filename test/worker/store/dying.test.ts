import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { type Bringing, bring } from '../../../worker/imports/bring.ts'
import { begin, drop, newestRelease, withdraw } from '../../../worker/store/staging.ts'
import { Death, dying } from '../../support/dying.ts'
import { isolate } from '../../support/isolate.ts'
import { figureAsOf } from '../../support/reading.ts'
import { metadataOf, positionOf, revision } from '../../support/revision.ts'

/** A release with all that one can bring: four parts, a new area, a new indicator, another description and a group. */
function everything(value: number): Bringing {
  const fresh = { ...metadataOf('N28013'), id: 'N28999', code: 'LSS_nytt', title: 'Ny indikator' }
  const group = {
    ...{ id: 'nya', rank: 900, kind: 'network' as const, name: 'Nya nätverket', source: 'Ny', year: null },
    ...{ subject: null, omrade: null, rules: [{ areas: [positionOf('Luleå'), 312] }] },
  }
  return revision(
    '2025-02-01',
    [
      { value },
      { kommun: 'Piteå', value: null },
      { indicator: 'N28015', value: 186_000 },
      { indicator: 'N01951', year: 2023, gender: 'K', value: 39_000 },
      { indicator: 'N28999', year: 2024, value: 12.5 },
    ],
    {
      describes: {
        areas: [{ position: 312, code: '2599', name: 'Nybyn', kind: 'kommun', lan: '25' }],
        indicators: [fresh, { ...metadataOf('N28015'), title: 'Annan titel' }],
        groups: [group],
      },
    },
  )
}

const QUESTIONS = [
  '/v1/value?kommun=Luleå&indicator=N28013&year=2019',
  '/v1/series?kommun=Piteå&indicator=N28013',
  '/v1/compare?kommun=Luleå&indicator=N28013&year=2019&peers=lan',
  '/v1/indicators',
  '/v1/indicators/N28015',
  '/v1/indicators/N28999',
  '/v1/groups',
  '/v1/groups/nya',
  '/v1/kommuner',
  '/v1/kommuner/2599',
  '/v1/releases',
  '/v1/releases.atom',
  '/v1/releases/2/changes',
  '/v1/status',
]

/** All that somebody who reads is told, but for the times. */
async function whatIsRead(): Promise<string[]> {
  const ask = isolate()
  return Promise.all(
    QUESTIONS.map(async (question) => {
      const text = await (await ask(question)).text()
      return text.replace(/20\d\d-\d\d-\d\dT[\d:.]+Z/g, 'then')
    }),
  )
}

/** Every row that there is, but for the times; of what the seed brought, how many. */
const ROWS: Record<string, string> = {
  area: 'SELECT * FROM area ORDER BY position',
  omrade: 'SELECT * FROM omrade ORDER BY id',
  indicator: 'SELECT * FROM indicator ORDER BY number',
  step: 'SELECT * FROM step ORDER BY release, name',
  published: 'SELECT * FROM published',
  release: `SELECT number, date, source, note, slices, figures, key, published_on IS NULL AS staged,
    withdrawn_on IS NULL AS kept, sight, kommuner FROM release ORDER BY number`,
  indicator_version: 'SELECT * FROM indicator_version WHERE release > 1 ORDER BY release, indicator',
  peer_group: 'SELECT * FROM peer_group WHERE release > 1 ORDER BY release, id',
  coverage: 'SELECT * FROM coverage WHERE release > 1 ORDER BY release, indicator',
  slice: 'SELECT * FROM slice WHERE id % 65536 > 1 ORDER BY id',
  seeded: `SELECT (SELECT count(*) FROM slice WHERE id % 65536 = 1), (SELECT count(*) FROM coverage WHERE release = 1),
    (SELECT count(*) FROM indicator_version WHERE release = 1), (SELECT count(*) FROM peer_group WHERE release = 1)`,
}

async function whatIsStored(): Promise<Record<string, unknown[]>> {
  const rows = await env.DB.batch(Object.values(ROWS).map((sql) => env.DB.prepare(sql)))
  return Object.fromEntries(Object.keys(ROWS).map((table, i) => [table, rows[i]?.results ?? []]))
}

/** Goes back to the seed, as if nothing had been brought since. */
async function startOver(): Promise<void> {
  await env.DB.batch([
    env.DB.prepare('UPDATE published SET release = 1'),
    env.DB.prepare('UPDATE release SET published_on = NULL WHERE number > 1'),
  ])
  const { results } = await env.DB.prepare('SELECT number FROM release WHERE number > 1').all<{
    number: number
  }>()
  for (const { number } of results) await drop(env.DB, number)
  await env.DB.batch([
    env.DB.prepare('DELETE FROM area WHERE release > 1'),
    env.DB.prepare("DELETE FROM indicator WHERE id = 'N28999'"),
  ])
}

describe('a run that dies', () => {
  let seed: { read: string[]; stored: Record<string, unknown[]> }
  let done: { read: string[]; stored: Record<string, unknown[]> }
  beforeAll(async () => {
    seed = { read: await whatIsRead(), stored: await whatIsStored() }
    await bring(env.DB, everything(930_000))
    done = { read: await whatIsRead(), stored: await whatIsStored() }
    await startOver()
  })

  it('starts here from the seed each time, and brings something of everything', async () => {
    expect(await whatIsStored()).toEqual(seed.stored)
    for (const [i, question] of QUESTIONS.entries()) {
      expect([question, done.read[i]]).not.toEqual([question, seed.read[i]])
    }
    for (const table of [
      'area',
      'indicator',
      'indicator_version',
      'peer_group',
      'coverage',
      'slice',
      'release',
    ]) {
      expect([table, done.stored[table]?.length]).not.toEqual([table, seed.stored[table]?.length])
    }
  })

  it.each(['before', 'after'] as const)(
    'anywhere, %s what it was doing, leaves what is published, and the same again completes it',
    async (when) => {
      let deaths = 0
      let published = 0
      for (let nth = 1; ; nth++) {
        const ended = await bring(dying(env.DB, nth, when), everything(930_000)).then(
          () => null,
          (error: unknown) => error,
        )
        if (ended === null) break
        expect(ended).toBeInstanceOf(Death)
        deaths++
        const read = await whatIsRead()
        const wasPublished = (await newestRelease(env.DB)) === 2
        if (wasPublished) published++
        expect([nth, read]).toEqual([nth, wasPublished ? done.read : seed.read])

        await bring(env.DB, everything(930_000))
        expect([nth, await whatIsStored()]).toEqual([nth, done.stored])
        expect([nth, await whatIsRead()]).toEqual([nth, done.read])
        await startOver()
      }
      expect(deaths).toBeGreaterThan(20)
      // What is published is published, though whoever did it never heard.
      expect(published).toBeGreaterThan(0)
    },
    120_000,
  )

  it('again and again gets there in the end', async () => {
    let runs = 0
    for (let nth = 12; ; nth++, runs++) {
      try {
        await bring(dying(env.DB, nth, 'before'), everything(930_000))
        break
      } catch (error) {
        expect(error).toBeInstanceOf(Death)
      }
    }
    expect(runs).toBeGreaterThan(3)
    expect(await whatIsStored()).toEqual(done.stored)
    await startOver()
  })
})

describe('what is withdrawn', () => {
  it('stays out when the same, or something else, is brought again', async () => {
    await bring(env.DB, everything(930_000))
    await withdraw(env.DB, 'fel fil')
    expect(await figureAsOf(undefined)).toMatchObject({ value: 928_567.346938, release: 1 })
    expect((await bring(env.DB, everything(930_000))).release).toBe(3)
    expect(await figureAsOf(undefined)).toMatchObject({ value: 930_000, release: 3 })
    const { name } = await (await isolate()('/v1/kommuner/2599')).json<{ name: string }>()
    expect(name).toBe('Nybyn')
    await startOver()
  })

  it.each(['before', 'after'] as const)('is so, or is not, where who withdraws it dies %s', async (when) => {
    await bring(env.DB, everything(930_000))
    for (let nth = 1; ; nth++) {
      const ended = await withdraw(dying(env.DB, nth, when), 'fel fil').catch((error: unknown) => error)
      const released = await (await isolate()('/v1/releases')).json<{
        release: number
        withdrawn: unknown[]
      }>()
      expect([1, 2]).toContain(released.release)
      expect(released.withdrawn).toHaveLength(2 - released.release)
      if (!(ended instanceof Death) || released.release === 1) break
    }
    await startOver()
  })
})

describe('two at once', () => {
  it('are one that is published and one that is told so in words, and leaves nothing behind', async () => {
    const outcomes = await Promise.allSettled([
      bring(env.DB, everything(930_000)),
      bring(env.DB, revision('2025-02-01', [{ value: 940_000 }])),
    ])
    const failed = outcomes.filter((one) => one.status === 'rejected')
    expect(failed.map(({ reason }) => reason)).toEqual([
      expect.objectContaining({
        code: 'release_outpaced',
        detail: { sv: expect.stringContaining('kör igen'), en: expect.any(String) },
      }),
    ])
    const won = outcomes[0].status === 'fulfilled' ? 930_000 : 940_000
    const newest = await newestRelease(env.DB)
    expect(await figureAsOf(undefined)).toEqual({ value: won, status: 'final', release: newest })
    const { release, step } = await whatIsStored()
    expect([release?.length, step]).toEqual([2, []])
    // The one that came second is laid over the first when it is run again.
    const again = won === 930_000 ? revision('2025-02-01', [{ value: 940_000 }]) : everything(930_000)
    expect((await bring(env.DB, again)).release).toBeGreaterThan(newest ?? 0)
    expect((await figureAsOf(undefined))?.value).toBe(won === 930_000 ? 940_000 : 930_000)
    await startOver()
  })
})

describe('what was begun long ago', () => {
  it('is swept away with all that it had put in place, and nothing of it comes back', async () => {
    const stored = await whatIsStored()
    const ended = bring(dying(env.DB, 21, 'after'), everything(930_000))
    await expect(ended).rejects.toBeInstanceOf(Death)
    const { slice, area, step } = await whatIsStored()
    expect(slice?.length).toBeGreaterThan(stored.slice?.length ?? 0)
    expect([area?.length, step?.length]).toEqual([313, expect.any(Number)])

    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + 23 * 60 * 60 * 1000)
    const words = { date: '2025-02-01', source: 'x', note: '' }
    await drop(env.DB, (await begin(env.DB, { ...words, key: 'within a day' })).number)
    expect((await whatIsStored()).slice).toEqual(slice)

    vi.setSystemTime(Date.now() + 61 * 60 * 1000)
    await drop(env.DB, (await begin(env.DB, { ...words, key: 'after a day' })).number)
    vi.useRealTimers()
    const { area: left, indicator, ...swept } = await whatIsStored()
    const { area: seeded, indicator: known, ...others } = stored
    expect(swept).toEqual(others)

    // The number is given to another release, in which the area that nobody brought is not to be seen.
    expect((await bring(env.DB, revision('2025-02-01', [{ value: 940_000 }]))).release).toBe(2)
    const ask = isolate()
    expect((await ask('/v1/kommuner/2599')).status).toBe(404)
    expect((await ask('/v1/indicators/N28999')).status).toBe(404)
    expect([left?.length, seeded?.length, indicator?.length]).toEqual([313, 312, (known?.length ?? 0) + 1])
    // And when somebody does bring it, it has the place that it was given.
    expect((await bring(env.DB, everything(930_000))).release).toBe(3)
    const { code } = await (await isolate()('/v1/kommuner/Nybyn')).json<{ code: string }>()
    expect(code).toBe('2599')
  })
})
