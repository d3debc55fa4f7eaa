import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { encodeSlice, entryAt, packId, packKey } from '../../../schema/slice.ts'
import type { Staged } from '../../../schema/staged.ts'
import { openStore } from '../../../worker/store/index.ts'
import { newestRelease, publish, stage } from '../../../worker/store/stage.ts'
import { embedded } from '../../support/seed.ts'

const N28013 = 4
const LULEA = embedded().areas.find(({ code }) => code === '2580')?.position ?? -1
const key = packKey({ indicator: N28013, gender: 'T', year: 2019 })

/** A release that revises Luleå's figure for 2019 and renames the indicator. */
function revision(number: number, value: number): Staged {
  const seed = embedded()
  const entries = []
  entries[LULEA] = { value, status: 'final' as const }
  return {
    release: {
      number,
      date: `2025-0${number}-01`,
      source: 'Kolada',
      note: 'Revidering',
      slices: 1,
      figures: 1,
    },
    areas: [],
    omraden: [],
    indicators: seed.indicators
      .filter((indicator) => indicator.number === N28013)
      .map((indicator) => ({ ...indicator, title: `Titel ${number}` })),
    groups: [],
    coverage: [],
    slices: [{ id: packId(key, number), ...encodeSlice(entries) }],
  }
}

/** Luleå's figure as of a release, read by an isolate that remembers nothing. */
async function figureAsOf(release: number) {
  const slice = (await openStore(env.DB).slices.read([key], release)).get(key)
  return slice === undefined ? undefined : { ...entryAt(slice, LULEA), release: slice.release }
}

/** Counts the statements that reach the database, and the rows that they read. */
function counted(db: D1Database) {
  const count = { statements: 0, rows: 0 }
  const prepare = (sql: string) => {
    const statement = db.prepare(sql)
    const wrap = (bound: D1PreparedStatement): D1PreparedStatement =>
      Object.assign(Object.create(bound) as D1PreparedStatement, {
        bind: (...values: unknown[]) => wrap(bound.bind(...values)),
        all: async () => {
          const result = await bound.all()
          count.statements++
          count.rows += result.meta.rows_read
          return result
        },
      })
    return wrap(statement)
  }
  return { count, db: Object.assign(Object.create(db) as D1Database, { prepare }) }
}

describe('the store', () => {
  it('reads any number of slices in one statement, in at most two rows a slice, and then in none', async () => {
    const keys = embedded().slices.map(({ id }) => Math.floor(id / 65_536))
    const { count, db } = counted(env.DB)
    const { slices } = openStore(db)
    const cold = await slices.read(keys, 1)
    expect(cold.size).toBe(1079)
    expect(count).toEqual({ statements: 1, rows: 2 * 1079 })
    const warm = await slices.read(keys, 1)
    expect(warm).toEqual(cold)
    expect(count.statements).toBe(1)
  })

  it('leaves out a key that has no slice', async () => {
    const none = packKey({ indicator: N28013, gender: 'K', year: 2019 })
    expect([...(await openStore(env.DB).slices.read([none, key], 1)).keys()]).toEqual([key])
  })

  it('keeps every statement within what D1 takes', async () => {
    const longest = { sql: 0, parameter: 0 }
    const prepare = (sql: string) => {
      longest.sql = Math.max(longest.sql, sql.length)
      return {
        bind: (...values: unknown[]) => {
          for (const value of values) {
            longest.parameter = Math.max(longest.parameter, new TextEncoder().encode(String(value)).length)
          }
          return { run: async () => ({}) }
        },
      }
    }
    await stage({ prepare } as unknown as D1Database, embedded())
    expect(longest.sql).toBeLessThan(100_000)
    expect(longest.parameter).toBeLessThan(2_000_000)
    expect(longest.parameter).toBeGreaterThan(500_000)
  })
})

describe('a release', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is not seen until it is published; every earlier one can still be read', async () => {
    const store = openStore(env.DB)
    await stage(env.DB, revision(2, 930_000))
    expect((await store.releases.choose(undefined)).number).toBe(1)
    expect(await figureAsOf(1)).toEqual({ value: 928567.346938, status: 'final', release: 1 })

    await publish(env.DB, 2)
    expect((await store.releases.choose(undefined)).number).toBe(1) // seen within seconds, not at once
    vi.setSystemTime(Date.now() + 5001)
    expect((await store.releases.choose(undefined)).number).toBe(2)
    expect(await figureAsOf(2)).toEqual({ value: 930_000, status: 'final', release: 2 })
    expect(await figureAsOf(1)).toEqual({ value: 928567.346938, status: 'final', release: 1 })

    const titleAsOf = async (release: number) =>
      (await store.catalogues.asOf(release)).indicator('N28013').title
    expect(await titleAsOf(2)).toBe('Titel 2')
    expect(await titleAsOf(1)).toBe('Kostnad funktionsnedsättning LSS boende, kr/brukare')
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

  it('can be staged again where a run died half-way, to the same result', async () => {
    const whole = revision(3, 940_000)
    await stage(env.DB, { ...whole, slices: [{ id: packId(key, 3), ...encodeSlice([]) }] })
    await stage(env.DB, whole)
    await publish(env.DB, 3)
    expect(await figureAsOf(3)).toEqual({ value: 940_000, status: 'final', release: 3 })
    expect(await newestRelease(env.DB)).toBe(3)
  })

  it('cannot be changed once it is published', async () => {
    await expect(stage(env.DB, revision(3, 1))).rejects.toThrow('already published')
    await expect(env.DB.prepare("UPDATE slice SET vals = '[]'").run()).rejects.toThrow('never changed')
    await expect(env.DB.prepare('DELETE FROM slice').run()).rejects.toThrow('already published')
    expect(await figureAsOf(3)).toMatchObject({ value: 940_000 })
    expect(await figureAsOf(1)).toMatchObject({ value: 928567.346938 })
  })
})

describe('an empty database', () => {
  it('says that there is no data yet', async () => {
    await env.DB.prepare('DELETE FROM published').run()
    await expect(openStore(env.DB).releases.choose(undefined)).rejects.toMatchObject({ code: 'no_data' })
    expect(await newestRelease(env.DB)).toBeNull()
  })
})

describe('the seed for a deployment', () => {
  it('leaves the invented figures out, indicator and all', () => {
    const { indicators, slices, release } = embedded({ examples: false })
    expect(indicators.map(({ id }) => id)).not.toContain('LSS_vantetid')
    expect([indicators.length, slices.length, release.figures]).toEqual([47, 1077, 274_080])
  })
})
