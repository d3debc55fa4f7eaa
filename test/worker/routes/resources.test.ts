import { describe, expect, it } from 'vitest'
import { seriesReply, tableReply } from '../../../schema/contract/replies/figures.ts'
import { groupDetailReply, groupsReply, peersReply } from '../../../schema/contract/replies/groups.ts'
import { indicatorDetailReply, indicatorsReply } from '../../../schema/contract/replies/indicators.ts'
import { kommunDetailReply, kommunerReply } from '../../../schema/contract/replies/kommuner.ts'
import { releasesReply, statusReply } from '../../../schema/contract/replies/releases.ts'
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

describe('GET /v1/peers', () => {
  it('lists the groups of a kommun with their members on the occasion', async () => {
    const reply = await answerTo(peersReply, '/v1/peers', {
      kommun: 'Luleå',
      area: 'äldreomsorg',
      year: 2010,
    })
    expect(reply).toMatchObject({ area: 'aldreomsorg', year: 2010 })
    const mattbandet = reply.groups.find(({ id }) => id === 'mattbandet')
    expect(mattbandet?.members.map(({ name }) => name)).toEqual([
      'Sundsvall',
      'Sollefteå',
      'Örnsköldsvik',
      'Umeå',
      'Skellefteå',
      'Luleå',
      'Piteå',
    ])
    expect(reply.groups.map(({ kind }) => kind)).toEqual(['lan', 'skr', 'storlek', 'network', 'liknande'])
  })

  it('lists every group that a kommun has belonged to where no occasion is given', async () => {
    const { groups } = await answerTo(peersReply, '/v1/peers', { kommun: 'Örnsköldsvik' })
    expect(groups.map(({ id }) => id)).toContain('mattbandet')
    expect(groups.filter(({ kind }) => kind === 'liknande')).toHaveLength(12)
  })
})

describe('GET /v1/groups', () => {
  it.each([
    ['network', 5],
    ['lan', 21],
    ['skr', 9],
    ['storlek', 9],
    ['samverkan', 45],
  ])('lists every group of the kind %s', async (kind, count) => {
    const reply = await answerTo(groupsReply, '/v1/groups', { kind })
    expect(reply).toMatchObject({ count, reason: null })
    expect(new Set(reply.groups.map((group) => group.kind))).toEqual(new Set([kind]))
  })

  it('says where those are that exist for each kommun', async () => {
    expect(await answerTo(groupsReply, '/v1/groups', { kind: 'liknande' })).toMatchObject({
      count: 0,
      reason: expect.stringContaining('kommun=Luleå'),
    })
    expect(await answerTo(groupsReply, '/v1/groups', { kind: 'liknande', kommun: 'Luleå' })).toMatchObject({
      count: 12,
    })
  })
})

describe('GET /v1/groups/{id}', () => {
  it.each([
    ['kpb-pilot', ['Gislaved', 'Eslöv', 'Kungsbacka', 'Härryda', 'Lerum', 'Kungälv']],
    ['matten-gas', ['Hammarö', 'Karlskoga', 'Arboga', 'Malung-Sälen', 'Rättvik', 'Orsa', 'Hedemora']],
    [
      'nordvastkommunerna',
      ['Upplands Väsby', 'Järfälla', 'Ekerö', 'Upplands-Bro', 'Sollentuna', 'Sundbyberg', 'Solna', 'Sigtuna'],
    ],
  ])('%s has the members of the field', async (id, members) => {
    const reply = await answerTo(groupDetailReply, `/v1/groups/${id}`)
    expect(reply.members.map(({ name }) => name).sort()).toEqual([...members].sort())
  })

  it('tells who is in when and in what', async () => {
    const reply = await answerTo(groupDetailReply, '/v1/groups/Måttbandet')
    expect(reply.members).toHaveLength(8)
    expect(reply.reason).toContain('ange area och year')
    expect(reply.rules).toEqual([
      { members: expect.arrayContaining(['Luleå', 'Östersund']), area: null, from: 2009, to: 2010, in: true },
      { members: ['Östersund'], area: 'aldreomsorg', from: 2010, to: 2010, in: false },
      { members: ['Örnsköldsvik'], area: 'aldreomsorg', from: 2010, to: 2010, in: true },
    ])
  })

  it('says so where nobody was in', async () => {
    const reply = await answerTo(groupDetailReply, '/v1/groups/mattbandet', { year: 2011 })
    expect(reply).toMatchObject({ members: [], reason: expect.stringContaining('inga medlemmar') })
  })

  it('answers those like one kommun by the id', async () => {
    const reply = await answerTo(groupDetailReply, '/v1/groups/liknande-lss-2580-2024')
    expect(reply).toMatchObject({ kind: 'liknande', year: 2024, reason: null })
    expect(reply.members).toHaveLength(7)
  })
})

describe('GET /v1/indicators', () => {
  it('lists all, those of a verksamhetsområde with its parts, or those that match', async () => {
    expect(await answerTo(indicatorsReply, '/v1/indicators')).toMatchObject({ count: 48, reason: null })
    const ifo = await answerTo(indicatorsReply, '/v1/indicators', { area: 'IFO' })
    expect(new Set(ifo.indicators.map(({ area }) => area.id))).toEqual(
      new Set(['ifo', 'ekonomiskt_bistand', 'barn_unga', 'missbruk']),
    )
    const hits = await answerTo(indicatorsReply, '/v1/indicators', { q: 'väntetider LSS' })
    expect(hits.indicators[0]).toMatchObject({ code: 'LSS_vantetid', example: true, latestYear: 2010 })
  })

  it('says so where nothing matches, with the nearest names', async () => {
    expect(await answerTo(indicatorsReply, '/v1/indicators', { q: 'LSS_vantetd' })).toMatchObject({
      count: 0,
      reason: expect.stringContaining('LSS_vantetd'),
      suggestions: ['LSS_vantetid'],
    })
  })
})

describe('GET /v1/indicators/{id}', () => {
  it('is the fact box', async () => {
    const box = await answerTo(indicatorDetailReply, '/v1/indicators/u31402')
    expect(box).toMatchObject({
      id: 'U31402',
      unit: 'dagar',
      direction: 'lower',
      quality: 'process',
      source: 'Källa: Kolada',
      example: false,
      genders: ['T', 'K', 'M'],
      levels: ['kommun'],
      latestYear: 2022,
      latestPublication: { year: 2022, release: 1, date: '2024-08-30' },
      nextPublication: null,
      metadataRelease: 1,
    })
    expect(box.breaks).toEqual([{ year: 2017, text: expect.stringContaining('första kontakten') }])
    expect(box.years.T?.[0]).toBe(2008)
  })

  it('tells what the source has announced, and when it did', async () => {
    const { nextPublication } = await answerTo(indicatorDetailReply, '/v1/indicators/N28013')
    expect(nextPublication).toEqual({
      year: 2025,
      preliminary: '2026-03-31',
      final: '2026-08-28',
      statedOn: '2026-03',
    })
  })
})

describe('GET /v1/kommuner', () => {
  it('lists riket, the regions and the kommuner', async () => {
    const { kommuner, count } = await answerTo(kommunerReply, '/v1/kommuner')
    expect(count).toBe(312)
    const kinds = Object.groupBy(kommuner, ({ kind }) => kind)
    expect([kinds.riket?.length, kinds.region?.length, kinds.kommun?.length]).toEqual([1, 21, 290])
  })

  it('finds part of a name, or says that nothing matches', async () => {
    const { kommuner } = await answerTo(kommunerReply, '/v1/kommuner', { q: 'lule' })
    expect(kommuner).toEqual([{ code: '2580', name: 'Luleå', kind: 'kommun', lan: '25' }])
    expect(await answerTo(kommunerReply, '/v1/kommuner', { q: 'Lulae' })).toMatchObject({
      count: 0,
      suggestions: ['Luleå'],
    })
  })

  it('answers one with its groups', async () => {
    const reply = await answerTo(kommunDetailReply, '/v1/kommuner/Orsa')
    expect(reply).toMatchObject({ code: '2034', kind: 'kommun', lan: '20' })
    expect(reply.groups.map(({ id }) => id)).toContain('matten-gas')
  })
})

describe('what is served', () => {
  it('is told by status', async () => {
    expect(await answerTo(statusReply, '/v1/status')).toEqual({
      release: 1,
      date: '2024-08-30',
      counts: { kommuner: 290, areas: 312, indicators: 48, groups: 89, slices: 1079, figures: 274_094 },
      freshness: { newestYear: 2022, releaseCheckedEvery: 5 },
      examples: ['LSS_vantetid'],
    })
  })

  it('is listed by release', async () => {
    const { releases } = await answerTo(releasesReply, '/v1/releases')
    expect(releases).toEqual([
      {
        number: 1,
        date: '2024-08-30',
        source: 'Kolada',
        note: expect.any(String),
        slices: 1079,
        figures: 274_094,
      },
    ])
  })
})

describe('the description', () => {
  it('for programs names every path and only those', async () => {
    const description = await (await get('/openapi.json')).json<{
      openapi: string
      paths: Record<string, object>
    }>()
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths).sort()).toEqual(
      [
        ...[
          'cells',
          'compare',
          'groups',
          'groups/{id}',
          'indicators',
          'indicators/{id}',
          'kommuner',
          'kommuner/{code}',
        ],
        ...['peers', 'releases', 'series', 'status', 'table', 'value', 'value.txt'],
      ].map((path) => `/v1/${path}`),
    )
  })

  it('to read has examples that all answer', async () => {
    const page = await (await get('/docs')).text()
    const links = [...page.matchAll(/Example: <a href="([^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    expect(links.length).toBe(14)
    for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200])
  })

  it('to read explains every problem code that a reply points at', async () => {
    const page = await (await get('/docs')).text()
    const { type } = await problemOf(get('/v1/value', { kommun: 'Lula', indicator: 'N28013' }))
    expect(page).toContain(`id="${type.split('#')[1]}"`)
  })
})
