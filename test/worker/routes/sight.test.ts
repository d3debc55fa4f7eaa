import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { cellsReply } from '../../../schema/contract/replies/cells.ts'
import { compareReply } from '../../../schema/contract/replies/comparison.ts'
import { valueReply } from '../../../schema/contract/replies/figures.ts'
import { indicatorDetailReply, indicatorsReply } from '../../../schema/contract/replies/indicators.ts'
import { questionsReply } from '../../../schema/contract/replies/questions.ts'
import { changesReply, releasesReply, statusReply } from '../../../schema/contract/replies/releases.ts'
import { bring } from '../../../worker/imports/bring.ts'
import { revokeKey } from '../../../worker/store/keys.ts'
import { problemOf } from '../../support/api.ts'
import { everyPath, pathsOf } from '../../support/every-path.ts'
import { type Ask, isolate, posted } from '../../support/isolate.ts'
import { bearer, keyOf } from '../../support/keys.ts'
import { NAMING_IT, NAMING_OTHERS, OWN, OWN_FIGURES, ownRelease } from '../../support/network.ts'

type Headers = Record<string, string>

const READERS = ['nobody', 'wrong', 'revoked', 'stranger', 'member', 'coordinator'] as const

let keys: Record<(typeof READERS)[number], Headers>
let ask: Ask

beforeAll(async () => {
  const stranger = await keyOf({ kommun: 'Malmö' })
  const revoked = await keyOf({ kommun: 'Luleå' })
  await revokeKey(env.DB, revoked.id)
  keys = {
    nobody: {},
    wrong: bearer(stranger.key.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'))),
    revoked: revoked.headers,
    stranger: stranger.headers,
    member: (await keyOf({ kommun: 'Umeå' })).headers,
    coordinator: (await keyOf({ network: 'mattbandet' })).headers,
  }
  await bring(env.DB, ownRelease('2025-01-15', OWN_FIGURES))
  ask = isolate()
})

/** What each reader is told. */
async function toEach<T>(tell: (headers: Headers) => Promise<T>): Promise<Record<string, T>> {
  return Object.fromEntries(
    await Promise.all(READERS.map(async (reader) => [reader, await tell(keys[reader])] as const)),
  )
}

const statusOf = (question: string) => toEach(async (headers) => (await ask(question, { headers })).status)

describe('figures that a network keeps to itself', () => {
  it('are asked for here on every path that there is', () => {
    const gets = everyPath().filter(({ method }) => method === 'get')
    expect(pathsOf(NAMING_OTHERS)).toEqual(new Set(gets.map(({ path }) => path)))
    const naming = gets.filter(
      ({ path, takes }) =>
        path === '/v1/indicators/{id}' || takes.some((name) => name === 'indicator' || name === 'indicators'),
    )
    expect(pathsOf(NAMING_IT)).toEqual(new Set(naming.map(({ path }) => path)))
    const posts = everyPath().filter(({ method }) => method === 'post')
    expect(posts.map(({ path }) => path).sort()).toEqual(['/v1/cells', '/v1/imports', '/v1/questions'])
  })

  it.each(NAMING_IT)('are for members and their coordinator alone: %s', async (question) => {
    const told = { nobody: 403, wrong: 401, revoked: 401, stranger: 403, member: 200, coordinator: 200 }
    expect(await statusOf(question)).toEqual(told)
  })

  it.each(NAMING_OTHERS)('take nothing else from anyone whose key is in force: %s', async (question) => {
    const told = { nobody: 200, wrong: 401, revoked: 401, stranger: 200, member: 200, coordinator: 200 }
    expect(await statusOf(question)).toEqual(told)
  })

  it('are told of to a key that opens nothing as they are to nobody', async () => {
    for (const question of [...NAMING_OTHERS, ...NAMING_IT]) {
      const [nobody, stranger] = await Promise.all(
        [keys.nobody, keys.stranger].map(async (headers) => (await ask(question, { headers })).text()),
      )
      expect([question, stranger]).toEqual([question, nobody])
    }
  })

  it('are so among cells too, where those of others are answered', async () => {
    const cells = { kommuner: ['Luleå'], indicators: ['N28013', OWN.id], cells: [0, 0, 2019, 0, 0, 1, 0, 1] }
    const told = await toEach(async (headers) => {
      const response = await ask('/v1/cells', posted(cells, headers))
      return response.status === 200 ? cellsReply.parse(await response.json()) : response.status
    })
    const kept = {
      values: [928567.346938, null],
      years: [2019, null],
      notes: [],
      names: { indicators: [{ id: 'N28013' }, null] },
      unknown: {
        kommuner: {},
        indicators: {
          1: { code: 'network_only', detail: expect.stringContaining('mattbandet'), suggestions: [] },
        },
      },
    }
    const open = { values: [928567.346938, 10723.25], years: [2019, 2024], unknown: { indicators: {} } }
    expect(told).toMatchObject({ nobody: kept, wrong: 401, revoked: 401, stranger: kept, member: open })
    expect(told.coordinator).toEqual(told.member)
  })

  it('are so among questions too, where each has the answer that its GET has', async () => {
    const questions = [...NAMING_IT, ...NAMING_OTHERS].filter((one) => !/\.(txt|atom)|[?&]release=/.test(one))
    const told = await toEach(async (headers) => {
      const response = await ask('/v1/questions', posted({ questions }, headers))
      if (response.status !== 200) return response.status
      const { answers } = questionsReply.parse(await response.json())
      const alone = await Promise.all(
        questions.map(async (one) => {
          const got = await ask(one, { headers })
          return { status: got.status, body: await got.json() }
        }),
      )
      expect(answers).toEqual(alone)
      return answers.filter(({ status }) => status === 403).length
    })
    const naming = questions.filter((one) => NAMING_IT.includes(one)).length
    expect(told).toEqual({
      ...{ nobody: naming, stranger: naming, member: 0, coordinator: 0 },
      ...{ wrong: 401, revoked: 401 },
    })
  })

  it('are brought in by nobody without a key for that', async () => {
    const told = await toEach(async (headers) => {
      const file = { method: 'POST', headers, body: 'kommun;indikator;år;värde\n' }
      return (await ask('/v1/imports?date=2025-02-01&name=x.csv', file)).status
    })
    expect(told).toEqual({
      ...{ nobody: 401, wrong: 401, revoked: 401 },
      ...{ stranger: 403, member: 403, coordinator: 403 },
    })
  })

  it('are refused with whose they are and what to do, in both languages', async () => {
    const question = '/v1/value?kommun=Luleå&indicator=mb_dagar'
    expect(await problemOf(ask(question))).toEqual({
      type: '/docs#network_only',
      title: 'Delas inom ett nätverk',
      status: 403,
      code: 'network_only',
      parameter: 'indicator',
      detail:
        'Värdena för MB_dagar_till_boende delas bara inom nätverket mattbandet. Ange en nyckel som hör till en medlem; nätverkets samordnare ger ut dem.',
    })
    const english = await problemOf(ask(question, { headers: { 'Accept-Language': 'en' } }))
    expect(english.detail).toContain('are shared only within the network mattbandet')
  })

  it('are found by name alone, without a key', async () => {
    const found = async (query: string, headers = {}) => {
      const reply = indicatorsReply.parse(await (await ask(`/v1/indicators${query}`, { headers })).json())
      const own = reply.indicators.filter(({ id }) => id === OWN.id).length
      return { own, limited: reply.limited, silent: reply.reason === null, suggestions: reply.suggestions }
    }
    const { id, code, title } = OWN
    const byName = { own: 0, limited: [{ id, code, title, network: 'mattbandet' }], silent: true }
    for (const query of ['', '?q=mb_dagar', '?q=MÅTTBANDETS', '?q=boende måttbandets']) {
      expect([query, await found(query)]).toEqual([query, { ...byName, suggestions: [] }])
    }
    for (const query of ['?q=kvartsdygn', '?q=omkastad väntan', '?area=lss', '?q=%25', '?q=process']) {
      expect([query, await found(query)]).toMatchObject([query, { own: 0, limited: [] }])
    }
    expect(await found('?q=mb_dagr')).toMatchObject({ limited: [], suggestions: [OWN.code] })
    expect(await found('?q=kvartsdygn', keys.member)).toMatchObject({ own: 1, limited: [] })
    for (const query of ['?kommun=Luleå', '?quality=process', '?q=mb_dagar&kommun=Luleå']) {
      expect([query, await found(query, keys.member)]).toMatchObject([query, { own: 1, limited: [] }])
      expect([query, await found(query)]).toMatchObject([query, { own: 0, limited: [] }])
    }
  })

  it('are read in full with a key', async () => {
    const read = async (question: string) => (await ask(question, { headers: keys.member })).json()
    expect(valueReply.parse(await read(NAMING_IT[0] ?? ''))).toMatchObject({
      ...{ value: 10713.25, status: 'final', source: 'Källa: Måttbandets egen tidtagning' },
    })
    const { own, members } = compareReply.parse(
      await read('/v1/compare?kommun=Luleå&indicator=MB_dagar&year=2024&peers=Umeå,Piteå'),
    )
    expect([own.rank, ...members.map((one) => [one.name, one.value, one.rank])]).toEqual([
      1,
      ['Luleå', 10713.25, 1],
      ['Piteå', 10813.25, 2],
      ['Umeå', 11113.25, 3],
    ])
    const box = indicatorDetailReply.parse(await read('/v1/indicators/MB_dagar'))
    expect(box).toMatchObject({ unit: 'kvartsdygn', latestYear: 2024, latestPublication: { release: 2 } })
    const { counts } = statusReply.parse(await read('/v1/status'))
    expect(counts).toMatchObject({ indicators: 49, slices: 1087, figures: 274_134 })
    const { releases } = releasesReply.parse(await read('/v1/releases'))
    expect(releases[1]).toMatchObject({ source: 'Stoppursfilen', note: 'Insänd av samordnaren' })
    const changes = changesReply.parse(await read('/v1/releases/2/changes'))
    expect(changes).toMatchObject({ counts: { added: 40 }, source: 'Stoppursfilen', next: null })
    expect(changes.changes).toHaveLength(40)
    expect(changes.kommuner.map(({ name, added }) => [name, added])).toEqual([
      ['Sundsvall', 8],
      ['Umeå', 8],
      ['Skellefteå', 8],
      ['Luleå', 8],
      ['Piteå', 8],
    ])
  })

  it('are compared with by nobody else, and the network is a group to all', async () => {
    const question = '/v1/compare?kommun=Luleå&indicator=N30101&peers=Måttbandet&year=2010'
    const told = await toEach(async (headers) => {
      const response = await ask(question, { headers })
      return response.status === 200 ? compareReply.parse(await response.json()).group.name : response.status
    })
    expect([told.nobody, told.stranger, told.member]).toEqual(Array(3).fill('Måttbandet'))
  })
})
