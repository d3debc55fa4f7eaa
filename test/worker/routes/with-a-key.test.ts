import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { statusReply } from '../../../schema/contract/replies/releases.ts'
import { bring } from '../../../worker/imports/bring.ts'
import { revokeKey } from '../../../worker/store/keys.ts'
import { problemOf } from '../../support/api.ts'
import { type Ask, isolate } from '../../support/isolate.ts'
import { keyOf } from '../../support/keys.ts'
import { OWN_FIGURES, ownRelease } from '../../support/network.ts'

const FIGURE = '/v1/value?kommun=Luleå&indicator=MB_dagar&year=2024'

let ask: Ask
let member: Record<string, string>

beforeAll(async () => {
  member = (await keyOf({ kommun: 'Umeå' })).headers
  await bring(env.DB, ownRelease('2025-01-15', OWN_FIGURES))
  ask = isolate()
})
afterEach(() => void vi.useRealTimers())

const kept = ({ status, headers }: Response) => ({
  status,
  control: headers.get('Cache-Control'),
  tag: headers.get('ETag'),
  vary: headers.get('Vary'),
})

describe('a reply to who has a key', () => {
  it.each(['GET', 'HEAD'])('is kept by nobody: %s', async (method) => {
    for (const question of [
      FIGURE,
      '/v1/status',
      '/v1/releases.atom',
      '/v1/value.txt?kommun=Luleå&indicator=N28013',
    ]) {
      expect(kept(await ask(question, { method, headers: member }))).toEqual({
        status: 200,
        control: 'private, no-store',
        tag: null,
        vary: 'Accept-Language, Authorization',
      })
    }
  })

  it('is never taken for one that is open to all, nor the other way', async () => {
    const open = await ask('/v1/status')
    const { tag } = kept(open)
    expect(kept(open)).toEqual({
      status: 200,
      control: 'public, no-cache',
      tag: expect.stringMatching(/^W\/"2-/),
      vary: 'Accept-Language, Authorization',
    })
    const seen = { 'If-None-Match': tag ?? '' }
    expect((await ask('/v1/status', { headers: seen })).status).toBe(304)
    const own = await ask('/v1/status', { headers: { ...seen, ...member } })
    expect(own.status).toBe(200)
    expect(statusReply.parse(await own.json()).counts.indicators).toBe(49)
    const again = statusReply.parse(await (await ask('/v1/status')).json())
    expect(again.counts.indicators).toBe(48)
  })

  it('is no reply to who has none, and the refusal is not kept either', async () => {
    for (const method of ['GET', 'HEAD']) {
      const refused = await ask(FIGURE, { method })
      expect(kept(refused)).toEqual({
        status: 403,
        control: 'no-store',
        tag: null,
        vary: 'Accept-Language, Authorization',
      })
    }
  })

  it('may be asked for by a page of another origin', async () => {
    const headers = { Origin: 'https://example.org', 'Access-Control-Request-Headers': 'authorization' }
    const preflight = await ask(FIGURE, { method: 'OPTIONS', headers })
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('Authorization')
    const response = await ask(FIGURE, { headers: { ...member, Origin: 'https://example.org' } })
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  })
})

describe('a key', () => {
  it.each([
    'oj_x',
    'Basic b2o6',
    'Bearer',
    'Bearer oj_aaaaaaaaaa_',
    `Bearer oj_aaaaaaaaaa_${'a'.repeat(52)}`,
    'bearer nyckel',
    '',
  ])('that is none is refused in words: %j', async (Authorization) => {
    const response = await ask('/v1/status', { headers: { Authorization } })
    expect(response.headers.get('WWW-Authenticate')).toBe('Bearer')
    expect(await problemOf(response)).toMatchObject({
      status: 401,
      code: 'invalid_key',
      detail: expect.stringContaining('utelämna den för att läsa det som är öppet för alla'),
    })
  })

  it('is read whatever the case of Bearer', async () => {
    const { key } = await keyOf({ network: 'mattbandet' })
    expect((await ask(FIGURE, { headers: { Authorization: `bearer  ${key} ` } })).status).toBe(200)
  })

  it.each(['key', 'access_token', 'authorization', 'nyckel'])(
    'is none in an address, and is not repeated: %s',
    async (name) => {
      const { key } = await keyOf({ kommun: 'Luleå' })
      const problem = await problemOf(ask(`${FIGURE}&${name}=${key}`))
      expect(problem).toMatchObject({ status: 400, code: 'invalid_parameter', parameter: name })
      expect(JSON.stringify(problem)).not.toContain(key)
    },
  )

  it('of another network’s member does not open this one', async () => {
    for (const whose of [{ kommun: 'Orsa' }, { network: 'nordvastkommunerna' }, { network: 'ingen' }]) {
      const { headers } = await keyOf(whose)
      expect([whose, (await ask(FIGURE, { headers })).status]).toEqual([whose, 403])
    }
  })

  it('opens what a kommun’s network keeps if it was ever in it', async () => {
    // Örnsköldsvik was in Måttbandet in 2010, and in äldreomsorg only.
    expect((await ask(FIGURE, { headers: (await keyOf({ kommun: 'Örnsköldsvik' })).headers })).status).toBe(
      200,
    )
  })

  it('that is revoked has ended within five seconds, also where it is in use', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { id, headers } = await keyOf({ kommun: 'Luleå' })
    expect((await ask(FIGURE, { headers })).status).toBe(200)
    expect(await revokeKey(env.DB, id)).toBe(true)
    vi.setSystemTime(Date.now() + 5000)
    expect((await ask(FIGURE, { headers })).status).toBe(401)
    expect(await revokeKey(env.DB, id)).toBe(false)
  })
})
