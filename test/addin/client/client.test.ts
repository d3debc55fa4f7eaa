import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CellAnswer, type CellQuestion, cellQuestion } from '../../../addin/client/cells.ts'
import { Client, type Start } from '../../../addin/client/client.ts'
import { Kept } from '../../../addin/client/kept.ts'
import { question, questionFor } from '../../../addin/client/questions.ts'
import { service } from './service.ts'

let api: ReturnType<typeof service>

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  api = service()
  vi.stubGlobal('fetch', api.fetch)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const session = (language = 'sv', start: Start = {}) =>
  new Client('https://oj.test', language, new Kept(), Promise.resolve(start))

function cell(year: number, kommun = 'Luleå', indicator = 'N28013'): CellQuestion {
  return cellQuestion(kommun, indicator, year, 0)
}

const valueIn = (answer: CellAnswer) => ('value' in answer ? answer.value : answer.detail)

async function valuesOf(client: Client, ...years: number[]) {
  return Promise.all(years.map(async (year) => valueIn(await client.cell(cell(year)))))
}

/** What is kept is written after the answers are out. */
async function kept() {
  await new Promise((written) => setTimeout(written, 50))
  api.asked.length = 0
}

describe('figures in one session', () => {
  it('come in one request, each question once', async () => {
    expect(await valuesOf(session(), 2019, 2020, 2019)).toEqual([20191, 20201, 20191])
    expect(api.asked).toEqual([
      {
        method: 'POST',
        path: '/v1/cells',
        language: 'sv',
        key: null,
        body: { kommuner: ['Luleå'], indicators: ['N28013'], cells: [0, 0, 2019, 0, 0, 0, 2020, 0] },
      },
    ])
  })

  it('are at hand at once the second time, without a request', async () => {
    const client = session()
    await client.cell(cell(2019))
    api.asked.length = 0
    const again = client.cell(cell(2019))
    expect(again).not.toBeInstanceOf(Promise)
    expect(again).toMatchObject({
      value: 20191,
      kommun: { name: 'Luleå' },
      origin: { release: 1, date: '2024-08-01' },
    })
    expect(api.asked).toEqual([])
  })

  it('tell of an unknown name and of a missing value, and the others are none the worse', async () => {
    const client = session()
    const answers = await Promise.all([
      client.cell(cell(2019, '?Lulea')),
      client.cell(cell(2019, 'Luleå', '?N1')),
      client.cell(cell(1999)),
      client.cell(cell(2019)),
    ])
    expect(answers).toMatchObject([
      { unknown: 'kommun', detail: 'Ingen heter ?Lulea.' },
      { unknown: 'indicator', detail: 'Ingen heter ?N1.' },
      { value: null, status: 'missing', reason: 'Källan har inget värde.' },
      { value: 20191, status: 'final', reason: null },
    ])
    expect(api.asked).toHaveLength(1)
  })

  it('stay of the release that the session began with, also when a newer is published', async () => {
    const client = session()
    expect(await valuesOf(client, 2019)).toEqual([20191])
    api.state.newest = 2
    expect(await valuesOf(client, 2019, 2020)).toEqual([20191, 20201])
    expect(api.asked.at(-1)?.body.release).toBe(1)
  })

  it('are of one release also where they take several requests and a newer is published between', async () => {
    const client = session()
    let requests = 0
    api.state.instead = () => {
      if (++requests === 2) api.state.newest = 2
      return undefined
    }
    const answers = Array.from({ length: 40_001 }, (_, i) => client.cell(cell(2019, `K${i}`)))
    const values = new Set((await Promise.all(answers)).map(valueIn))
    expect(values).toEqual(new Set([20191]))
    // Three that left together, of which those that came late are asked again, for the first one's release.
    expect(api.asked.map(({ body }) => [body.release, (body.cells?.length ?? 0) / 4])).toEqual([
      [undefined, 20_000],
      [undefined, 20_000],
      [undefined, 1],
      [1, 20_000],
      [1, 1],
    ])
  })

  it('are asked for half at a time where all together are too large for the service', async () => {
    api.state.instead = () => {
      const cells = api.asked.at(-1)?.body.cells?.length ?? 0
      return cells > 2 * 4 ? Response.json({ code: 'x', detail: 'För stort.' }, { status: 413 }) : undefined
    }
    const client = session()
    expect(await valuesOf(client, 2015, 2016, 2017, 2018, 2019)).toEqual([20151, 20161, 20171, 20181, 20191])
    expect(api.asked.map(({ body }) => (body.cells?.length ?? 0) / 4)).toEqual([5, 3, 2, 1, 2])
  })

  it('move to the newest release when theirs has been withdrawn', async () => {
    const client = session()
    await valuesOf(client, 2019)
    api.state.newest = 2
    api.state.withdrawn.add(1)
    await kept()
    expect(await valuesOf(client, 2020)).toEqual([20202])
    expect(await valuesOf(client, 2019)).toEqual([20192])
    await kept()
    expect(await new Kept().releases()).toEqual([2])
  })
})

describe('figures in a later session', () => {
  it('cost one small question of what is newest, and none of them is asked again', async () => {
    await valuesOf(session(), 2019, 2020)
    await kept()
    const later = session()
    expect(await valuesOf(later, 2019, 2020)).toEqual([20191, 20201])
    expect(api.asked.map(({ method, path }) => [method, path])).toEqual([['GET', '/v1/status']])
    expect(later.offline).toBe(false)
  })

  it('are asked anew where a newer release is published', async () => {
    await valuesOf(session(), 2019)
    await kept()
    api.state.newest = 2
    expect(await valuesOf(session(), 2019)).toEqual([20192])
  })

  it('are those of the newest release known, where the service cannot be reached', async () => {
    await valuesOf(session(), 2019)
    api.state.newest = 2
    vi.stubGlobal('indexedDB', indexedDB)
    await kept()
    await valuesOf(session(), 2019)
    await kept()
    for (const instead of [
      () => Promise.reject(new TypeError('fetch failed')),
      () => new Response('<html>Logga in på nätet'),
      () => new Response('', { status: 503 }),
    ]) {
      api.state.instead = instead
      const later = session()
      expect(await valuesOf(later, 2019)).toEqual([20192])
      expect(later.offline).toBe(true)
    }
  })

  it('are known to be unknown, too', async () => {
    await session().cell(cell(2019, '?Lulea'))
    await kept()
    expect(await session().cell(cell(2019, '?Lulea'))).toMatchObject({ detail: 'Ingen heter ?Lulea.' })
    expect(api.asked.map(({ path }) => path)).toEqual(['/v1/status'])
  })

  it('are asked anew in another language: their reasons are words', async () => {
    await valuesOf(session('sv'), 1999)
    await kept()
    await valuesOf(session('en'), 1999)
    expect(api.asked.map(({ path, language }) => [path, language])).toEqual([
      ['/v1/status', 'en'],
      ['/v1/cells', 'en'],
    ])
  })

  it('ask for what is missing of the same release as what is kept', async () => {
    await valuesOf(session(), 2019)
    await kept()
    expect(await valuesOf(session(), 2019, 2020)).toEqual([20191, 20201])
    expect(api.asked.at(-1)?.body).toEqual({
      release: 1,
      kommuner: ['Luleå'],
      indicators: ['N28013'],
      cells: [0, 0, 2020, 0],
    })
  })

  it('are asked anew where what was kept of them cannot be read', async () => {
    const told = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const garbage = { release: 1, language: 'sv', fetched: 1, asked: '{"kommuner":', reply: '{}' }
    await new Kept().add({ ...garbage, path: '/v1/cells' })
    await new Kept().add({ ...garbage, path: '/v1/questions' })
    await new Kept().add({
      ...garbage,
      path: '/v1/cells',
      asked: '{"kommuner":[],"indicators":[],"cells":[]}',
    })
    expect(await valuesOf(session(), 2019)).toEqual([20191])
    expect(told).toHaveBeenCalledTimes(2)
  })

  it('come without a store as well, which the console is told of once', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const told = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const client = session()
    expect(await valuesOf(client, 2019)).toEqual([20191])
    await kept()
    expect(await valuesOf(client, 2020)).toEqual([20201])
    await kept()
    expect(told).toHaveBeenCalledOnce()
  })
})

describe("a workbook's release", () => {
  it('is what the session begins with, and no newer one is asked for', async () => {
    api.state.newest = 3
    expect(await valuesOf(session('sv', { release: 2 }), 2019)).toEqual([20192])
    expect(api.asked.map(({ path, body }) => [path, body.release])).toEqual([['/v1/cells', 2]])
  })

  it('is found again without a single question, where its figures are kept', async () => {
    await valuesOf(session('sv', { release: 1 }), 2019)
    await kept()
    api.state.newest = 2
    expect(await valuesOf(session('sv', { release: 1 }), 2019)).toEqual([20191])
    expect(api.asked).toEqual([])
  })

  it('is another after a refresh: nothing of the one before is shown', async () => {
    const client = session()
    await valuesOf(client, 2019, 2020)
    api.state.newest = 2
    client.refresh(2)
    expect(client.release).toBe(2)
    expect(await valuesOf(client, 2019)).toEqual([20192])
    expect(api.asked.at(-1)?.body).toMatchObject({ release: 2, cells: [0, 0, 2019, 0] })
  })

  it('is the one refreshed to also where the session was still opening, or an answer under way', async () => {
    await valuesOf(session(), 2019)
    await kept()
    api.state.newest = 2
    const client = session('sv', { release: 1 })
    const underWay = client.cell(cell(2019))
    client.refresh(2)
    expect(valueIn(await underWay)).toBe(20192)
    expect(await valuesOf(client, 2019, 2020)).toEqual([20192, 20202])

    let refreshed = false
    api.state.instead = () => {
      if (!refreshed) client.refresh(1)
      refreshed = true
      return undefined
    }
    expect(await valuesOf(client, 2021)).toEqual([20211])
  })

  it('keeps what is kept of others: another workbook may be of them', async () => {
    const client = session()
    await valuesOf(client, 2019)
    client.refresh(2)
    await valuesOf(client, 2019)
    await kept()
    expect(await new Kept().releases()).toEqual([2, 1])
  })
})

describe('a key', () => {
  const start = { key: 'oj_secret' }

  it('goes with every question from the first', async () => {
    await valuesOf(session('sv', start), 2019)
    expect(api.asked.map(({ key }) => key)).toEqual(['Bearer oj_secret'])
  })

  it('leaves nothing behind for later sessions, and takes up nothing', async () => {
    await valuesOf(session(), 2019)
    await kept()
    await valuesOf(session('sv', start), 2019, 2020)
    expect(api.asked.filter(({ path }) => path === '/v1/cells').map(({ body }) => body.cells)).toEqual([
      [0, 0, 2019, 0, 0, 0, 2020, 0],
    ])
    await kept()
    expect((await new Kept().read(1, 'sv')).map(({ asked }) => JSON.parse(asked).cells)).toEqual([
      [0, 0, 2019, 0],
    ])
  })

  it('that is given or taken away has everything asked anew', async () => {
    const client = session()
    await valuesOf(client, 2019)
    client.useKey('oj_secret')
    await valuesOf(client, 2019)
    client.useKey(undefined)
    await valuesOf(client, 2019)
    expect(api.asked.map(({ key }) => key)).toEqual([null, 'Bearer oj_secret', null])
  })
})

describe('what is going on', () => {
  it('is told: how many wait, how many got no answer, and why', async () => {
    const client = session()
    const seen: number[] = []
    client.activity.watch(() => seen.push(client.activity.waiting))
    await valuesOf(client, 2019, 2020)
    expect(seen).toEqual([2, 0])
    api.state.instead = () => Response.json({ code: 'x', detail: 'Fel i cells.' }, { status: 400 })
    await expect(valuesOf(client, 2021)).rejects.toThrow('Fel i cells.')
    expect(client.activity).toMatchObject({ waiting: 0, failed: 1, why: new Error('Fel i cells.') })
    client.refresh(1)
    expect(client.activity.failed).toBe(0)
  })

  it('does not count as failed what nobody waits for any longer', async () => {
    const client = session()
    const ending = new AbortController()
    const answer = client.cell(cell(2019), ending.signal)
    ending.abort()
    await expect(answer).rejects.toThrow()
    expect(client.activity).toMatchObject({ waiting: 0, failed: 0 })
  })
})

describe('other questions', () => {
  const compare = question('/v1/compare', {
    kommun: 'Luleå',
    indicator: 'N28013',
    year: 2019,
    peers: undefined,
  })

  it('have their parameters in the address, without those left out', () => {
    expect(compare.get).toBe('/v1/compare?kommun=Lule%C3%A5&indicator=N28013&year=2019')
  })

  it('go together in one request and are remembered', async () => {
    const client = session()
    const answers = await Promise.all([client.question(compare), client.question(questionFor('/v1/x?a=1'))])
    expect(answers).toMatchObject([
      { status: 200, body: { question: compare.get } },
      { status: 200, body: { question: '/v1/x?a=1' } },
    ])
    expect(api.asked).toHaveLength(1)
    expect(client.question(compare)).toMatchObject({ status: 200 })
    await kept()
    expect(await session().question(compare)).toMatchObject({ status: 200 })
    expect(api.asked.map(({ path }) => path)).toEqual(['/v1/status'])
  })

  it('are asked again where the answer was a passing fault', async () => {
    const client = session()
    expect(await client.question(questionFor('/v1/busy?a=1'))).toMatchObject({ status: 503 })
    expect(await client.question(questionFor('/v1/busy?a=1'))).toMatchObject({ status: 503 })
    expect(api.asked).toHaveLength(2)
  })

  it('are of the same release as the figures', async () => {
    const client = session()
    await valuesOf(client, 2019)
    api.state.newest = 2
    expect(await client.question(compare)).toMatchObject({ body: { release: 1 } })
  })
})

describe('a service that misbehaves', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] }))
  afterEach(() => void vi.useRealTimers())

  /** What a formula is told in the end, and after how many seconds. */
  async function outcome(client: Client) {
    vi.stubGlobal('indexedDB', undefined)
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const began = Date.now()
    const settled = Promise.resolve(client.cell(cell(2019))).then(valueIn, (error: Error) => error.message)
    const done = settled.then(() => Math.ceil((Date.now() - began) / 1000))
    while (await Promise.race([done.then(() => false), new Promise((r) => setImmediate(r, true))])) {
      await vi.advanceTimersByTimeAsync(100)
    }
    return { told: await settled, seconds: await done }
  }

  it.each<[string, () => Response | Promise<Response>, string]>([
    [
      'cannot be reached',
      () => Promise.reject(new TypeError('fetch failed')),
      'OJ cannot be reached: the network or the service is down.',
    ],
    [
      'answers garbage',
      () => new Response('<html>Logga in på nätet'),
      'The answer from OJ could not be read; something between Excel and OJ may have changed it.',
    ],
    [
      'answers half a reply',
      () => new Response('{"release":1,"date":"2024-08-01","values":[201'),
      'The answer from OJ could not be read; something between Excel and OJ may have changed it.',
    ],
    [
      'answers another question',
      () => Response.json({ release: 1, date: '2024-08-01', values: [1, 2], years: [1, 2], notes: [] }),
      'The answer from OJ could not be read; something between Excel and OJ may have changed it.',
    ],
    ['is overloaded', () => new Response('', { status: 429 }), 'OJ is overloaded right now.'],
    ['has a fault', () => new Response('', { status: 500 }), 'OJ has a temporary fault (500).'],
    [
      'is overloaded for longer than anyone waits',
      () => new Response('', { status: 429, headers: { 'Retry-After': '60' } }),
      'OJ did not answer in time.',
    ],
  ])('and %s is told of in words within 20 s', async (_, instead, words) => {
    api.state.instead = instead
    const { told, seconds } = await outcome(session('en'))
    expect(told).toBe(words)
    expect(seconds).toBeLessThan(20)
  })

  it('and never answers is told of within 20 s', async () => {
    vi.stubGlobal('fetch', (_: string, init?: RequestInit) => {
      return new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason), { once: true })
      })
    })
    const { told, seconds } = await outcome(session('en'))
    expect(told).toBe('OJ did not answer in time.')
    expect(seconds).toBe(16)
  })

  it('and comes to its senses within 3 s is waited for', async () => {
    const began = Date.now()
    const { fetch } = api
    vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
      Date.now() - began < 3000 ? Promise.resolve(new Response('', { status: 429 })) : fetch(url, init),
    )
    expect((await outcome(session())).told).toBe(20191)
  })

  it('and refuses in words is passed on at once', async () => {
    api.state.instead = () => Response.json({ code: 'x', detail: 'Fel i cells.' }, { status: 400 })
    expect(await outcome(session())).toEqual({ told: 'Fel i cells.', seconds: 0 })
    expect(api.asked).toHaveLength(1)
  })
})
