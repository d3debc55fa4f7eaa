import { describe, expect, it } from 'vitest'
import { compareReply } from '../../../schema/contract/replies/comparison.ts'
import { valueReply } from '../../../schema/contract/replies/figures.ts'
import { answerTo, get, problemOf } from '../../support/api.ts'

const LULEA_2019 = { kommun: 'Luleå', indicator: 'N28013', year: 2019 }

describe('GET /v1/value', () => {
  it.each([
    ['N28013', 928567.346938],
    ['N28012', 2912.732859],
    ['N28820', 31.36803],
    ['N21009', 21183.659648],
    ['N00090', 5.9],
    ['U31402', 9.0],
    ['N28015', 29920.821114], // an outlier in the source, served as published
  ])('answers the published figure for Luleå 2019: %s', async (indicator, published) => {
    expect(await answerTo(valueReply, '/v1/value', { kommun: 'Luleå', indicator, year: 2019 })).toMatchObject(
      {
        kommun: { code: '2580', name: 'Luleå' },
        indicator: { id: indicator },
        year: 2019,
        gender: 'T',
        value: published,
        status: 'final',
        reason: null,
        release: 1,
        source: 'Källa: Kolada',
      },
    )
  })

  it.each(['Lulea', 'LULEÅ KOMMUN', 'luleå kommuns', 'Luleås kommun', '2580', ' 2580 '])(
    'finds Luleå as %j',
    async (kommun) => {
      const { kommun: found } = await answerTo(valueReply, '/v1/value', { ...LULEA_2019, kommun })
      expect(found.code).toBe('2580')
    },
  )

  it.each([
    ['114', '0114'],
    ['0', '0000'],
    ['riket', '0000'],
    ['25', '0025'],
    ['Region Norrbotten', '0025'],
    ['Gotland', '0980'],
    ['Region Gotland', '0009'],
    ['Borås kommun', '1490'],
    ['Lunds kommun', '1281'],
    ['Malung Sälen', '2023'],
    ['Habo', '0643'],
    ['Håbo kommun', '0305'],
  ])('finds %j as %s', async (kommun, code) => {
    const { kommun: found } = await answerTo(valueReply, '/v1/value', { kommun, indicator: 'N01951' })
    expect(found.code).toBe(code)
  })

  it.each(['n28013', 'LSS_boende_kr_brukare', 'lss boende kr brukare', 'LSS-BOENDE-KR-BRUKARE'])(
    'finds the indicator as %j',
    async (indicator) => {
      const { value } = await answerTo(valueReply, '/v1/value', { ...LULEA_2019, indicator })
      expect(value).toBe(928567.346938)
    },
  )

  it.each<Record<string, string>>([{}, { year: 'senaste' }, { year: 'SENASTE' }])(
    'answers the latest year with a value for the kommun: %j',
    async (year) => {
      const reply = await answerTo(valueReply, '/v1/value', { kommun: 'Luleå', indicator: 'U23401', ...year })
      expect(reply).toMatchObject({ year: 2022, status: 'final' })
      const simrishamn = await answerTo(valueReply, '/v1/value', {
        kommun: 'Simrishamn',
        indicator: 'U31402',
        ...year,
      })
      expect(simrishamn.year).toBeLessThan(2019) // none for 2019, so an earlier one is its latest
      expect(simrishamn.value).not.toBeNull()
    },
  )

  it('answers the year with a value before the latest, as formulas ask for it', async () => {
    const asked = { kommun: 'Luleå', indicator: 'N00090' }
    const [latest, before] = await Promise.all(
      ['senaste', '-1'].map((year) => answerTo(valueReply, '/v1/value', { ...asked, year })),
    )
    expect([latest?.year, before?.year]).toEqual([2022, 2020])
    expect(await answerTo(compareReply, '/v1/compare', { ...asked, year: '-1' })).toMatchObject({
      year: 2020,
      own: { value: before?.value },
    })
  })

  it('answers women and men where the source has them', async () => {
    const [k, m, t] = await Promise.all(
      ['K', 'm', 'T'].map((gender) =>
        answerTo(valueReply, '/v1/value', { kommun: 'Luleå', indicator: 'N01951', year: 2022, gender }),
      ),
    )
    expect([k?.gender, m?.gender, t?.gender]).toEqual(['K', 'M', 'T'])
    expect(k?.value).toBe(38681)
    expect((k?.value ?? 0) + (m?.value ?? 0)).toBe(t?.value)
  })

  it.each([
    [
      { kommun: 'Luleå', indicator: 'U23401', year: 2010 },
      'missing',
      'Källan har inget värde för Luleå 2010',
    ],
    [
      { kommun: 'Luleå', indicator: 'U31402', year: 2010 },
      'missing',
      'Källan har inget värde för Luleå 2010',
    ],
    [{ ...LULEA_2019, year: 2050 }, 'not_published', 'den finns för 2014–2022'],
    [{ ...LULEA_2019, gender: 'K' }, 'not_applicable', 'redovisas inte för kön K, bara för T'],
    [{ kommun: 'riket', indicator: 'U23401', year: 2010 }, 'not_applicable', 'redovisas inte för riket'],
    [{ kommun: 'riket', indicator: 'U31402' }, 'not_applicable', 'redovisas inte för riket'],
    [{ kommun: 'Boden', indicator: 'LSS_vantetid' }, 'missing', 'inget värde för LSS_vantetid något år'],
  ])('answers a right question without a figure with null and why: %j', async (question, status, reason) => {
    const reply = await answerTo(valueReply, '/v1/value', question)
    expect(reply).toMatchObject({ value: null, status })
    expect(reply.reason).toContain(reason)
  })

  it('says the reason in English on request', async () => {
    const question = { kommun: 'Luleå', indicator: 'U23401', year: 2010 }
    for (const language of ['en', 'en-GB,en;q=0.9,sv;q=0.8']) {
      const reply = await answerTo(valueReply, '/v1/value', question, {
        headers: { 'Accept-Language': language },
      })
      expect(reply.reason).toContain('The source has no value for Luleå in 2010')
    }
    const swedish = await answerTo(valueReply, '/v1/value', question, {
      headers: { 'Accept-Language': 'fr, sv;q=0.5' },
    })
    expect(swedish.reason).toContain('Källan har inget värde')
  })

  it('marks an example figure so that nobody takes it for a fact', async () => {
    const reply = await answerTo(valueReply, '/v1/value', {
      kommun: 'Luleå',
      indicator: 'LSS_vantetid',
      year: 2010,
    })
    expect(reply).toMatchObject({
      value: 57,
      status: 'example',
      reason: 'Exempeldata – inte ett verkligt värde.',
      source: 'Exempeldata – inte verkliga värden',
    })
  })

  it.each(['1', '2024-08-30', '2026-01-01'])('answers as of a release: %s', async (release) => {
    expect(await answerTo(valueReply, '/v1/value', { ...LULEA_2019, release })).toMatchObject({
      value: 928567.346938,
      release: 1,
    })
  })
})

describe('GET /v1/value.txt', () => {
  it('answers the bare number with a decimal point', async () => {
    const response = await get('/v1/value.txt', LULEA_2019)
    expect(response.headers.get('Content-Type')).toMatch(/^text\/plain/)
    expect(await response.text()).toBe('928567.346938')
  })

  it('answers 404 with the reason where there is none', async () => {
    const problem = await problemOf(
      get('/v1/value.txt', { kommun: 'Luleå', indicator: 'U23401', year: 2010 }),
    )
    expect(problem).toMatchObject({ status: 404, code: 'no_value' })
    expect(problem.detail).toContain('Källan har inget värde för Luleå 2010')
  })

  it('answers no example figure, since a bare number cannot say that it is one', async () => {
    const problem = await problemOf(
      get('/v1/value.txt', { kommun: 'Luleå', indicator: 'LSS_vantetid', year: 2010 }),
    )
    expect(problem).toMatchObject({ status: 404, code: 'no_value' })
    expect(problem.detail).toContain('exempelvärde')
  })
})
