import { getEventListeners } from 'node:events'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { Kolada, type KoladaOptions } from '../../../worker/sources/kolada/client.ts'
import { KoladaFailure } from '../../../worker/sources/kolada/failure.ts'
import { CLOCK } from '../../../worker/sources/kolada/pace.ts'
import { TestClock } from '../../support/kolada/clock.ts'
import { KoladaData } from '../../support/kolada/data.ts'
import {
  cutsAfterHeaders,
  cutsBeforeHeaders,
  cutsInBody,
  garbage,
  halvesBody,
  late,
  losesRow,
  redirectsTo,
  refersTo,
  refuses,
  says,
} from '../../support/kolada/rudeness.ts'
import { type RunningKolada, startKolada } from '../../support/kolada/server.ts'

const LISTED = ['0114', '0115', '0117', '0120', '0123', '0125', '0126']
const area = z.object({ id: z.string() })

const started: RunningKolada[] = []
afterEach(async () => {
  for (const kolada of started.splice(0)) await kolada.stop()
})

/** A Kolada with seven kommuner, and a client that nobody waits for. */
async function setUp({ perPage = 3, ...options }: KoladaOptions & { perPage?: number } = {}) {
  const data = new KoladaData(
    [],
    LISTED.map((id) => ({ id, title: `Kommun ${id}`, type: 'K' })),
  )
  const kolada = await startKolada(data, { perPage })
  started.push(kolada)
  const clock = new TestClock()
  const client = new Kolada({ address: kolada.address, clock, ...options })
  return { kolada, clock, client }
}

async function listed(client: Kolada, path = 'municipality', query = {}): Promise<string[]> {
  const ids: string[] = []
  for await (const rows of client.pages(path, area, query)) ids.push(...rows.map(({ id }) => id))
  return ids
}

async function failureOf(client: Kolada, path?: string): Promise<KoladaFailure['detail']> {
  const failure = await listed(client, path).catch((error: unknown) => error)
  if (!(failure instanceof KoladaFailure)) throw failure
  return failure.detail
}

describe('a listing', () => {
  it('is read page by page', async () => {
    const { kolada, client } = await setUp()
    expect(await listed(client)).toEqual(LISTED)
    expect(kolada.requests.map(({ path }) => path)).toEqual([
      '/v3/municipality',
      '/v3/municipality?page=2',
      '/v3/municipality?page=3',
    ])
  })

  it('asks for no page before the one before it is done with', async () => {
    const { kolada, client } = await setUp()
    for await (const rows of client.pages('municipality', area)) {
      expect(rows).toHaveLength(3)
      break
    }
    expect(kolada.requests).toHaveLength(1)
  })

  it('may end with empty pages', async () => {
    const { kolada, client } = await setUp()
    const next = (page: number | null) =>
      says(() => ({
        values: [],
        count: 0,
        next_url: page === null ? null : `${kolada.address}/v3/municipality?page=${page}`,
      }))
    kolada.rude(2, next(3))
    kolada.rude(3, next(null))
    expect(await listed(client)).toEqual(LISTED.slice(0, 3))
  })

  it('may be empty', async () => {
    const { client } = await setUp()
    expect(await listed(client, 'municipality/9999')).toEqual([])
  })

  it('is followed only where it began, however the next page is written', async () => {
    const { kolada, client } = await setUp()
    const { host } = new URL(kolada.address)
    kolada.rude(1, refersTo(`https://${host}/v3/municipality?page=2`))
    kolada.rude(2, refersTo('/v3/municipality?page=3'))
    expect(await listed(client)).toEqual(LISTED)
  })

  it.each([
    ['another host', 'http://127.0.0.1:1/v3/municipality?page=2'],
    ['another path', '/v3/kpi?page=2'],
    ['no address', 'http://'],
  ])('that refers to %s is not followed', async (_, address) => {
    const { kolada, client } = await setUp()
    kolada.rude(1, refersTo(address))
    expect((await failureOf(client)).sv).toBe(
      `Kolada hänvisar från "/v3/municipality" till en annan adress, "${address}", som inte följs. Kontrollera adressen till tjänsten.`,
    )
    expect(kolada.requests).toHaveLength(1)
  })
})

describe('a page that comes again', () => {
  const CIRCLE =
    'Kolada går i cirkel på "/v3/municipality": samma sida kommer igen. Kör igen senare; rapportera det till Kolada om det består.'

  it.each([
    ['itself', '/v3/municipality?page=2'],
    ['the first', '/v3/municipality'],
  ])('because it refers to %s ends the reading', async (_, address) => {
    const { kolada, client } = await setUp()
    kolada.rude(2, refersTo(address))
    expect((await failureOf(client)).sv).toBe(CIRCLE)
    expect(kolada.requests).toHaveLength(2)
  })

  it('at ever new addresses ends the reading', async () => {
    const { kolada, client } = await setUp()
    let page = 1
    kolada.rude(
      () => true,
      says((right) => ({
        ...right,
        values: [{ id: '0114' }, { id: '0115' }],
        count: 2,
        next_url: `${kolada.address}/v3/municipality?page=${++page}`,
      })),
    )
    expect((await failureOf(client)).sv).toBe(CIRCLE)
    expect(kolada.requests).toHaveLength(2)
  })

  it('empty for ever ends the reading', async () => {
    const { kolada, client } = await setUp()
    let page = 2
    kolada.rude(
      (request) => request > 1,
      says(() => ({ values: [], count: 0, next_url: `${kolada.address}/v3/municipality?page=${++page}` })),
    )
    expect((await failureOf(client)).sv).toBe(CIRCLE)
    expect(kolada.requests).toHaveLength(5)
  })
})

describe('the pace', () => {
  it('is at most five questions a second, from start to start', async () => {
    const { clock, client } = await setUp({ perPage: 1 })
    await listed(client)
    expect(clock.slept).toEqual(Array(6).fill(200))
  })

  it('is kept by several listings together', async () => {
    const { clock, client } = await setUp()
    await Promise.all([listed(client), listed(client)])
    expect(clock.time - new TestClock().time).toBeGreaterThanOrEqual(1000)
  })

  it('does not wait after an answer that took its time', async () => {
    const { clock, client } = await setUp()
    for await (const _ of client.pages('municipality', area)) clock.time += 150
    expect(clock.slept).toEqual([50, 50])
    clock.time += 1000
    await listed(client, 'municipality/0114')
    expect(clock.slept).toEqual([50, 50])
  })

  it('is kept in real time', async () => {
    const { kolada } = await setUp()
    await listed(new Kolada({ address: kolada.address }))
    const [first, , third] = kolada.requests
    // 400 ms, less what the first connection takes to come about.
    expect((third?.time ?? 0) - (first?.time ?? 0)).toBeGreaterThanOrEqual(300)
  })
})

describe('a question that fails in a way that may pass', () => {
  it.each([
    ['too many requests', refuses(429)],
    ['a server that stumbles', refuses(500)],
    ['a gateway that finds nobody', refuses(502)],
    ['a connection cut before the headers', cutsBeforeHeaders],
    ['a connection cut after the headers', cutsAfterHeaders],
    ['a connection cut in the body', cutsInBody],
    ['half a body', halvesBody],
    ["a proxy's page", garbage],
    ['a page with a row too few', losesRow],
    ['no reply in time', late(2000)],
  ])('is put again: %s', async (_, rudeness) => {
    const { kolada, clock, client } = await setUp({ timeout: 300 })
    kolada.rude((request) => request === 2 || request === 3, rudeness)
    expect(await listed(client)).toEqual(LISTED)
    expect(kolada.requests.map(({ path }) => path)).toEqual([
      '/v3/municipality',
      ...Array(3).fill('/v3/municipality?page=2'),
      '/v3/municipality?page=3',
    ])
    const [, first = 0, second = 0] = clock.slept
    expect([first >= 1000 && first <= 2000, second >= 2000 && second <= 4000]).toEqual([true, true])
  })

  it('waits as long as it is asked to, in seconds or until a time', async () => {
    const { kolada, clock, client } = await setUp({ perPage: 100 })
    kolada.rude(1, refuses(429, '30'))
    kolada.rude(2, refuses(503, new Date(clock.time + 75_000).toUTCString()))
    expect(await listed(client)).toEqual(LISTED)
    expect(clock.slept).toEqual([30_000, 45_000])
  })

  it.each(['0', '-5', 'soon'])('waits its own time where it is asked to wait for %j', async (asked) => {
    const { kolada, clock, client } = await setUp({ perPage: 100 })
    kolada.rude(1, refuses(429, asked))
    expect(await listed(client)).toEqual(LISTED)
    expect(clock.slept[0]).toBeGreaterThanOrEqual(1000)
  })

  it('ends the run where it is asked to wait for very long, and says how long', async () => {
    const { kolada, clock, client } = await setUp()
    kolada.rude(1, refuses(429, '3600'))
    expect((await failureOf(client)).sv).toBe(
      'Kolada svarade 429 på "/v3/municipality". Tjänsten ber oss vänta 60 minuter. Kör igen då.',
    )
    expect([kolada.requests.length, clock.slept]).toEqual([1, []])
  })

  it('and does not pass ends the run after a minute or two', async () => {
    const { kolada, clock, client } = await setUp()
    kolada.rude(() => true, refuses(503))
    expect(await failureOf(client)).toEqual({
      sv: 'Kolada svarade 503 på "/v3/municipality". Frågan ställdes 7 gånger. Det som är publicerat står kvar; kör igen senare, så fortsätter det där det slutade.',
      en: 'Kolada answered "/v3/municipality" with 503. The question was put 7 times. What is published stands; run again later, and it goes on where it ended.',
    })
    expect(kolada.requests).toHaveLength(7)
    expect(clock.slept).toHaveLength(6)
    for (const [i, slept] of clock.slept.entries()) {
      expect(slept).toBeGreaterThanOrEqual(1000 * 2 ** i)
      expect(slept).toBeLessThanOrEqual(2000 * 2 ** i)
    }
  })

  it.each([
    [garbage, 'Kolada svarade på "/v3/municipality" med något som inte är JSON: "<html>'],
    [losesRow, 'Koladas svar på "/v3/municipality" är avklippt: det säger sig ha 3 rader men har 2.'],
    [cutsBeforeHeaders, 'Förbindelsen med Kolada bröts vid frågan "/v3/municipality" ('],
    [late(2000), 'Kolada svarade inte på "/v3/municipality" inom 0.1 s.'],
  ])('and does not pass is told in words (%#)', async (rudeness, words) => {
    const { kolada, client } = await setUp({ timeout: 100 })
    kolada.rude(() => true, rudeness)
    expect((await failureOf(client)).sv.slice(0, words.length)).toBe(words)
  })

  it('is told in words where there is nobody at the address', async () => {
    const { kolada, clock } = await setUp()
    await kolada.stop()
    started.splice(0)
    const client = new Kolada({ address: kolada.address, clock })
    expect((await failureOf(client)).sv).toMatch(/^Förbindelsen med Kolada bröts .*ECONNREFUSED/)
  })
})

describe('a question that will not pass', () => {
  it.each([
    [404, 'sådana uppgifter finns inte på den adressen. Kontrollera adressen till tjänsten.'],
    [410, 'den versionen av tjänsten är nedlagd. OJ frågar version 3; kontrollera adressen till tjänsten.'],
    [
      422,
      'tjänsten förstod inte frågan. Den har troligen ändrats: rapportera det till den som förvaltar OJ.',
    ],
    [403, 'frågan avvisades. Kontrollera adressen till tjänsten.'],
  ])('is not put again: %i', async (status, why) => {
    const { kolada, client } = await setUp()
    kolada.rude(1, refuses(status))
    expect((await failureOf(client)).sv).toBe(`Kolada svarade ${status} på "/v3/municipality": ${why}`)
    expect(kolada.requests).toHaveLength(1)
  })

  it('because Kolada sends us elsewhere is not put there', async () => {
    const { kolada, client } = await setUp()
    const { kolada: elsewhere } = await setUp()
    kolada.rude(1, redirectsTo(`${elsewhere.address}/v3/municipality`))
    expect((await failureOf(client)).sv).toBe(
      'Kolada svarade 302 på "/v3/municipality": frågan avvisades. Kontrollera adressen till tjänsten.',
    )
    expect(elsewhere.requests).toEqual([])
  })

  it.each([
    ['values[1].id', (right: { values: unknown[] }) => ({ ...right, values: [{ id: '0114' }, {}, {}] })],
    ['next_url', ({ values }: { values: unknown[] }) => ({ values, count: 3 })],
    ['count', ({ values }: { values: unknown[] }) => ({ values, next_url: null })],
    ['values', () => ({ detail: 'moved' })],
    ['', () => []],
  ])('because the field %j is not as it was names it', async (field, reply) => {
    const { kolada, client } = await setUp()
    kolada.rude(1, says(reply))
    const { sv } = await failureOf(client)
    expect(sv).toContain(`Kolada svarar inte som förut på "/v3/municipality": fältet "${field}" är inte`)
    expect(kolada.requests).toHaveLength(1)
  })

  it('is unharmed by fields that are new', async () => {
    const { kolada, client } = await setUp({ perPage: 100 })
    kolada.rude(
      1,
      says((right) => ({ ...right, total: 7, values: [{ id: '0114', population: 1 }], count: 1 })),
    )
    expect(await listed(client)).toEqual(['0114'])
  })
})

describe('a client that is told to stop', () => {
  const enough = new Error('enough')

  it('asks nothing more', async () => {
    const stopping = new AbortController()
    const { kolada, client } = await setUp({ signal: stopping.signal })
    const reading = listed(client)
    stopping.abort(enough)
    await expect(reading).rejects.toBe(enough)
    expect(kolada.requests.length).toBeLessThanOrEqual(1)
  })

  it('does not wait for its next try', async () => {
    const stopping = new AbortController()
    const { kolada } = await setUp()
    kolada.rude(() => true, refuses(503, '60'))
    const reading = listed(new Kolada({ address: kolada.address, signal: stopping.signal }))
    setTimeout(() => stopping.abort(enough), 100)
    const began = Date.now()
    await expect(reading).rejects.toBe(enough)
    expect(Date.now() - began).toBeLessThan(5000)
  })

  it('does not wait for an answer, not even to its last try', async () => {
    const stopping = new AbortController()
    const { kolada, client } = await setUp({ signal: stopping.signal })
    kolada.rude((request) => request < 7, refuses(503))
    kolada.rude(7, late(5000))
    const reading = listed(client)
    await vi.waitUntil(() => kolada.requests.length === 7, { timeout: 5000 })
    const began = Date.now()
    stopping.abort(enough)
    await expect(reading).rejects.toBe(enough)
    expect(Date.now() - began).toBeLessThan(4000)
  })

  it('does not begin to wait', async () => {
    await expect(CLOCK.sleep(60_000, AbortSignal.abort(enough))).rejects.toBe(enough)
  })

  it('has no timer left running', async () => {
    vi.useFakeTimers()
    const stopping = new AbortController()
    const sleeping = CLOCK.sleep(60_000, stopping.signal)
    stopping.abort(enough)
    await expect(sleeping).rejects.toBe(enough)
    expect(vi.getTimerCount()).toBe(0)
    vi.useRealTimers()
  })

  it('has left nothing behind in the signal after waiting', async () => {
    const { signal } = new AbortController()
    await CLOCK.sleep(1, signal)
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})
