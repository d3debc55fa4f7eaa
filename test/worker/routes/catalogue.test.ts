import { describe, expect, it } from 'vitest'
import { indicatorDetailReply, indicatorsReply } from '../../../schema/contract/replies/indicators.ts'
import { kommunDetailReply, kommunerReply } from '../../../schema/contract/replies/kommuner.ts'
import { answerTo } from '../../support/api.ts'

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

  it('proposes the words that may have been meant where one is misspelt', async () => {
    expect(await answerTo(indicatorsReply, '/v1/indicators', { q: 'väntetdi lss' })).toMatchObject({
      count: 0,
      suggestions: ['väntetid lss'],
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
