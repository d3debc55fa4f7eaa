import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { packKey, packKeys } from '../../../schema/slice.ts'
import { openStore } from '../../../worker/store/index.ts'
import { counted } from '../../support/counted.ts'
import { embedded } from '../../support/seed.ts'

const VIEW = { number: 1, without: [] }

/** Every key that the seed has a slice for, and one that it has none for. */
async function seedKeys() {
  const { indicators } = await openStore(env.DB).catalogues.asOf(VIEW)
  const number = indicators.find(({ id }) => id === 'N28013')?.number ?? -1
  return {
    all: indicators.flatMap((one) => packKeys(one.number, one.years)),
    lulea: packKey({ indicator: number, gender: 'T', year: 2019 }),
    none: packKey({ indicator: number, gender: 'K', year: 2019 }),
  }
}

describe('the store', () => {
  it('reads any number of slices in one statement, in at most two rows a slice, and then in none', async () => {
    const { all } = await seedKeys()
    const { count, db } = counted(env.DB)
    const { slices } = openStore(db)
    const cold = await slices.read(all, VIEW)
    expect(cold.size).toBe(1079)
    expect(count).toEqual({ statements: 1, rows: 2 * 1079 })
    const warm = await slices.read(all, VIEW)
    expect(warm).toEqual(cold)
    expect(count.statements).toBe(1)
  })

  it('leaves out a key that has no slice', async () => {
    const { lulea, none } = await seedKeys()
    expect([...(await openStore(env.DB).slices.read([none, lulea], VIEW)).keys()]).toEqual([lulea])
  })
})

describe('the seed for a deployment', () => {
  it('leaves the invented figures out, indicator and all', () => {
    const { indicators, figures } = embedded({ examples: false })
    expect(indicators.map(({ id }) => id)).not.toContain('LSS_vantetid')
    const drafts = [...figures.values()].flat()
    const values = drafts.flatMap((draft) => [...draft.said()])
    expect([indicators.length, drafts.length, values.length]).toEqual([47, 1077, 274_080])
  })
})
