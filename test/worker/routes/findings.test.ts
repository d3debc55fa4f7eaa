import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { cellsReply } from '../../../schema/contract/replies/cells.ts'
import { compareReply } from '../../../schema/contract/replies/comparison.ts'
import { seriesReply, tableReply, valueReply } from '../../../schema/contract/replies/figures.ts'
import { findingsReply } from '../../../schema/contract/replies/releases.ts'
import { bring } from '../../../worker/imports/bring.ts'
import { isolate, posted } from '../../support/isolate.ts'
import { revision } from '../../support/revision.ts'
import { embedded } from '../../support/seed.ts'

const ask = isolate()

/** What Kolada published of daglig verksamhet in Luleå 2019, a sixth of the years beside it. */
const WARNED = expect.stringMatching(
  /^Värdet för Luleå 2019 \(29\s921\skr\/brukare\) är långt från omkring 185\s000\skr\/brukare/,
)
const LULEA = 'kommun=Luleå&indicator=N28015'

async function findingsOf(path: string) {
  return findingsReply.parse(await (await isolate()(path)).json())
}

describe('what the quality control warned of', () => {
  it('is listed with the release, by indicator and kommun', async () => {
    expect(await findingsOf(`/v1/releases/1/findings?${LULEA}`)).toEqual({
      ...{ release: 1, count: null, next: null },
      findings: [
        {
          ...{ indicator: 'N28015', kommun: '2580', name: 'Luleå', year: 2019, gender: 'T' },
          ...{ kind: 'jump', value: 29_920.821114, text: WARNED },
        },
      ],
    })
    const { count, findings, next } = await findingsOf('/v1/releases/1/findings?indicator=N28013')
    expect([count, findings.map(({ name, year }) => [name, year]), next]).toEqual([
      2,
      [
        ['Skinnskatteberg', 2014],
        ['Upplands Väsby', 2015],
      ],
      null,
    ])
  })

  it('is listed to the end, as many as were counted', async () => {
    const seen: string[] = []
    let counted: number | null = null
    let next: string | null = '/v1/releases/1/findings'
    while (next !== null) {
      const page = await findingsOf(next)
      counted = page.count
      next = page.next
      seen.push(...page.findings.map((one) => JSON.stringify(one)))
    }
    expect(seen.length).toBe(counted)
    expect(new Set(seen).size).toBe(counted)
  })

  it('stands with the figure wherever it is told, and alters it nowhere', async () => {
    const value = valueReply.parse(await (await ask(`/v1/value?${LULEA}&year=2019`)).json())
    expect(value).toMatchObject({ value: 29_920.821114, status: 'final', reason: null, note: WARNED })

    const series = seriesReply.parse(await (await ask(`/v1/series?${LULEA}`)).json())
    expect(series.values.filter(({ note }) => note !== null)).toEqual([
      { year: 2019, value: 29_920.821114, status: 'final', reason: null, note: WARNED },
    ])

    const own = compareReply.parse(await (await ask(`/v1/compare?${LULEA}&year=2019&peers=lan`)).json())
    expect([own.note, own.members.find(({ code }) => code === '2580')?.note]).toEqual([WARNED, WARNED])
    const others = compareReply.parse(
      await (await ask('/v1/compare?kommun=Piteå&indicator=N28015&year=2019&peers=Luleå,Boden')).json(),
    )
    expect([others.note, others.members.map(({ name, note }) => [name, note])]).toEqual([
      null,
      expect.arrayContaining([['Luleå', WARNED]]),
    ])

    const cells = { kommuner: ['Piteå', 'Luleå'], indicators: ['N28015'] }
    const answered = await ask('/v1/cells', posted({ ...cells, cells: [0, 0, 2019, 0, 1, 0, 2019, 0] }))
    const { values, notes } = cellsReply.parse(await answered.json())
    expect([values[1], notes]).toEqual([29_920.821114, [[1, 'final', WARNED]]])

    const table = tableReply.parse(
      await (await ask('/v1/table?kommuner=Piteå,Luleå&indicators=N28015&years=2019')).json(),
    )
    expect([table.rows[1]?.[4], table.notes]).toEqual([29_920.821114, [[1, WARNED]]])
  })

  it('is said in English to who reads that', async () => {
    const english = { headers: { 'Accept-Language': 'en' } }
    const { note } = valueReply.parse(await (await ask(`/v1/value?${LULEA}&year=2019`, english)).json())
    expect(note).toMatch(/^The figure for Luleå in 2019 \(29,921\skr\/brukare\) is far from about 185,000/)
  })
})

describe('a release that rights a figure', () => {
  beforeAll(async () => {
    await bring(env.DB, revision('2025-02-01', [{ indicator: 'N28015', value: 186_000 }]))
  })

  it('has the warning no more, and the earlier one still has', async () => {
    const noteAsOf = async (release: number) =>
      valueReply.parse(await (await isolate()(`/v1/value?${LULEA}&year=2019&release=${release}`)).json()).note
    expect(await noteAsOf(2)).toBeNull()
    expect(await noteAsOf(1)).toEqual(WARNED)
    expect((await findingsOf(`/v1/releases/2/findings?${LULEA}`)).findings).toEqual([])
    expect((await findingsOf(`/v1/releases/1/findings?${LULEA}`)).findings).toHaveLength(1)
  })
})

describe('a warning of a whole year', () => {
  it('stands with each of its figures, and is told once', async () => {
    const { areas } = embedded()
    const lost = areas.filter(({ kind }) => kind === 'kommun').slice(0, 30)
    const { release } = await bring(
      env.DB,
      revision(
        '2025-02-02',
        lost.map(({ name }) => ({ kommun: name, indicator: 'N01951', year: 2022, value: null })),
      ),
    )
    const { findings, count } = await findingsOf(`/v1/releases/${release}/findings`)
    const text = expect.stringMatching(/^30 av de 290 som hade värde 2021 och året innan saknar värde 2022/)
    expect([count, findings]).toEqual([
      1,
      [
        {
          ...{ indicator: 'N01951', kommun: null, name: null, year: 2022, gender: 'T' },
          ...{ kind: 'missing_kommun', value: null, text },
        },
      ],
    ])
    const noteOf = async (year: number) => {
      const value = await isolate()(`/v1/value?kommun=Luleå&indicator=N01951&year=${year}`)
      return valueReply.parse(await value.json()).note
    }
    expect([await noteOf(2022), await noteOf(2021)]).toEqual([text, null])
  })
})
