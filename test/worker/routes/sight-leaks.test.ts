import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { changesReply, releasesReply, statusReply } from '../../../schema/contract/replies/releases.ts'
import { type Bringing, bring } from '../../../worker/imports/bring.ts'
import { isolate, posted } from '../../support/isolate.ts'
import { NAMING_IT, NAMING_OTHERS, OWN, OWN_FIGURES, ownRelease } from '../../support/network.ts'
import { revision } from '../../support/revision.ts'

const CELLS = {
  kommuner: ['Luleå', 'Piteå'],
  indicators: ['N28013', OWN.id, OWN.code],
  cells: [0, 0, 2019, 0, 0, 1, 2024, 0, 1, 2, 0, 1, 1, 2, -1, 0],
}
/** Misspelt, and so answered with the nearest names. */
const MISSPELT = ['/v1/indicators?q=MB_dagr', '/v1/value?kommun=Luleå&indicator=MB_dagr']
const ALL = [...NAMING_OTHERS, ...MISSPELT, ...NAMING_IT]

/** Everything that a reader without a key is told, by question: status, headers and body. */
async function toldWithoutKey(): Promise<Map<string, string>> {
  const ask = isolate()
  const bodies: [string, RequestInit | undefined][] = [
    ...ALL.map((question): [string, undefined] => [question, undefined]),
    ['/v1/cells', posted(CELLS)],
    ['/v1/questions', posted({ questions: ALL.filter((one) => !/\.(txt|atom)|release=/.test(one)) })],
  ]
  const told = new Map<string, string>()
  for (const [question, init] of bodies) {
    for (const language of ['sv', 'en']) {
      const headers = new Headers({
        ...Object.fromEntries(new Headers(init?.headers)),
        'Accept-Language': language,
      })
      const response = await ask(question, { ...init, headers })
      const kept = [...response.headers].filter(([name]) => name !== 'etag')
      told.set(`${language} ${question}`, JSON.stringify([response.status, kept, await response.text()]))
    }
  }
  return told
}

/** A reply without what it may tell: that there was a release, and by name that there is an indicator. */
function withoutExistence(told: string | undefined): unknown {
  const [status, headers, text] = JSON.parse(told ?? '') as [number, unknown, string]
  const strip = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((one) => !isMasked(one)).map(strip)
    if (typeof value !== 'object' || value === null) return value
    const { release, date, limited, count, ...fields } = value as Record<string, unknown>
    const counted = 'releases' in fields ? {} : { count }
    return Object.fromEntries(
      Object.entries({ ...fields, ...counted }).map(([name, one]) => [name, strip(one)]),
    )
  }
  const body = text.startsWith('{')
    ? strip(JSON.parse(text))
    : text.replaceAll(MASKED_ENTRY, '').replace(/<updated>.*?<\/updated>/, '')
  return [status, headers, body]
}

const MASKS = ['Ett nätverks egna uppgifter', "A network's own figures"]

/** Exactly what may be told of the release: its number, its day and when it was published. */
function isMasked(entry: unknown): boolean {
  const { number, date, publishedOn, source, ...nothing } = { ...(entry as Record<string, unknown>) }
  return (
    JSON.stringify(nothing) === '{"note":"","slices":0,"figures":0}' &&
    typeof number === 'number' &&
    /^2025-\d\d-\d\d$/.test(String(date)) &&
    /^20\d\d-\d\d-\d\dT[\d:.]+Z$/.test(String(publishedOn)) &&
    MASKS.includes(String(source))
  )
}

const MASKED_ENTRY =
  /<entry><id>http:\/\/localhost\/v1\/releases\/\d\/changes<\/id><title>[\p{L} ]+ \d, 2025-\d\d-\d\d<\/title><updated>[\d:.TZ-]+<\/updated><link href="http:\/\/localhost\/v1\/releases\/\d\/changes"\/><summary>(?:Ett nätverks egna uppgifter|A network&#39;s own figures)<\/summary><\/entry>\n/gu

async function publish(bringing: Bringing): Promise<number> {
  const { release } = await bring(env.DB, bringing)
  if (release === null) throw new Error('nothing was published')
  return release
}

it('a network that publishes changes nothing for who has no key, but that it is known to', async () => {
  const before = await toldWithoutKey()
  await publish(ownRelease('2025-01-15', OWN_FIGURES))
  const after = await toldWithoutKey()
  for (const question of NAMING_OTHERS.flatMap((one) => [`sv ${one}`, `en ${one}`])) {
    expect([question, withoutExistence(after.get(question))]).toEqual([
      question,
      withoutExistence(before.get(question)),
    ])
  }
  // What is stripped is there to strip.
  const feed = (told: Map<string, string>) => told.get('sv /v1/releases.atom')?.match(/<entry>/g)?.length
  expect([feed(before), feed(after)]).toEqual([1, 2])
})

it('nothing that a network publishes or changes can be found out without a key', async () => {
  const before = await toldWithoutKey()
  // Every figure is another, some are gone, there are more years, and all that can be said otherwise is.
  const figures = OWN_FIGURES.map(({ value, ...figure }, i) => ({
    ...figure,
    value: i % 7 === 0 ? null : (value ?? 0) * 3 + 0.125,
  }))
  const more = { indicator: OWN.id, kommun: 'Östersund', year: 2033, value: 123456.5 }
  const number = await publish(
    ownRelease('2025-01-16', [...figures, more], {
      ...OWN,
      unit: 'tolvtedelar',
      omrade: 'aldreomsorg',
      quality: 'resurs',
      direction: 'higher',
      definition: 'Omräknad i tolvtedelar.',
      purpose: '',
      source: 'Källa: Tolvtedelsnämnden',
      pitfalls: [],
      breaks: [],
      genders: ['T'],
      levels: ['kommun', 'riket', 'region'],
      nextYear: null,
      statedOn: null,
    }),
  )
  const after = await toldWithoutKey()
  expect(after.size).toBe(2 * (ALL.length + 2))
  for (const [question, told] of after) {
    expect([question, withoutExistence(told)]).toEqual([question, withoutExistence(before.get(question))])
  }

  const said = [...before.values(), ...after.values()].join('\n')
  const values = [...OWN_FIGURES, ...figures, more].flatMap(({ value }) => value ?? [])
  const words = [
    'skymta',
    'enhetscheferna',
    'Helgdygnen',
    'Stoppur',
    'Insänd',
    'samordnaren ',
    'olvtedel',
    '2033',
  ]
  for (const secret of [...values.map(String), ...words]) expect(said).not.toContain(secret)
  // What somebody searches for is repeated to them, and only to them.
  for (const [question, told] of after) {
    if (/q=|questions/.test(question)) continue
    for (const word of ['kvartsdygn', 'Omkastad', 'tidtagning']) expect(told).not.toContain(word)
  }

  const changes = changesReply.parse(await (await isolate()(`/v1/releases/${number}/changes`)).json())
  expect(changes).toMatchObject({
    ...{ source: 'Ett nätverks egna uppgifter', note: '', next: null },
    ...{ changes: [], indicators: [], kommuner: [], descriptions: [] },
    counts: { added: 0, revised: 0, removed: 0, status: 0 },
  })
})

it('a release of both tells of what is for everybody', async () => {
  const figure = { indicator: OWN.id, kommun: 'Luleå', year: 2024, value: 4711.5 }
  const number = await publish(revision('2025-01-17', [{ value: 930_000 }, figure]))
  const ask = isolate()
  const changes = changesReply.parse(await (await ask(`/v1/releases/${number}/changes`)).json())
  expect(changes).toMatchObject({ source: 'Kolada', counts: { added: 0, revised: 1, removed: 0, status: 0 } })
  expect(changes.kommuner).toEqual([expect.objectContaining({ name: 'Luleå', added: 0, revised: 1 })])
  expect(changes.indicators.map(({ id }) => id)).toEqual(['N28013'])
  expect(changes.changes).toHaveLength(1)
  const { releases } = releasesReply.parse(await (await ask('/v1/releases')).json())
  expect(releases.at(-1)).toMatchObject({ number, source: 'Kolada', slices: 1 })
  expect(await (await ask('/v1/releases.atom')).text()).toContain('0 nya, 1 ändrade och 0 borttagna värden')
  const { counts } = statusReply.parse(await (await ask('/v1/status')).json())
  expect(counts).toMatchObject({ indicators: 48, slices: 1079, figures: 274_094 })
})
