import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../schema/slice.ts'
import { bring } from '../../../worker/imports/bring.ts'
import { openStore } from '../../../worker/store/index.ts'
import { counted } from '../../support/counted.ts'
import { revision } from '../../support/revision.ts'
import { embedded } from '../../support/seed.ts'

const { areas, figures } = embedded()

/** What the embedded figures say themselves: the newest year of the total, else of women or men. */
function expected(position: number): Record<string, number> {
  const newest = (drafts: readonly Draft[]) =>
    Math.max(...drafts.filter((one) => one.at(position)?.value != null).map(({ year }) => year))
  return Object.fromEntries(
    [...figures].flatMap(([id, drafts]) => {
      const total = newest(drafts.filter(({ gender }) => gender === 'T'))
      const year = Number.isFinite(total) ? total : newest(drafts)
      return Number.isFinite(year) ? [[id, year]] : []
    }),
  )
}

function isAtOnce(drafts: readonly Draft[], position: number): boolean {
  const total = drafts.filter(({ gender }) => gender === 'T')
  const newest = Math.max(...total.map(({ year }) => year))
  return total.find(({ year }) => year === newest)?.at(position)?.value != null
}

async function told(store: ReturnType<typeof openStore>, area: (typeof areas)[number], number?: number) {
  const release = await store.releases.choose(number)
  const years = await store.newestYears.of(area, release)
  const { indicators } = await store.catalogues.asOf(release)
  return Object.fromEntries(
    indicators.flatMap(({ id, number }) => {
      const year = years.get(number)
      return year === undefined ? [] : [[id, year]]
    }),
  )
}

describe('the newest years of an area', () => {
  it('are what the figures say', async () => {
    const store = openStore(env.DB)
    for (const area of areas.filter(({ position }) => position % 11 === 0))
      expect([area.name, await told(store, area)]).toEqual([area.name, expected(area.position)])
  })

  it('take two statements, of at most two rows a slice, and then none', async () => {
    const { count, db } = counted(env.DB)
    const store = openStore(db)
    const simrishamn = areas.find(({ name }) => name === 'Simrishamn') ?? areas[0]
    if (simrishamn === undefined) throw new Error('no areas')
    const release = await store.releases.choose(undefined)
    const first = await store.newestYears.of(simrishamn, release)
    expect(count.statements).toBe(2)
    // Every indicator's newest year, and all years of those that Simrishamn has no value of then.
    const others = [...figures.values()].filter((drafts) => !isAtOnce(drafts, simrishamn.position))
    const slices = figures.size + others.reduce((sum, drafts) => sum + drafts.length - 1, 0)
    expect(count.rows).toBe(2 * slices)
    expect(slices).toBe(241)
    expect(await store.newestYears.of(simrishamn, release)).toBe(first)
    expect(count.statements).toBe(2)
  })

  it('are of the release that is asked for, and of women and men where there is no total', async () => {
    const boden = areas.find(({ name }) => name === 'Boden')
    if (boden === undefined) throw new Error('no Boden')
    const before = await told(openStore(env.DB), boden, 1)
    expect(before).not.toHaveProperty('U31402')
    await bring(
      env.DB,
      revision('2025-02-01', [
        { kommun: 'Boden', indicator: 'U31402', year: 2021, gender: 'K', value: 12 },
        { kommun: 'Boden', indicator: 'N28013', year: 2024, value: 1_000_000 },
      ]),
    )
    const store = openStore(env.DB)
    expect(await told(store, boden, 1)).toEqual(before)
    expect(await told(store, boden, 2)).toEqual({ ...before, N28013: 2024, U31402: 2021 })
  })
})
