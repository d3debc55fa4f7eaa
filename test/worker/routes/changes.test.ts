import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { indicatorDetailReply } from '../../../schema/contract/replies/indicators.ts'
import { changesReply } from '../../../schema/contract/replies/releases.ts'
import { type Bringing, bring } from '../../../worker/imports/bring.ts'
import { withdraw } from '../../../worker/store/staging.ts'
import { problemOf } from '../../support/api.ts'
import { isolate } from '../../support/isolate.ts'
import { metadataOf, revision } from '../../support/revision.ts'

type Changes = z.infer<typeof changesReply>

const NONE = { added: 0, revised: 0, removed: 0, status: 0 }

async function changesOf(path: string): Promise<Changes> {
  return changesReply.parse(await (await isolate()(path)).json())
}

async function publish(bringing: Bringing): Promise<number> {
  const { release } = await bring(env.DB, bringing)
  if (release === null) throw new Error('nothing was published')
  return release
}

describe('what a release changed', () => {
  beforeAll(async () => {
    await publish(
      revision('2025-02-01', [
        { value: 930_000 },
        { kommun: 'Piteå', value: null },
        { kommun: 'Umeå', value: 947_311.111111, status: 'preliminary' },
        { year: 2023, value: 1_300_000.5 },
        { indicator: 'N01951', year: 2022, gender: 'K', value: 38_682 },
        // Just as it was.
        { year: 2020, value: 782_312.252964 },
      ]),
    )
  })

  it('is every figure that differs, with what it was and is, and how far a revised one moved', async () => {
    const { changes, next } = await changesOf('/v1/releases/2/changes')
    const final = (value: number) => ({ value, status: 'final' })
    const none = { value: null, status: 'missing' }
    const of = (code: string, name: string, year = 2019) => ({
      ...{ indicator: 'N28013', kommun: code, name, year, gender: 'T' },
    })
    expect(next).toBeNull()
    expect(changes).toEqual([
      {
        ...{ ...of('2480', 'Umeå'), kind: 'status', difference: null },
        ...{ old: final(947_311.111111), new: { value: 947_311.111111, status: 'preliminary' } },
      },
      {
        ...{ ...of('2580', 'Luleå'), kind: 'revised', difference: 930_000 - 928_567.346938 },
        ...{ old: final(928_567.346938), new: final(930_000) },
      },
      {
        ...{ ...of('2581', 'Piteå'), kind: 'removed', difference: null },
        ...{ old: final(818_979.310344), new: none },
      },
      {
        ...{ ...of('2580', 'Luleå', 2023), kind: 'added', difference: null },
        ...{ old: none, new: final(1_300_000.5) },
      },
      {
        ...{ ...of('2580', 'Luleå', 2022), indicator: 'N01951', gender: 'K', kind: 'revised', difference: 1 },
        ...{ old: final(38_681), new: final(38_682) },
      },
    ])
  })

  it('is counted in all, by indicator and by kommun', async () => {
    expect(await changesOf('/v1/releases/2/changes')).toMatchObject({
      ...{ release: 2, previous: 1, date: '2025-02-01', source: 'Kolada', note: 'Revidering' },
      counts: { added: 1, revised: 2, removed: 1, status: 1 },
      indicators: [
        { id: 'N28013', added: 1, revised: 1, removed: 1, status: 1 },
        { id: 'N01951', code: 'BEF_antal', title: 'Invånare totalt, antal', ...NONE, revised: 1 },
      ],
      kommuner: [
        { code: '2480', name: 'Umeå', ...NONE, status: 1 },
        { code: '2580', name: 'Luleå', ...NONE, added: 1, revised: 2 },
        { code: '2581', name: 'Piteå', ...NONE, removed: 1 },
      ],
      descriptions: [],
    })
  })

  it.each([
    ['indicator=n28013', [4, 3], { added: 1, revised: 1, removed: 1, status: 1 }],
    ['indicator=BEF_antal', [1, 1], { ...NONE, revised: 1 }],
    ['kommun=lulea', [3, 1], { ...NONE, added: 1, revised: 2 }],
    ['kommun=Luleå&indicator=N28013', [2, 1], { ...NONE, added: 1, revised: 1 }],
    ['kommun=Piteå&indicator=N01951', [0, 0], NONE],
    ['kommun=Arjeplog', [0, 0], NONE],
  ])('can be asked of one: %s', async (query, [listed, kommuner], counts) => {
    const changes = await changesOf(`/v1/releases/2/changes?${query}`)
    expect([changes.changes.length, changes.kommuner.length, changes.counts]).toEqual([
      ...[listed, kommuner, counts],
    ])
  })

  it('is refused for what is unknown, as everywhere', async () => {
    const code = async (path: string) => (await problemOf(isolate()(path))).code
    expect(await code('/v1/releases/99/changes')).toBe('unknown_release')
    expect(await code('/v1/releases/0/findings')).toBe('unknown_release')
    expect(await code('/v1/releases/nyast/changes')).toBe('invalid_parameter')
    expect(await code('/v1/releases/2/changes?kommun=Lula')).toBe('unknown_kommun')
    expect(await code('/v1/releases/2/changes?indicator=N2801')).toBe('unknown_indicator')
    expect(await code('/v1/releases/2/changes?after=x')).toBe('invalid_parameter')
  })

  it('says nothing of a release that is withdrawn, but that and when', async () => {
    const number = await publish(revision('2025-02-02', [{ value: 1 }]))
    expect((await changesOf(`/v1/releases/${number}/changes`)).counts.revised).toBe(1)
    await withdraw(env.DB, 'fel fil')
    const problem = await problemOf(isolate()(`/v1/releases/${number}/changes`))
    expect(problem).toMatchObject({ status: 404, code: 'unknown_release' })
    expect(problem.detail).toMatch(/^Datautgåva 3 drogs tillbaka 20\d\d-\d\d-\d\d\. De som finns är 1 /)
    // The next one is compared with the one that it was laid over.
    const next = await publish(revision('2025-02-02', [{ value: 2 }]))
    const { previous, changes } = await changesOf(`/v1/releases/${next}/changes`)
    expect([previous, changes.map((one) => [one.old.value, one.new.value])]).toEqual([2, [[930_000, 2]]])
  })
})

describe('the first release', () => {
  it('added all that it brought, and has none before it', async () => {
    expect(await changesOf('/v1/releases/1/changes?after=999999999999')).toMatchObject({
      ...{ release: 1, previous: null, changes: [], descriptions: [], next: null },
      counts: { ...NONE, added: 274_094 },
    })
  })
})

/** Every page of a list, by its `next`. */
async function pagesOf(path: string): Promise<Changes[]> {
  const pages: Changes[] = []
  for (let next: string | null = path; next !== null; next = pages.at(-1)?.next ?? null) {
    pages.push(await changesOf(next))
  }
  return pages
}

describe('a long list of changes', () => {
  it('goes on at next until all are told, each once, with the counts of all on every page', async () => {
    const pages = await pagesOf('/v1/releases/1/changes?indicator=N01951')
    const listed = pages.flatMap(({ changes }) => changes)
    const different = new Set(listed.map(({ kommun, year, gender }) => `${kommun} ${year} ${gender}`))
    expect(pages.length).toBeGreaterThan(5)
    for (const { counts, changes, next } of pages) {
      expect(counts).toEqual({ ...NONE, added: listed.length })
      expect(next === null || changes.length >= 2000).toBe(true)
      expect(changes.length).toBeLessThan(2400)
    }
    expect(different.size).toBe(listed.length)
    expect(pages[0]?.kommuner.reduce((sum, { added }) => sum + added, 0)).toBe(listed.length)
  })

  it('goes on where much must be read for little, too', async () => {
    const indicators = ['N28013', 'N28015', 'N28012', 'N28016', 'N28009', 'N30101', 'N31001', 'N33001']
    const figures = indicators.flatMap((indicator) =>
      Array.from({ length: 200 }, (_, i) => ({
        indicator,
        year: 1900 + (i < 110 ? i : i + 1),
        value: i + 0.5,
      })),
    )
    const number = await publish(revision('2025-03-01', figures))
    const pages = await pagesOf(`/v1/releases/${number}/changes?kommun=Luleå`)
    expect(pages.map(({ changes }) => changes.length)).toEqual([1500, 100])
    const pitea = await pagesOf(`/v1/releases/${number}/changes?kommun=Piteå`)
    expect(pitea.map(({ changes }) => changes.length)).toEqual([0, 0])
  })
})

describe('an indicator that comes to mean another thing', () => {
  const now = {
    ...metadataOf('N28820'),
    title: 'Personer med boende med särskild service, antal/10 000 inv',
    definition: 'Antal personer den 1 oktober, dividerat med antal invånare.',
    unit: 'antal/10 000 invånare',
    breaks: [{ year: 2024, text: 'Ny definition.' }],
    nextYear: 2027,
  }

  it('is told of with what was said before, and older releases still say it', async () => {
    const was = metadataOf('N28820')
    const number = await publish(revision('2025-04-01', [], { describes: { indicators: [now] } }))
    const { descriptions, counts } = await changesOf(`/v1/releases/${number}/changes`)
    expect(counts).toEqual(NONE)
    expect(descriptions).toEqual([
      {
        ...{ id: 'N28820', code: was.code, title: now.title },
        fields: [
          { field: 'title', old: was.title, new: now.title },
          { field: 'unit', old: 'antal/10 000 inv', new: 'antal/10 000 invånare' },
          { field: 'definition', old: was.definition, new: now.definition },
          { field: 'breaks', old: was.breaks, new: now.breaks },
        ],
      },
    ])
    expect((await changesOf(`/v1/releases/${number}/changes?indicator=N28013`)).descriptions).toEqual([])

    const box = async (query: string) =>
      indicatorDetailReply.parse(await (await isolate()(`/v1/indicators/N28820${query}`)).json())
    expect(await box('')).toMatchObject({ title: now.title, metadataRelease: number })
    expect(await box('?release=1')).toMatchObject({ title: was.title, unit: was.unit, metadataRelease: 1 })
  })

  it('is not told of where it is described as before, and no release is made of that', async () => {
    const { release } = await bring(env.DB, revision('2025-04-02', [], { describes: { indicators: [now] } }))
    expect(release).toBeNull()
    const other = { ...now, id: 'N28013', code: 'LSS_boende_kr_brukare' }
    const number = await publish(revision('2025-04-02', [], { describes: { indicators: [now, other] } }))
    const { descriptions } = await changesOf(`/v1/releases/${number}/changes`)
    expect(descriptions.map(({ id }) => id)).toEqual(['N28013'])
  })

  it('is told of even where only when it is published next has changed: by nothing', async () => {
    const later = { ...now, nextYear: 2028 }
    const number = await publish(revision('2025-04-03', [], { describes: { indicators: [later] } }))
    expect((await changesOf(`/v1/releases/${number}/changes`)).descriptions).toEqual([])
  })
})
