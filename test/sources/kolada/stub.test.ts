import { afterEach, expect, it } from 'vitest'
import { z } from 'zod'
import { figures } from '../../../worker/sources/kolada/shapes.ts'
import { KoladaData } from '../../support/kolada/data.ts'
import { koladaOfSeed, testKpi } from '../../support/kolada/seed.ts'
import { type RunningKolada, startKolada } from '../../support/kolada/server.ts'

/** The stub answers as the real one is documented to, or what is tested against it is worth nothing. */

const started: RunningKolada[] = []
afterEach(async () => {
  for (const kolada of started.splice(0)) await kolada.stop()
})

async function asking(data: KoladaData, options: Parameters<typeof startKolada>[1] = {}) {
  const kolada = await startKolada(data, options)
  started.push(kolada)
  return async (path: string) => {
    const response = await fetch(kolada.address + path)
    return response.ok ? response.json() : response.status
  }
}

const EMPTY = { values: [], count: 0, next_url: null, previous_url: null }

it('gives rows as API v3 does', async () => {
  const ask = await asking(koladaOfSeed('N28013'))
  expect(await ask('/v3/data/kpi/N28013/municipality/2580/year/2019')).toEqual({
    values: [
      {
        kpi: 'N28013',
        municipality: '2580',
        period: 2019,
        values: [{ gender: 'T', count: 1, status: '', value: 928567.346938, isdeleted: false }],
      },
    ],
    count: 1,
    next_url: null,
    previous_url: null,
  })
})

it('gives pages with absolute addresses of the next and the one before', async () => {
  const data = new KoladaData([testKpi('N1'), testKpi('N2'), testKpi('N3')], [])
  const kolada = await startKolada(data, { perPage: 1 })
  started.push(kolada)
  expect(await (await fetch(`${kolada.address}/v3/kpi?page=2`)).json()).toMatchObject({
    values: [{ id: 'N2' }],
    count: 1,
    next_url: `${kolada.address}/v3/kpi?page=3`,
    previous_url: `${kolada.address}/v3/kpi?page=1`,
  })
})

it.each([
  ['/v2/kpi', 410],
  ['/v3/nothing', 404],
  ['/v3/data/kpi/N28013', 404],
  [`/v3/kpi/${Array(26).fill('N28013').join(',')}`, 422],
  ['/v3/data/kpi/N28013/year/2019?from_date=yesterday', 422],
])('refuses %s with %i', async (path, status) => {
  expect(await (await asking(koladaOfSeed()))(path)).toBe(status)
})

it.each(['/v3/kpi?name=Kostnad', '/v3/kpi/N00000', '/v3/data/kpi/N28013/year/2019?fromdate=2025-01-01'])(
  'gives nothing, and no error, for %s',
  async (path) => {
    expect(await (await asking(koladaOfSeed('N28013')))(path)).toEqual(EMPTY)
  },
)

it('leaves unknown ids out without a word', async () => {
  const ask = await asking(koladaOfSeed('N28013'))
  expect(await ask('/v3/kpi/N28013,N00000')).toMatchObject({ count: 1, values: [{ id: 'N28013' }] })
})

it('has no order of genders', async () => {
  const ask = await asking(koladaOfSeed('U28563'))
  const { values } = z.object({ values: z.array(figures) }).parse(await ask('/v3/data/kpi/U28563/year/2022'))
  const orders = values.map((row: { values: { gender: string }[] }) =>
    row.values.map(({ gender }) => gender).join(''),
  )
  expect(new Set(orders).size).toBeGreaterThan(3)
})

it('tells of what is removed only to those who ask for what is new', async () => {
  const data = koladaOfSeed('N28013')
  data.remove({ kpi: 'N28013', municipality: '2580', period: 2019 }, '2025-02-01')
  const ask = await asking(data)
  const path = '/v3/data/kpi/N28013/municipality/2580/year/2019'
  expect(await ask(path)).toEqual(EMPTY)
  expect(await ask(`${path}?from_date=2025-02-02`)).toEqual(EMPTY)
  expect(await ask(`${path}?from_date=2025-02-01`)).toMatchObject({
    values: [{ values: [{ gender: 'T', value: null, isdeleted: true }] }],
  })
})
