import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { app } from '../../../worker/app.ts'
import { get, problemOf, send } from '../../support/api.ts'

const FIGURE = { kommun: 'Luleå', indicator: 'N28013', year: 2019 }

describe('HTTP', () => {
  it.each(['/v1/value', '/v1/value.txt'])('HEAD %s answers as GET does, without a body', async (path) => {
    const [head, full] = await Promise.all([get(path, FIGURE, { method: 'HEAD' }), get(path, FIGURE)])
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    for (const name of ['Content-Type', 'ETag', 'Cache-Control']) {
      expect(head.headers.get(name)).toBe(full.headers.get(name))
    }
  })

  it('HEAD of a bad question is refused too', async () => {
    expect((await get('/v1/value', { kommun: 'Lula' }, { method: 'HEAD' })).status).toBe(400)
  })

  it.each([
    ['/v1/value', 'GET, HEAD, OPTIONS'],
    ['/v1/value.txt?kommun=Luleå', 'GET, HEAD, OPTIONS'],
    ['/v1/groups/mattbandet', 'GET, HEAD, OPTIONS'],
    ['/v1/cells', 'POST, OPTIONS'],
    ['/v1/questions', 'POST, OPTIONS'],
    ['/openapi.json', 'GET, HEAD, OPTIONS'],
  ])('OPTIONS %s says what the path can do', async (path, allow) => {
    const response = await send(path, { method: 'OPTIONS' })
    expect([response.status, response.headers.get('Allow'), await response.text()]).toEqual([204, allow, ''])
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])(
    '%s of a figure is refused with what is allowed',
    async (method) => {
      const response = await get('/v1/value', FIGURE, { method })
      expect(response.headers.get('Allow')).toBe('GET, HEAD, OPTIONS')
      expect(await problemOf(response)).toMatchObject({ status: 405, code: 'method_not_allowed' })
    },
  )

  it.each(['/v1/cells', '/v1/questions'])('GET of %s is refused with what is allowed', async (path) => {
    const response = await send(path)
    expect(response.headers.get('Allow')).toBe('POST, OPTIONS')
    expect(await problemOf(response)).toMatchObject({ status: 405 })
  })

  it.each(['/v1', '/v1/', '/v2/value', '/v1/valu', '/favicon.ico', '/%00', '/../etc/passwd'])(
    'there is nothing at %s',
    async (path) => {
      expect(await problemOf(send(path))).toMatchObject({ status: 404, code: 'not_found' })
    },
  )

  it('lets pages of other origins read and ask ahead', async () => {
    const origin = { Origin: 'https://excel.officeapps.live.com' }
    const response = await get('/v1/value', FIGURE, { headers: origin })
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const preflight = await send('/v1/cells', {
      method: 'OPTIONS',
      headers: {
        ...origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('POST')
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toMatch(/content-type/i)
  })

  it('answers 304 to who has the reply already, in the same language', async () => {
    const tag = (await get('/v1/value', FIGURE)).headers.get('ETag') ?? ''
    const again = await get('/v1/value', FIGURE, { headers: { 'If-None-Match': `"other", ${tag}` } })
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', tag])
    const english = await get('/v1/value', FIGURE, {
      headers: { 'If-None-Match': tag, 'Accept-Language': 'en' },
    })
    expect(english.status).toBe(200)
    expect(english.headers.get('Vary')).toContain('Accept-Language')
  })

  it('never lets a problem be kept', async () => {
    const response = await get('/v1/value', { ...FIGURE, kommun: 'Lula' })
    expect(response.headers.get('Cache-Control')).toBe('no-store')
    expect(response.headers.get('ETag')).toBeNull()
  })
})

describe('a language', () => {
  const titleIn = async (language: string) =>
    (
      await problemOf(
        get('/v1/value', { ...FIGURE, kommun: 'Lula' }, { headers: { 'Accept-Language': language } }),
      )
    ).title

  it.each(['en', 'en-GB', 'EN-us,sv;q=0.5', 'de,en;q=0.4', 'sv;q=0.1,en;q=0.2'])(
    '%j is English',
    async (language) => {
      expect(await titleIn(language)).toBe('Unknown kommun')
    },
  )

  it.each(['sv', 'sv-SE,en;q=0.9', 'de', '*', '', ';;;', 'en;q=0', 'x'.repeat(5000)])(
    '%j is Swedish',
    async (language) => {
      expect(await titleIn(language)).toBe('Okänd kommun')
    },
  )
})

describe('a database that fails', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  async function ask(failure: Error) {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const DB = {
      prepare: () => ({}),
      batch: () => Promise.reject(failure),
    } as unknown as D1Database
    const response = await app.request('/v1/value?kommun=Lule%C3%A5&indicator=N28013', {}, { ...env, DB })
    return { response, logged }
  }

  it('is told of in words, with when to try again', async () => {
    const { response } = await ask(new Error('D1_ERROR: Network connection lost.'))
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '5'])
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(await response.json()).toMatchObject({
      code: 'unavailable',
      detail: expect.stringContaining('Försök igen'),
    })
  })

  it('is logged, and never shown, where nobody foresaw it', async () => {
    const { response, logged } = await ask(new Error('secret of the house'))
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).toContain('internal_error')
    expect(text).not.toContain('secret')
    expect(logged).toHaveBeenCalledOnce()
  })
})
