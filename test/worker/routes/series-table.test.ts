import { describe, expect, it } from 'vitest'
import { seriesReply, tableReply } from '../../../schema/contract/replies/figures.ts'
import { kommunerReply } from '../../../schema/contract/replies/kommuner.ts'
import { answerTo, get, problemOf } from '../../support/api.ts'

describe('GET /v1/series', () => {
  it('answers every published year, with the reason where there is no value and the breaks', async () => {
    const reply = await answerTo(seriesReply, '/v1/series', { kommun: 'Luleå', indicator: 'U31402' })
    expect(reply.values.map(({ year }) => year)).toEqual(Array.from({ length: 15 }, (_, i) => 2008 + i))
    expect(reply.values.find(({ year }) => year === 2019)).toEqual({
      year: 2019,
      value: 9,
      status: 'final',
      reason: null,
      note: null,
    })
    expect(reply.values.find(({ year }) => year === 2010)).toMatchObject({ value: null, status: 'missing' })
    expect(reply.breaks.map(({ year }) => year)).toEqual([2017])
    expect(reply).toMatchObject({ source: 'Källa: Kolada', release: 1, reason: null })
  })

  it('keeps to the span asked for', async () => {
    const reply = await answerTo(seriesReply, '/v1/series', {
      kommun: 'Luleå',
      indicator: 'N28015',
      from: 2018,
      to: 2020,
    })
    expect(reply.values.map(({ year, value }) => [year, value])).toEqual([
      [2018, 170407.514451],
      [2019, 29920.821114],
      [2020, 119603.71517],
    ])
    expect(reply.breaks).toEqual([])
  })

  it('says why it is empty', async () => {
    const before = await answerTo(seriesReply, '/v1/series', {
      kommun: 'Luleå',
      indicator: 'N28013',
      to: 2010,
    })
    expect(before).toMatchObject({ values: [], reason: expect.stringContaining('finns för 2014–2022') })
    const split = await answerTo(seriesReply, '/v1/series', {
      kommun: 'Luleå',
      indicator: 'N28013',
      gender: 'K',
    })
    expect(split).toMatchObject({ values: [], reason: expect.stringContaining('inte för kön K') })
  })

  it('refuses a span that runs backwards', async () => {
    const problem = await problemOf(
      get('/v1/series', { kommun: 'Luleå', indicator: 'N28013', from: 2020, to: 2018 }),
    )
    expect(problem).toMatchObject({ status: 400, parameter: 'from' })
  })
})

describe('GET /v1/table', () => {
  it('answers kommuner × indicators × years × genders, a row each', async () => {
    const reply = await answerTo(tableReply, '/v1/table', {
      kommuner: 'Luleå, Piteå,Lulea',
      indicators: 'N28013,N01951',
      years: '2019,2021-2022',
      genders: 'T,K',
    })
    expect(reply.kommuner.map(({ name }) => name)).toEqual(['Luleå', 'Piteå'])
    expect(reply.columns).toEqual(['kommun', 'indicator', 'year', 'gender', 'value', 'status'])
    expect(reply.rows).toHaveLength(2 * 2 * 3 * 2)
    expect(reply.rows[0]).toEqual(['2580', 'N28013', 2019, 'T', 928567.346938, 'final'])
    expect(reply.rows[1]).toEqual(['2580', 'N28013', 2019, 'K', null, 'not_applicable'])
    expect(reply.rows[11]).toEqual(['2580', 'N01951', 2022, 'K', 38681, 'final'])
    expect(reply.notes[0]).toEqual([1, 'N28013 redovisas inte för kön K, bara för T.'])
    expect(reply.indicators.map(({ source }) => source)).toEqual(['Källa: Kolada', 'Källa: Kolada'])
  })

  it('refuses more than 20,000 figures before reading any', async () => {
    const kommuner = Array.from({ length: 290 }, (_, i) => i + 114).join()
    const names = (await answerTo(kommunerReply, '/v1/kommuner')).kommuner.map(({ code }) => code).join()
    const question = { kommuner: names, indicators: 'N01951,N01960', years: '1990-2022' }
    expect(await problemOf(get('/v1/table', question))).toMatchObject({ status: 413, code: 'too_many_cells' })
    expect(await problemOf(get('/v1/table', { ...question, kommuner }))).toMatchObject({
      code: 'unknown_kommun',
    })
  })

  it.each(['2022-2019', '2019,,2020', '2019-', '-2019', '2019-2020-2021', '2019;2020'])(
    'refuses the years %j',
    async (years) => {
      const problem = await problemOf(get('/v1/table', { kommuner: 'Luleå', indicators: 'N28013', years }))
      expect(problem).toMatchObject({ status: 400, parameter: 'years' })
    },
  )
})
