import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { takeCatalogue, takeFigures, takeNewAreas } from '../../../worker/sources/kolada/ask.ts'
import { Kolada } from '../../../worker/sources/kolada/client.ts'
import { TestClock } from '../../support/kolada/clock.ts'
import { KoladaData } from '../../support/kolada/data.ts'
import {
  cutsAfterHeaders,
  cutsBeforeHeaders,
  cutsInBody,
  garbage,
  halvesBody,
  losesRow,
  refuses,
} from '../../support/kolada/rudeness.ts'
import { saidIn } from '../../support/kolada/said.ts'
import { koladaOfSeed, testKpi } from '../../support/kolada/seed.ts'
import { type RunningKolada, startKolada } from '../../support/kolada/server.ts'
import { embedded } from '../../support/seed.ts'

const seed = embedded({ examples: false })
const areas = new Map(seed.areas.map(({ code, position }) => [code, position]))
const LULEA = areas.get('2580') ?? -1

const started: RunningKolada[] = []
afterEach(async () => {
  for (const kolada of started.splice(0)) await kolada.stop()
})

async function over(data: KoladaData, options: Parameters<typeof startKolada>[1] = {}) {
  const kolada = await startKolada(data, options)
  started.push(kolada)
  return { kolada, client: new Kolada({ address: kolada.address, clock: new TestClock() }) }
}

/** What the embedded figures of some indicators say, written as {@link saidIn} writes it. */
function embeddedFigures(ids: string[], from: number, to: number): string[] {
  return ids
    .flatMap((id) =>
      (seed.figures.get(id) ?? [])
        .filter(({ year }) => year >= from && year <= to)
        .flatMap((draft) =>
          [...draft.said()].map(
            (position) =>
              `${id} ${position} ${draft.gender} ${draft.year}: ${draft.at(position)?.value} final`,
          ),
        ),
    )
    .sort()
}

/** A Kolada with this many made-up indicators, and one figure of each a year. */
function manyIndicators(count: number, years: number[]): { data: KoladaData; ids: string[] } {
  const ids = Array.from({ length: count }, (_, i) => `N${90_000 + i}`)
  const data = new KoladaData(
    ids.map((id) => testKpi(id)),
    [],
  )
  for (const kpi of ids)
    for (const period of years) data.say({ kpi, municipality: '2580', period, value: period })
  return { data, ids }
}

describe("taking figures from Kolada's API", () => {
  it('gives every figure that it has of the indicators and years, as it has them', async () => {
    const ids = ['N28013', 'N28015', 'U28563']
    const { client } = await over(koladaOfSeed(...ids), { perPage: 500 })
    const years = { from: 2006, to: 2022 }
    const { drafts, unanswered, unknownAreas, told } = await takeFigures(client, {
      indicators: ids,
      years,
      areas,
    })
    expect([unanswered, [...unknownAreas], told]).toEqual([[], [], []])
    expect(saidIn(drafts)).toEqual(embeddedFigures(ids, 2006, 2022))
    expect(saidIn(drafts)).toHaveLength(2558 + 4839 + 2029)
    const lulea = drafts.of('N28015').filter(({ year }) => year >= 2018 && year <= 2020)
    expect(lulea.map((draft) => draft.at(LULEA)?.value)).toEqual([170407.514451, 29920.821114, 119603.71517])
  })

  it('asks for no more than 25 ids and 25 years at a time', async () => {
    const years = Array.from({ length: 30 }, (_, i) => 1995 + i)
    const { data, ids } = manyIndicators(26, years)
    const { kolada, client } = await over(data)
    const { drafts } = await takeFigures(client, { indicators: ids, years: { from: 1995, to: 2024 }, areas })
    expect(saidIn(drafts)).toHaveLength(26 * 30)
    const segments = kolada.requests.map(({ path }) =>
      path.split('/').flatMap((part, i) => (i === 4 || i === 6 ? [part.split(',').length] : [])),
    )
    expect(segments).toEqual([
      [25, 25],
      [25, 5],
      [1, 25],
      [1, 5],
    ])
  })

  it('names the ids that Kolada leaves out of its answer', async () => {
    const { client } = await over(koladaOfSeed('N28013'))
    const years = { from: 2019, to: 2019 }
    const indicators = ['N28013', 'N00000']
    const { unanswered } = await takeFigures(client, { indicators, years, areas })
    expect(unanswered).toEqual(['N00000'])
  })

  it('gives what is new since a day: revised, added, and removed', async () => {
    const data = koladaOfSeed('N28013')
    const place = { kpi: 'N28013', municipality: '2580' }
    data.say({ ...place, period: 2019, value: 900_000 }, '2025-02-01')
    data.say({ ...place, period: 2023, value: 1_300_000 }, '2025-02-01')
    data.say({ ...place, period: 2024, value: null, status: 'Private' }, '2025-02-02')
    data.remove({ ...place, period: 2014 }, '2025-02-02')
    const { kolada, client } = await over(data)
    const wanted = { indicators: ['N28013', 'N28015'], years: { from: 2010, to: 2024 }, areas }
    const { drafts, unanswered } = await takeFigures(client, { ...wanted, since: '2025-02-01' })
    expect(saidIn(drafts)).toEqual([
      `N28013 ${LULEA} T 2014: null missing`,
      `N28013 ${LULEA} T 2019: 900000 final`,
      `N28013 ${LULEA} T 2023: 1300000 final`,
      `N28013 ${LULEA} T 2024: null suppressed`,
    ])
    // No row of N28015 is no news of it.
    expect(unanswered).toEqual([])
    expect(kolada.requests[0]?.path).toMatch(/\?from_date=2025-02-01$/)
    const all = await takeFigures(client, wanted)
    expect(
      all.drafts
        .of('N28013')
        .find(({ year }) => year === 2014)
        ?.at(LULEA),
    ).toBeUndefined()
  })

  it('says which areas Kolada has that are not ours, its own groups among them', async () => {
    const data = koladaOfSeed('N28013')
    data.say({ kpi: 'N28013', municipality: 'G39628', period: 2019, value: 1 })
    const { client } = await over(data)
    const wanted = { indicators: ['N28013'], years: { from: 2019, to: 2019 }, areas }
    expect([...(await takeFigures(client, wanted)).unknownAreas]).toEqual([['G39628', 1]])
  })

  it('gives the same whatever the size of pages, the order of genders and the rudeness that passes', async () => {
    const ids = ['U28563', 'N28820']
    const data = koladaOfSeed(...ids)
    const expected = embeddedFigures(ids, 2020, 2021)
    expect(expected.length).toBeGreaterThan(1000)
    const rudenesses = [
      refuses(429),
      refuses(429, '7'),
      refuses(500),
      cutsBeforeHeaders,
      cutsAfterHeaders,
      cutsInBody,
      halvesBody,
      garbage,
      losesRow,
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 40, max: 6000 }),
        fc.boolean(),
        fc.dictionary(fc.integer({ min: 1, max: 12 }).map(String), fc.constantFrom(...rudenesses), {
          maxKeys: 5,
        }),
        async (perPage, shuffled, rude) => {
          const { kolada, client } = await over(data, { perPage, shuffled })
          for (const [request, rudeness] of Object.entries(rude)) kolada.rude(Number(request), rudeness)
          const wanted = { indicators: ids, years: { from: 2020, to: 2021 }, areas }
          const { drafts, unanswered, told } = await takeFigures(client, wanted)
          expect([saidIn(drafts), unanswered, told]).toEqual([expected, [], []])
        },
      ),
      { numRuns: 25 },
    )
  })
})

describe("taking Kolada's catalogue", () => {
  it('gives all that there are, page by page', async () => {
    const { data, ids } = manyIndicators(60, [])
    const { kolada, client } = await over(data, { perPage: 25 })
    const { indicators, unknown } = await takeCatalogue(client, '2026-03-15')
    expect(indicators.map(({ id }) => id)).toEqual(ids)
    expect([indicators[0]?.unit, unknown, kolada.requests.length]).toEqual(['kr/inv', [], 3])
  })

  it('gives those that are asked for, 25 at a time, and names those that are not there', async () => {
    const { data, ids } = manyIndicators(30, [])
    const { kolada, client } = await over(data)
    const { indicators, unknown } = await takeCatalogue(client, '2026-03-15', [...ids, 'N00000'])
    expect([indicators.length, unknown]).toEqual([30, ['N00000']])
    expect(kolada.requests.map(({ path }) => path.split(',').length)).toEqual([25, 6])
  })

  it('asks nothing where nothing is asked for', async () => {
    const { kolada, client } = await over(new KoladaData([], []))
    expect(await takeCatalogue(client, '2026-03-15', [])).toEqual({ indicators: [], unknown: [] })
    expect(kolada.requests).toEqual([])
  })
})

describe("taking Kolada's areas", () => {
  it('gives a kommun that is new, and none of those that are known', async () => {
    const data = koladaOfSeed()
    const { client } = await over(data, { perPage: 100 })
    expect(await takeNewAreas(client, areas)).toEqual([])
    data.municipalities.push(
      { id: '0331', title: 'Heby', type: 'K' },
      { id: '0129', title: 'Nya', type: 'K' },
    )
    expect(await takeNewAreas(client, areas)).toEqual([
      { code: '0129', name: 'Nya', kind: 'kommun', lan: '01' },
    ])
  })
})
