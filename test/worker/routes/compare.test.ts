import { describe, expect, it } from 'vitest'
import { compareReply } from '../../../schema/contract/replies/comparison.ts'
import { answerTo, get, problemOf } from '../../support/api.ts'

const compare = (question: Record<string, string | number>) => answerTo(compareReply, '/v1/compare', question)
const names = (reply: { members: { name: string }[] }) => reply.members.map(({ name }) => name).sort()

const MATTBANDET = ['Luleå', 'Piteå', 'Skellefteå', 'Sollefteå', 'Sundsvall', 'Umeå', 'Östersund']

describe('GET /v1/compare', () => {
  it('stands Luleå beside the kommuner like it in LSS, where no network holds', async () => {
    const reply = await compare({ kommun: 'Luleå', indicator: 'N28013', year: 2019 })
    expect(reply.group).toEqual({
      id: 'liknande-lss-2580-2024',
      name: 'Liknande kommuner Luleå, Funktionsnedsättning (LSS), 2024',
      kind: 'liknande',
      year: 2024,
      source: 'Kolada',
    })
    expect(names(reply)).toEqual([
      'Botkyrka',
      'Falun',
      'Gotland',
      'Gävle',
      'Luleå',
      'Mölndal',
      'Sundsvall',
      'Växjö',
    ])
    expect(reply.summary).toEqual({
      n: 7,
      missing: 0,
      mean: expect.closeTo(1042172.3349252859, 6),
      median: 1071377.04918,
      min: 717005,
      q1: expect.closeTo(1023606.5051015, 6),
      q3: expect.closeTo(1108811.6909345, 6),
      max: 1241987.903225,
      riket: 1066713.051662,
    })
    // A cost has a position, counted from the highest, and no colour.
    expect(reply.own).toMatchObject({ value: 928567.346938, rank: 7, of: 8, colour: null })
    expect(reply.own.difference.median).toBeCloseTo(928567.346938 - 1071377.04918, 6)
    expect(reply.cuts).toBeNull()
  })

  it('colours where there is a better and a worse, and shares a rank between those alike', async () => {
    const reply = await compare({ kommun: 'Luleå', indicator: 'N00090', year: 2019 })
    expect(reply.own).toMatchObject({ value: 5.9, rank: 2, of: 8, quartile: 1, colour: 'green' })
    expect(reply.cuts?.green).toBeCloseTo(5.9, 12)
    expect(reply.cuts?.red).toBeCloseTo(6.8, 12)
    expect(reply.members.map(({ name, rank, colour }) => [name, rank, colour])).toEqual([
      ['Piteå', 1, 'green'],
      ['Luleå', 2, 'green'],
      ['Kalmar', 2, 'green'],
      ['Varberg', 4, 'yellow'],
      ['Skövde', 5, 'yellow'],
      ['Karlstad', 6, 'yellow'],
      ['Mölndal', 7, 'red'],
      ['Sotenäs', 8, 'red'],
    ])
  })

  it('counts those without a value as missing, grey and last', async () => {
    const reply = await compare({ kommun: 'Luleå', indicator: 'U31402', year: 2019 })
    expect(reply.summary).toMatchObject({ n: 5, missing: 2, mean: 14.4, median: 10, riket: null })
    expect(reply.members.slice(-2)).toEqual([
      {
        code: '1291',
        name: 'Simrishamn',
        value: null,
        status: 'missing',
        rank: null,
        colour: 'grey',
        note: null,
      },
      {
        code: '1783',
        name: 'Hagfors',
        value: null,
        status: 'missing',
        rank: null,
        colour: 'grey',
        note: null,
      },
    ])
  })

  it('never attributes its own calculation to the source', async () => {
    const reply = await compare({ kommun: 'Luleå', indicator: 'N28013', year: 2019 })
    expect(reply.source).toBe('Källa: Kolada')
    expect(reply.computed).toContain('OJ:s egen beräkning')
    expect(reply.computed).not.toContain('Kolada')
  })

  it('answers the latest year of the kommun where none is given', async () => {
    expect(await compare({ kommun: 'Luleå', indicator: 'N28013' })).toMatchObject({ year: 2022 })
  })

  it('shows the others where the kommun itself has no value that year, or ever', async () => {
    const once = await compare({ kommun: 'Simrishamn', indicator: 'U31402', year: 2019 })
    expect(once).toMatchObject({
      value: null,
      status: 'missing',
      own: { rank: null, colour: 'grey' },
    })
    expect(once.summary.n).toBeGreaterThan(0)
    const never = await compare({ kommun: 'Boden', indicator: 'LSS_vantetid', peers: 'Måttbandet' })
    expect(never).toMatchObject({ year: 2010, value: null, status: 'missing', summary: { n: 7 } })
  })

  describe('in Måttbandet', () => {
    it.each([
      ['LSS_vantetid', 2009, MATTBANDET],
      ['LSS_vantetid', 2010, MATTBANDET],
      ['N30101', 2010, MATTBANDET],
      ['N31001', 2009, MATTBANDET],
      ['N20048', 2009, MATTBANDET],
      ['N20048', 2010, [...MATTBANDET.slice(0, 6), 'Örnsköldsvik']],
    ])('%s %i: exactly the members that the membership says', async (indicator, year, members) => {
      const chosen = await compare({ kommun: 'Luleå', indicator, year, peers: 'Måttbandet' })
      expect(names(chosen)).toEqual([...members].sort())
      const byDefault = await compare({ kommun: 'Luleå', indicator, year })
      expect(byDefault.group).toEqual(chosen.group)
      expect(chosen.group).toMatchObject({ id: 'mattbandet', name: 'Måttbandet', year })
    })

    it('gives the figures of äldreomsorg 2010', async () => {
      const { summary, own } = await compare({ kommun: 'Luleå', indicator: 'N20048', year: 2010 })
      expect(summary).toMatchObject({ n: 6, median: expect.closeTo(215485.654275, 6), max: 237126.903553 })
      expect(summary.mean).toBeCloseTo(214707.89741733333, 6)
      expect(own).toMatchObject({ rank: 3, of: 7 })
    })

    it('is Örnsköldsvik only in äldreomsorg 2010, and Östersund not then', async () => {
      const groupOf = async (kommun: string, indicator: string, year: number) =>
        (await compare({ kommun, indicator, year })).group.id
      expect(await groupOf('Örnsköldsvik', 'N20048', 2010)).toBe('mattbandet')
      expect(await groupOf('Örnsköldsvik', 'N20048', 2009)).toBe('liknande-aldreomsorg-2284-2024')
      expect(await groupOf('Östersund', 'N20048', 2010)).toBe('liknande-aldreomsorg-2380-2024')
      expect(await groupOf('Östersund', 'N20048', 2009)).toBe('mattbandet')
      expect(await groupOf('Luleå', 'N20048', 2011)).toBe('liknande-aldreomsorg-2580-2024')
    })

    it('has nobody in other years, and says what to ask instead', async () => {
      const problem = await problemOf(
        get('/v1/compare', { kommun: 'Luleå', indicator: 'N28013', year: 2019, peers: 'Måttbandet' }),
      )
      expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter', parameter: 'peers' })
      expect(problem.detail).toContain('2009–2010')
      expect(problem.detail).toContain('Ange kommunerna själv: 2580,')
    })

    it('as the KPB pilot, says in what and when it held', async () => {
      const question = { kommun: 'Eslöv', indicator: 'N28013', year: 2017, peers: 'kpb-pilot' }
      const { detail } = await problemOf(get('/v1/compare', question))
      expect(detail).toContain('inom Funktionsnedsättning (LSS) 2017; den gällde Äldreomsorg 2017.')
    })

    it('marks every example figure', async () => {
      const reply = await compare({ kommun: 'Luleå', indicator: 'LSS_vantetid', year: 2010 })
      expect(new Set(reply.members.map(({ status }) => status))).toEqual(new Set(['example']))
      expect(reply.own).toMatchObject({ value: 57, rank: 4, of: 7, colour: 'yellow' })
    })
  })

  describe('by default', () => {
    it.each([
      ['Eslöv', 'N20048', 2017, 'kpb-pilot'],
      ['Eslöv', 'N28013', 2017, 'liknande-lss-1285-2024'],
      ['Eslöv', 'N20048', 2018, 'liknande-aldreomsorg-1285-2024'],
      ['Ekerö', 'N28013', 2019, 'nordvastkommunerna'],
      ['Orsa', 'N28013', 2019, 'matten-gas'],
      ['Gnosjö', 'N28013', 2019, 'jonkopings-lan-fourum'],
      ['Luleå', 'N33001', 2019, 'liknande-ifo-2580-2024'], // barn och unga is part of IFO
      ['Luleå', 'N01951', 2019, 'liknande-overgripande-2580-2025'],
      ['Region Norrbotten', 'N01951', 2019, 'alla'],
    ])('%s, %s %i: %s', async (kommun, indicator, year, group) => {
      expect((await compare({ kommun, indicator, year })).group.id).toBe(group)
    })
  })

  describe('with peers', () => {
    const question = { kommun: 'Luleå', indicator: 'N28013', year: 2019 }

    it.each([
      ['liknande', 'liknande-lss-2580-2024', 7],
      ['lan', 'lan-25', 13],
      ['län', 'lan-25', 13],
      ['skr', 'skr-b3', 22],
      ['alla', 'alla', 289],
      ['Norrbottens län', 'lan-25', 13],
      ['storlek-50000', 'storlek-50000', 30],
      ['4M - Fyra Mälarstäder', 'G114798', 4],
      ['Landsbygdskommun, ej nära större stad', 'skr-c8', 35],
      ['liknande-lss-2580-2024', 'liknande-lss-2580-2024', 7],
      ['Piteå,Boden, luleå ,Pitea', '2581,2582', 2],
      ['Piteå', '2581', 1],
      ['114', '0114', 1],
      ['liknande-lss-2581-2024', 'liknande-lss-2581-2024', 7],
    ])('%j: %s', async (peers, id, count) => {
      const { group, summary } = await compare({ ...question, peers })
      expect(group.id.split(',').sort().join()).toBe(id)
      expect(summary.n + summary.missing).toBe(count)
    })

    it.each([
      ['Mattbandt', 404, 'unknown_group', 'Måttbandet'],
      ['Piteå,Bodn', 404, 'unknown_kommun', 'Boden'],
      ['Piteå,', 404, 'unknown_kommun', ''],
      ['Luleå', 400, 'invalid_parameter', 'ingen annan än Luleå'],
      ['liknande-lss-9999-2024', 404, 'unknown_kommun', '9999'],
      ['Piteå,riket', 400, 'invalid_parameter', 'Riket kan inte jämföras'],
      ['Piteå,Region Norrbotten', 400, 'invalid_parameter', 'Region Norrbotten kan inte jämföras'],
      ['habo', 404, 'unknown_kommun', 'Håbo eller Habo'],
    ])('%j is refused with %i %s', async (peers, status, code, detail) => {
      const problem = await problemOf(get('/v1/compare', { ...question, peers }))
      expect(problem).toMatchObject({ status, code })
      expect(problem.detail).toContain(detail)
    })

    it('refuses liknande where there is none, rather than take another group', async () => {
      const problem = await problemOf(
        get('/v1/compare', { kommun: 'Gnosjö', indicator: 'N28013', year: 2019, peers: 'liknande' }),
      )
      expect(problem).toMatchObject({ status: 404, code: 'unknown_group' })
      expect(problem.detail).toContain('Gnosjö')
    })

    it.each(['lan', 'skr', 'liknande'])('refuses %s for a region, which has none', async (peers) => {
      const region = { kommun: 'Region Norrbotten', indicator: 'N01951', year: 2019 }
      expect(await problemOf(get('/v1/compare', { ...region, peers }))).toMatchObject({
        status: 404,
        code: 'unknown_group',
      })
    })

    it('refuses a group of kommuner for a region', async () => {
      const region = {
        kommun: 'Region Norrbotten',
        indicator: 'N01951',
        year: 2019,
        peers: 'Norrbottens län',
      }
      const problem = await problemOf(get('/v1/compare', region))
      expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter', parameter: 'peers' })
    })

    it('refuses a group that holds nobody else', async () => {
      const problem = await problemOf(get('/v1/compare', { ...question, kommun: 'Gotland', peers: 'lan' }))
      expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter', parameter: 'peers' })
      expect(problem.detail).toContain('Gotlands län rymmer ingen annan än Gotland')
    })

    it('refuses riket, which has no peers', async () => {
      const problem = await problemOf(get('/v1/compare', { ...question, kommun: 'riket' }))
      expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter', parameter: 'kommun' })
    })
  })
})
