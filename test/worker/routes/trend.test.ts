import { describe, expect, it } from 'vitest'
import { compareReply } from '../../../schema/contract/replies/comparison.ts'
import { seriesReply } from '../../../schema/contract/replies/figures.ts'
import { trendReply } from '../../../schema/contract/replies/trend.ts'
import { answerTo, get, problemOf } from '../../support/api.ts'

type Question = Record<string, string | number>

const trend = (question: Question) => answerTo(trendReply, '/v1/trend', question)
const refused = (question: Question) => problemOf(get('/v1/trend', question))
const LULEA = { kommun: 'Luleå', indicator: 'N28013' }

describe('GET /v1/trend', () => {
  it('stands Luleå beside the same kommuner every year, with their median and quartiles', async () => {
    const reply = await trend(LULEA)
    expect(reply).toMatchObject({
      kommun: { code: '2580', name: 'Luleå' },
      indicator: { id: 'N28013', unit: 'kr/brukare' },
      gender: 'T',
      release: 1,
      source: 'Källa: Kolada',
      example: false,
      group: { id: 'liknande-lss-2580-2024', kind: 'liknande', year: 2024 },
      reason: null,
    })
    expect(reply.members.map(({ name }) => name).sort()).toEqual([
      'Botkyrka',
      'Falun',
      'Gotland',
      'Gävle',
      'Mölndal',
      'Sundsvall',
      'Växjö',
    ])
    const near = (figure: number) => expect.closeTo(figure, 6)
    expect(
      reply.years.map(({ year, value, n, median, q1, q3, riket }) => [year, value, n, median, q1, q3, riket]),
    ).toEqual([
      [2014, 883358.139534, 7, 885310.559006, near(845475.793771), near(900465.9262045), null],
      [2015, 864624.434389, 7, 886362.745098, near(872280.833928), near(942760.5263155), 922287.519976],
      [2016, 1018814.159292, 7, 917585.798816, near(895932.2807575), near(958966.2611955), 959280.088306],
      [2017, 962619.658119, 7, 959647.887323, near(936258.989428), near(983706.681173), 986276.979166],
      [2018, 929987.447698, 7, 1009403.314917, near(983326.7224815), near(1054773.2921405), 1025760.143687],
      [2019, 928567.346938, 7, 1071377.04918, near(1023606.5051015), near(1108811.6909345), 1066713.051662],
      [2020, 782312.252964, 7, 1125539.5189, near(1096608.468559), near(1185246.058201), 1121183.270239],
      [2021, 1221500, 7, 1159882.154882, near(1081514.7542275), near(1365499.186991), 1163093.569931],
      [2022, 1230468.253968, 7, 1226947.019867, near(1143821.0330805), near(1329910.4919365), 1221657.103913],
    ])
  })

  it('marks every example figure, in the network that holds for them', async () => {
    const reply = await trend({ kommun: 'Luleå', indicator: 'LSS_vantetid' })
    expect(reply).toMatchObject({
      example: true,
      source: 'Exempeldata – inte verkliga värden',
      group: { id: 'mattbandet', name: 'Måttbandet', year: 2010 },
    })
    expect(reply.years).toEqual(
      [
        { year: 2009, value: 62, median: 62, q1: 51.25, q3: 69.75 },
        { year: 2010, value: 57, median: 57.5, q1: 52.5, q3: 62.5 },
      ].map((figures) => ({
        ...figures,
        n: 6,
        riket: null,
        status: 'example',
        reason: 'Exempeldata – inte ett verkligt värde.',
        note: null,
      })),
    )
  })

  it('keeps to the span asked for, and to the peers of its newest year', async () => {
    const reply = await trend({ kommun: 'Luleå', indicator: 'N30101', from: 2009, to: 2010 })
    expect(reply.group).toMatchObject({ id: 'mattbandet', year: 2010 })
    expect(reply.years.map(({ year, value, n, median, q1, q3 }) => [year, value, n, median, q1, q3])).toEqual(
      [
        [2009, 2918, 6, 3469, 2890, 3927.25],
        [
          2010,
          expect.closeTo(3283.02192, 6),
          6,
          expect.closeTo(3568.014221, 6),
          3189.427119,
          expect.closeTo(4008.8400775, 6),
        ],
      ],
    )
    // In äldreomsorg Örnsköldsvik was in and Östersund out in 2010; so they are then in 2009 as well.
    const care = await trend({ kommun: 'Luleå', indicator: 'N20048', from: 2009, to: 2010 })
    expect(care.members.map(({ name }) => name)).toContain('Örnsköldsvik')
    expect(care.members.map(({ name }) => name)).not.toContain('Östersund')
    expect(care.years[0]?.median).toBeCloseTo(216442.809496, 6)
    expect((await trend({ kommun: 'Luleå', indicator: 'N30101' })).group.kind).toBe('liknande')
  })

  it('has each figure as series has it, and each summary as compare has it', async () => {
    for (const question of [
      LULEA,
      { kommun: 'Luleå', indicator: 'U31402', peers: 'lan' },
      { kommun: 'Simrishamn', indicator: 'U31402', gender: 'K' },
      { kommun: 'Region Norrbotten', indicator: 'N01951', from: 2018 },
      { kommun: 'Luleå', indicator: 'N28015', peers: 'Piteå,Boden' },
    ]) {
      const { peers, ...series } = { peers: '', ...question }
      const reply = await trend(question)
      const { values } = await answerTo(seriesReply, '/v1/series', series)
      expect(reply.years.map(({ n, median, q1, q3, riket, ...figure }) => figure)).toEqual(values)
      const { from, ...once } = { from: 0, ...question }
      for (const { year, n, median, q1, q3, riket } of reply.years) {
        const members = reply.members.map(({ code }) => code).join()
        const { summary } = await answerTo(compareReply, '/v1/compare', { ...once, year, peers: members })
        expect({ n, median, q1, q3, riket }).toEqual({
          n: summary.n,
          median: summary.median,
          q1: summary.q1,
          q3: summary.q3,
          riket: summary.riket,
        })
      }
    }
  })

  it('lists a year without a figure with its status and why', async () => {
    const { years } = await trend({ kommun: 'Luleå', indicator: 'U31402' })
    expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 15 }, (_, i) => 2008 + i))
    expect(years.find(({ year }) => year === 2010)).toMatchObject({
      value: null,
      status: 'missing',
      reason: expect.stringContaining('Källan har inget värde för Luleå 2010'),
    })
    expect(years.find(({ year }) => year === 2019)).toMatchObject({ value: 9, status: 'final', reason: null })
  })

  it('tells of breaks, and of what the quality control warns of', async () => {
    expect((await trend({ kommun: 'Luleå', indicator: 'U31402' })).breaks.map(({ year }) => year)).toEqual([
      2017,
    ])
    expect((await trend({ kommun: 'Luleå', indicator: 'U31402', to: 2016 })).breaks).toEqual([])
    const { years } = await trend({ kommun: 'Luleå', indicator: 'N28015', from: 2019, to: 2019 })
    expect(years[0]).toMatchObject({ value: 29920.821114, note: expect.stringContaining('Luleå') })
  })

  it('shows the others where the kommun never had a value, in the newest year', async () => {
    const { years, group } = await trend({ kommun: 'Boden', indicator: 'LSS_vantetid', peers: 'Måttbandet' })
    expect(group).toMatchObject({ id: 'mattbandet', year: 2010 })
    expect(years.map(({ value, status, n, median }) => [value, status, n, median])).toEqual([
      [null, 'missing', 7, 62],
      [null, 'missing', 7, 57],
    ])
  })

  it('says why there are no years', async () => {
    const before = await trend({ ...LULEA, to: 2010 })
    expect(before).toMatchObject({ years: [], reason: expect.stringContaining('finns för 2014–2022') })
    expect(before.members).toHaveLength(7)
    const split = await trend({ ...LULEA, gender: 'K' })
    expect(split).toMatchObject({ years: [], reason: expect.stringContaining('inte för kön K') })
  })

  it('never attributes its own calculation to the source, in either language', async () => {
    const { computed } = await trend(LULEA)
    expect(computed).toContain('OJ:s egen beräkning')
    expect(computed).not.toContain('Kolada')
    const english = await answerTo(trendReply, '/v1/trend', LULEA, { headers: { 'Accept-Language': 'en' } })
    expect(english.computed).toContain("OJ's own calculation")
  })
})

describe('a trend is refused', () => {
  it.each<[string, Question, number, string, string]>([
    [
      'for riket, which has no peers',
      { kommun: 'riket', indicator: 'N28013' },
      400,
      'invalid_parameter',
      'inga jämförbara',
    ],
    ['in a group that there is not', { ...LULEA, peers: 'Mattbandt' }, 404, 'unknown_group', 'Måttbandet'],
    ['in a network of other years', { ...LULEA, peers: 'Måttbandet' }, 400, 'invalid_parameter', '2009–2010'],
    ['beside riket', { ...LULEA, peers: 'Piteå,riket' }, 400, 'invalid_parameter', 'Riket kan inte jämföras'],
    [
      'beside nobody',
      { kommun: 'Gotland', indicator: 'N28013', peers: 'lan' },
      400,
      'invalid_parameter',
      'ingen annan än Gotland',
    ],
    [
      'for a kommun that there is not',
      { kommun: 'Lula', indicator: 'N28013' },
      404,
      'unknown_kommun',
      'Luleå',
    ],
    [
      'for an indicator that there is not',
      { kommun: 'Luleå', indicator: 'LSS_vantetd' },
      404,
      'unknown_indicator',
      'LSS_vantetid',
    ],
    ['backwards', { ...LULEA, from: 2020, to: 2018 }, 400, 'invalid_parameter', 'inte efter to'],
  ])('%s', async (_, question, status, code, detail) => {
    const problem = await refused(question)
    expect(problem).toMatchObject({ status, code })
    expect(problem.detail).toContain(detail)
  })
})
