import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { questionsReply } from '../../../schema/contract/replies/questions.ts'
import { app } from '../../../worker/app.ts'
import { bring } from '../../../worker/imports/bring.ts'
import { get, post, postRaw, problemOf, send } from '../../support/api.ts'
import { revision } from '../../support/revision.ts'

const PATH = '/v1/questions'
const JSON_BODY = { 'Content-Type': 'application/json' }
const FIGURE = '/v1/value?kommun=Luleå&indicator=N28013&year=2019'

const ask = (questions: string[], release?: number | string) =>
  post(questionsReply, PATH, release === undefined ? { questions } : { questions, release })

function refused(body: unknown) {
  return problemOf(postRaw(PATH, JSON.stringify(body)))
}

/** What GET itself answers. */
async function got(question: string, init?: RequestInit) {
  const response = await send(question, init)
  return { status: response.status, body: await response.json() }
}

describe('POST /v1/questions', () => {
  it('answers each question in its order, as GET does', async () => {
    const reply = await ask([
      '/v1/compare?kommun=Luleå&indicator=LSS_vantetid&year=2010',
      FIGURE,
      '/v1/peers?kommun=Luleå&area=lss&year=2010',
    ])
    expect(reply).toMatchObject({
      release: 1,
      date: '2024-08-30',
      answers: [
        { status: 200, body: { own: { value: 57, rank: 4, of: 7, colour: 'yellow' }, status: 'example' } },
        { status: 200, body: { value: 928567.346938, release: 1, source: 'Källa: Kolada' } },
        { status: 200, body: { default: 'mattbandet' } },
      ],
    })
  })

  it('lets no bad question hurt the others', async () => {
    const { answers } = await ask([
      '/v1/value?kommun=Lula&indicator=N28013',
      FIGURE,
      '/v1/compare?kommun=Luleå',
      'hej',
      FIGURE,
    ])
    expect(answers.map(({ status, body }) => [status, body.code ?? body.value])).toEqual([
      [404, 'unknown_kommun'],
      [200, 928567.346938],
      [400, 'invalid_parameter'],
      [404, 'not_found'],
      [200, 928567.346938],
    ])
    expect(answers[0]?.body.suggestions).toEqual(['Luleå'])
  })

  it('answers every question with just what its own GET answers', async () => {
    const name = fc.constantFrom(
      'Luleå',
      'lulea',
      '2580',
      'Lula',
      'Upplands Väsby',
      'Upplands%20V%C3%A4sby',
      'a+b',
      'Lule%E5',
      '',
    )
    const indicator = fc.constantFrom('N28013', 'N00090', 'LSS_vantetid', 'N2801', "'; --", '%')
    const year = fc.constantFrom(
      '',
      '&year=2019',
      '&year=2010',
      '&year=senaste',
      '&year=0',
      '&year=2019&year=2019',
      '&yaer=2019',
    )
    const question = fc.oneof(
      fc
        .tuple(fc.constantFrom('/v1/value', '/v1/compare', '/v1/valu'), name, indicator, year)
        .map(([path, kommun, id, when]) => `${path}?kommun=${kommun}&indicator=${id}${when}`),
      fc
        .tuple(name, indicator)
        .map(([kommun, id]) => `/v1/series?kommun=${kommun}&indicator=${id}&from=2018`),
      name.map((kommun) => `/v1/peers?kommun=${kommun}&peers=lan`),
      name.map((kommun) => `/v1/kommuner/${kommun || '2580'}`),
      indicator.map((id) => `/v1/indicators/${id}`),
      fc.constantFrom(
        '/v1/status',
        '/v1/releases',
        '/v1/kommuner?q=lule',
        '/v1/groups?kind=network',
        '/v1/groups/mattbandet',
      ),
      fc.constantFrom(
        '/v1/table?kommuner=Luleå,Piteå&indicators=N28013&years=2018-2019',
        '/v1/indicators?q=LSS',
        '/v1/indicators?q=kostnad&kommun=Luleå&limit=5',
        '/v1/trend?kommun=Luleå&indicator=N28013&from=2018',
        '/v1/status?release=1',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(question, { maxLength: 12 }), async (questions) => {
        const { answers } = await ask(questions, 1)
        const alone = await Promise.all(questions.map((one) => got(one)))
        expect(answers.map(({ status }) => status)).toEqual(alone.map(({ status }) => status))
        for (const [i, one] of questions.entries()) {
          // What is nowhere is told of in words of its own.
          if (!one.startsWith('/v1/valu?')) expect(answers[i]).toEqual(alone[i])
        }
      }),
      { numRuns: 50 },
    )
  })

  it('can be asked whatever GET answers with JSON', async () => {
    const page = await (await get('/docs')).text()
    const examples = [...page.matchAll(/Example: <a href="(\/v1[^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    const questions = examples.filter((href) => !/\.(?:txt|atom)\b/.test(href))
    expect(questions.length).toBe(16)
    const { answers } = await ask(questions)
    expect(answers).toEqual(await Promise.all(questions.map((one) => got(one))))
  })

  it('says everything in the language of the caller', async () => {
    const question = '/v1/value?kommun=Lula&indicator=N28013'
    const english = { 'Accept-Language': 'en-GB' }
    const response = await postRaw(PATH, JSON.stringify({ questions: [question, '/v1/cells'] }), {
      ...JSON_BODY,
      ...english,
    })
    const { answers } = questionsReply.parse(await response.json())
    expect(answers[0]).toEqual(await got(question, { headers: english }))
    expect(answers[0]?.body.detail).toBe('No kommun is called "Lula". Did you mean Luleå?')
    expect(answers[1]?.body.detail).toContain('cannot be asked as one of many')
  })

  it('is never kept, and open to pages of other origins', async () => {
    const response = await postRaw(PATH, JSON.stringify({ questions: [FIGURE] }))
    expect(response.headers.get('Cache-Control')).toBe('private, no-store')
    expect(response.headers.get('ETag')).toBeNull()
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })

  it('answers nothing for no questions', async () => {
    expect(await ask([])).toEqual({ release: 1, date: '2024-08-30', answers: [] })
  })
})

describe('the release of questions', () => {
  it.each([1, '1', '2024-12-31'])('is %j for all of them', async (release) => {
    const reply = await ask([FIGURE, '/v1/status'], release)
    expect(reply.release).toBe(1)
    expect(reply.answers.map(({ body }) => body.release)).toEqual([1, 1])
  })

  it('is unknown for all of them', async () => {
    expect(await refused({ questions: [FIGURE], release: 99 })).toMatchObject({
      status: 404,
      code: 'unknown_release',
    })
  })

  it.each(['release=1', 'release=2024-12-31', '%72elease=1'])(
    'does not stand in one of them: %s',
    async (own) => {
      const { answers } = await ask([`${FIGURE}&${own}`, FIGURE])
      expect(answers[0]).toMatchObject({
        status: 400,
        body: {
          code: 'invalid_parameter',
          parameter: 'release',
          detail: expect.stringContaining('i anropets innehåll'),
        },
      })
      expect(answers[1]?.status).toBe(200)
    },
  )
})

describe('what may be asked', () => {
  it.each([
    ['another method’s path', '/v1/cells'],
    ['itself', '/v1/questions'],
    ['what is not JSON', '/v1/value.txt?kommun=Luleå&indicator=N28013&year=2019'],
    ['what is not JSON, encoded', '/v1/value%2Etxt?kommun=Luleå&indicator=N28013&year=2019'],
    ['the docs', '/docs'],
    ['the description', '/openapi.json'],
    ['the root', '/'],
    ['nothing', ''],
    ['no path', 'v1/status'],
    ['a path that is not there', '/v1/valu'],
    ['another host', 'http://evil.example/v1/status'],
    ['another host by its slashes', '//evil.example/v1/status'],
    ['another host by its backslashes', '\\\\evil.example\\v1\\status'],
    ['a slash too many', '/v1//status'],
    ['a backslash', '/v1\\status'],
    ['a backslash within', '/v1/groups\\mattbandet'],
    ['a way up', '/v1/../docs'],
    ['a way up and down', '/v1/groups/../status'],
    ['a way up, encoded', '/v1/groups/%2e%2E/status'],
    ['a dot', '/v1/./status'],
    ['a fragment', '/v1/status#x'],
    ['a line break', '/v1/sta\ntus'],
    ['a tab in the query', '/v1/value?kommun=Lu\tleå&indicator=N28013'],
    ['a NUL', '/v1/status\u0000'],
    ['a space before', ' /v1/status'],
    ['another folder', '/v1x/status'],
    ['capitals', '/V1/status'],
  ])('is not %s', async (_, question) => {
    const { answers } = await ask([question, FIGURE])
    expect(answers[0]).toMatchObject({
      status: 404,
      body: {
        type: '/docs#not_found',
        code: 'not_found',
        detail: expect.stringContaining('kan inte ställas'),
      },
    })
    expect(answers[0]?.body.detail).not.toMatch(/\p{Cc}/u)
    expect(answers[1]).toMatchObject({ status: 200 })
  })

  it('is a question of up to 8,000 characters', async () => {
    const padded = (length: number) => `${FIGURE}&peers=`.padEnd(length, 'a')
    const { answers } = await ask([padded(8000), padded(8001), FIGURE])
    expect(answers[0]?.body.parameter).toBe('peers')
    expect(answers[1]).toMatchObject({
      status: 400,
      body: {
        code: 'invalid_parameter',
        parameter: 'questions',
        detail: expect.stringContaining('8001 tecken'),
      },
    })
    expect(answers[2]?.status).toBe(200)
  })

  it('is a hundred questions, and not one more', async () => {
    const kommuner = await (await get('/v1/kommuner')).json<{ kommuner: { code: string }[] }>()
    const questions = kommuner.kommuner
      .slice(-101)
      .map(({ code }) => `/v1/compare?kommun=${code}&indicator=N00090&year=2019`)
    const { answers } = await ask(questions.slice(1))
    expect(answers.map(({ status, body }) => [status, (body.kommun as { code: string }).code])).toEqual(
      kommuner.kommuner.slice(-100).map(({ code }) => [200, code]),
    )
    const problem = await refused({ questions })
    expect(problem).toMatchObject({ status: 413, code: 'too_many_questions' })
    expect(problem.detail).toContain('101 frågor')
  })

  it('has answers of 16 MB together, and not more', async () => {
    const all = await (await get('/v1/kommuner')).json<{ kommuner: { code: string }[] }>()
    const codes = all.kommuner.map(({ code }) => code).join()
    const table = `/v1/table?kommuner=${codes}&indicators=N00090&years=1960-2020`
    const one = JSON.stringify((await ask([table])).answers[0]?.body).length
    const fits = Math.floor((16 * 1024 * 1024) / (one + 30))
    expect((await ask(Array<string>(fits).fill(table))).answers).toHaveLength(fits)
    expect(await refused({ questions: Array<string>(fits + 1).fill(table) })).toMatchObject({
      status: 413,
      code: 'reply_too_large',
    })
  })
})

describe('a malformed request for questions', () => {
  it.each([
    ['no questions', {}, 'questions'],
    ['questions that are no list', { questions: FIGURE }, 'questions'],
    ['a question that is no text', { questions: [FIGURE, 1] }, 'questions.1'],
    ['a release that is none', { questions: [], release: 'i fjol' }, 'release'],
    ['an unknown field', { questions: [], question: [] }, '"question"'],
    ['null', null, 'JSON'],
    ['a list', [FIGURE], 'JSON'],
  ])('is refused whole: %s', async (_, body, detail) => {
    const problem = await refused(body)
    expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter' })
    expect(problem.detail).toContain(detail)
  })

  it('is refused where it is not JSON, does not say so, or is 10 MB', async () => {
    expect(await problemOf(postRaw(PATH, '{'))).toMatchObject({ status: 400, parameter: 'body' })
    const text = postRaw(PATH, JSON.stringify({ questions: [] }), { 'Content-Type': 'text/plain' })
    expect(await problemOf(text)).toMatchObject({ status: 415 })
    const large = postRaw(PATH, `"${'a'.repeat(10_000_000)}"`)
    expect(await problemOf(large)).toMatchObject({ status: 413, code: 'body_too_large' })
  })
})

/** A database that nobody has asked yet, which counts the reads of slices; each takes a moment, and may fail. */
function watched(fails: (read: number) => boolean = () => false) {
  const seen = { reads: 0, open: 0, mostOpen: 0 }
  async function through<T>(read: () => Promise<T>): Promise<T> {
    seen.reads++
    const failing = fails(seen.reads)
    seen.mostOpen = Math.max(seen.mostOpen, ++seen.open)
    await scheduler.wait(1)
    seen.open--
    if (failing) throw new Error('D1_ERROR: Network connection lost.')
    return read()
  }
  const DB = {
    batch: (statements: D1PreparedStatement[]) => env.DB.batch(statements),
    prepare: (sql: string) =>
      sql.includes('FROM slice')
        ? {
            bind: (...values: unknown[]) => ({
              all: () =>
                through(() =>
                  env.DB.prepare(sql)
                    .bind(...values)
                    .all(),
                ),
            }),
          }
        : env.DB.prepare(sql),
  } as unknown as D1Database
  return { seen, DB }
}

async function askOf(DB: D1Database, body: { questions: string[]; release?: number }) {
  const request = { method: 'POST', headers: JSON_BODY, body: JSON.stringify(body) }
  const response = await app.request(PATH, request, { ...env, DB }, createExecutionContext())
  return questionsReply.parse(await response.json())
}

/** Twenty-five figures, each in a slice of its own. */
const FIGURES = ['N28013', 'N00090', 'N20048', 'N30101', 'N31001'].flatMap((indicator) =>
  Array.from({ length: 5 }, (_, i) => `/v1/value?kommun=Luleå&indicator=${indicator}&year=${2018 + i}`),
)

describe('what questions cost the database', () => {
  it('is one read for a hundred identical ones', async () => {
    const { seen, DB } = watched()
    const { answers } = await askOf(DB, { questions: Array<string>(100).fill(FIGURE) })
    expect(new Set(answers.map(({ body }) => body.value))).toEqual(new Set([928567.346938]))
    expect(seen.reads).toBe(1)
  })

  it('is never more than eight reads at a time', async () => {
    const { seen, DB } = watched()
    const { answers } = await askOf(DB, { questions: FIGURES })
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(seen.mostOpen).toBe(8)
  })

  it('may be a failure, which is told of where it was and nowhere else', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const { DB } = watched((read) => read === 3)
    const { answers } = await askOf(DB, { questions: FIGURES })
    const failed = answers.filter(({ status }) => status !== 200)
    expect(failed).toEqual([
      { status: 503, body: expect.objectContaining({ code: 'unavailable', title: 'Tillfälligt avbrott' }) },
    ])
    expect(logged).toHaveBeenCalledOnce()
    logged.mockRestore()
  })
})

describe('questions of an earlier release', () => {
  it('are all answered from it, also those that GET answers from the newest', async () => {
    await bring(env.DB, revision('2025-02-01', [{ value: 930000 }]))

    const questions = [FIGURE, '/v1/status', '/v1/peers?kommun=Luleå']
    const told = async (release?: number) => {
      const reply = await askOf(watched().DB, release === undefined ? { questions } : { questions, release })
      return [
        reply.release,
        reply.date,
        reply.answers[0]?.body.value,
        ...reply.answers.map(({ body }) => body.release),
      ]
    }
    expect(await told()).toEqual([2, '2025-02-01', 930000, 2, 2, 2])
    expect(await told(1)).toEqual([1, '2024-08-30', 928567.346938, 1, 1, 1])
  })
})
