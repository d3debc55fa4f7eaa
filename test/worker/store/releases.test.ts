import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bring } from '../../../worker/imports/bring.ts'
import { openStore } from '../../../worker/store/index.ts'
import { begin, newestRelease, publish, withdraw } from '../../../worker/store/staging.ts'
import { figureAsOf } from '../../support/reading.ts'
import { metadataOf, revision } from '../../support/revision.ts'

const SEEDED = { value: 928567.346938, status: 'final', release: 1 }

describe('a release', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is not seen until it is published; every earlier one can still be read', async () => {
    const store = openStore(env.DB)
    const choose = async () => (await store.releases.choose(undefined)).number
    expect(await choose()).toBe(1)
    const renamed = { ...metadataOf('N28013'), title: 'Titel 2' }
    const outcome = await bring(
      env.DB,
      revision('2025-02-01', [{ value: 930_000 }], { describes: { indicators: [renamed] } }),
    )
    expect(outcome).toMatchObject({ release: 2, changes: { added: 0, revised: 1, removed: 0, status: 0 } })
    expect(await choose()).toBe(1) // seen within seconds, not at once
    vi.setSystemTime(Date.now() + 5001)
    expect(await choose()).toBe(2)
    expect(await figureAsOf(2)).toEqual({ value: 930_000, status: 'final', release: 2 })
    expect(await figureAsOf(1)).toEqual(SEEDED)

    const titleAsOf = async (number: number) =>
      (await store.catalogues.asOf(await store.releases.choose(number))).indicator('N28013').title
    expect(await titleAsOf(2)).toBe('Titel 2')
    expect(await titleAsOf(1)).toBe('Kostnad funktionsnedsättning LSS boende, kr/brukare')
  })

  it('keeps what nothing was said of', async () => {
    expect(await figureAsOf(2, { kommun: 'Piteå' })).toMatchObject({
      ...(await figureAsOf(1, { kommun: 'Piteå' })),
      release: 2,
    })
    expect(await figureAsOf(2, { year: 2018 })).toEqual(await figureAsOf(1, { year: 2018 }))
  })

  it('is chosen by a day: the last one published on or before it', async () => {
    const { releases } = openStore(env.DB)
    const asOf = async (onOrBefore: string) => (await releases.choose({ onOrBefore })).number
    expect(await asOf('2024-08-30')).toBe(1)
    expect(await asOf('2025-01-31')).toBe(1)
    expect(await asOf('2025-02-01')).toBe(2)
    expect(await asOf('2099-01-01')).toBe(2)
    await expect(asOf('2024-08-29')).rejects.toMatchObject({ code: 'unknown_release' })
  })

  it('is not made of nothing: what is said already changes no number', async () => {
    const outcome = await bring(env.DB, revision('2025-02-02', [{ value: 930_000 }]))
    expect(outcome).toMatchObject({ release: null, changes: { added: 0, revised: 0 } })
    expect(await newestRelease(env.DB)).toBe(2)
    const { results } = await env.DB.prepare('SELECT number FROM release').all()
    expect(results).toEqual([{ number: 1 }, { number: 2 }])
  })

  it('is refused with a day before the newest one', async () => {
    await expect(bring(env.DB, revision('2025-01-31', [{ value: 1 }]))).rejects.toMatchObject({
      code: 'release_out_of_order',
      parameter: 'date',
    })
    expect(await newestRelease(env.DB)).toBe(2)
  })

  it('cannot be changed once it is published', async () => {
    await expect(env.DB.prepare("UPDATE slice SET vals = ''").run()).rejects.toThrow('never changed')
    await expect(env.DB.prepare('DELETE FROM slice').run()).rejects.toThrow('already published')
    await expect(
      env.DB.prepare(
        'INSERT INTO slice SELECT id + 1, vals, marks, findings FROM slice WHERE id % 65536 = 1',
      ).run(),
    ).rejects.toThrow('not being staged')
    expect(await figureAsOf(1)).toEqual(SEEDED)
  })

  it('gives way to another that was published since it was begun', async () => {
    const begun = await begin(env.DB, { date: '2025-02-03', source: 'a', note: '', key: 'slow' })
    expect(begun).toMatchObject({ number: 3, base: 2 })
    const other = await bring(env.DB, revision('2025-02-03', [{ value: 940_000 }]))
    expect(other.release).toBe(4)
    expect(await publish(env.DB, begun)).toBe(false)
    expect(await newestRelease(env.DB)).toBe(4)
  })

  it('when withdrawn is not read again, nor is what it brought under any later one', async () => {
    expect(await withdraw(env.DB, 'fel fil')).toEqual({ withdrawn: 4, newest: 2 })
    expect(await figureAsOf(undefined)).toEqual({ value: 930_000, status: 'final', release: 2 })
    await expect(figureAsOf(4)).rejects.toMatchObject({
      code: 'unknown_release',
      message: expect.stringContaining('was withdrawn on'),
    })
    const later = await bring(env.DB, revision('2025-02-03', [{ value: 5, year: 2018 }]))
    expect(later.release).toBe(5)
    expect(await figureAsOf(5)).toEqual({ value: 930_000, status: 'final', release: 2 })
    expect(await figureAsOf(5, { year: 2018 })).toMatchObject({ value: 5, release: 5 })
    expect(await openStore(env.DB).releases.withdrawn()).toMatchObject([{ number: 4, why: 'fel fil' }])
  })

  it('that is the only one cannot be withdrawn', async () => {
    expect(await withdraw(env.DB, 'x')).toEqual({ withdrawn: 5, newest: 2 })
    expect(await withdraw(env.DB, 'x')).toEqual({ withdrawn: 2, newest: 1 })
    expect(await withdraw(env.DB, 'x')).toBeNull()
    expect(await figureAsOf(undefined)).toEqual(SEEDED)
  })
})

describe('an empty database', () => {
  it('says that there is no data yet', async () => {
    await env.DB.prepare('DELETE FROM published').run()
    await expect(openStore(env.DB).releases.choose(undefined)).rejects.toMatchObject({ code: 'no_data' })
    expect(await newestRelease(env.DB)).toBeNull()
  })
})
