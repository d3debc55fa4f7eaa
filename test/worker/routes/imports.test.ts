import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { valueReply } from '../../../schema/contract/replies/figures.ts'
import { importReply } from '../../../schema/contract/replies/imports.ts'
import { sha256 } from '../../../worker/domain/hash.ts'
import { newKey, writeKey } from '../../../worker/domain/keys.ts'
import { addKey, type Holder } from '../../../worker/store/keys.ts'
import { newestRelease } from '../../../worker/store/staging.ts'
import { answerTo, problemOf, send } from '../../support/api.ts'

const LONG =
  'kommun;indikator;år;kön;värde;status\nLuleå;N28013;2023;T;1 000 000,5;\nPiteå;N28013;2023;T;;sekretess\n'

async function keyFor(holder: Partial<Holder>): Promise<string> {
  const parts = newKey()
  const key = writeKey(parts)
  await addKey(env.DB, {
    id: parts.id,
    hash: await sha256(key),
    holder: 'test',
    kommun: null,
    network: null,
    imports: true,
    ...holder,
  })
  return key
}

interface Sent {
  key?: string
  query?: Record<string, string>
}

function importing(body: string | Uint8Array<ArrayBuffer>, { key, query = {} }: Sent) {
  const asked = new URLSearchParams({ date: '2025-01-31', name: 'test.csv', ...query })
  return send(`/v1/imports?${asked}`, {
    method: 'POST',
    body,
    headers: key === undefined ? {} : { Authorization: `Bearer ${key}` },
  })
}

async function imported(body: string | Uint8Array<ArrayBuffer>, sent: Sent) {
  const response = await importing(body, sent)
  if (response.status !== 200) throw new Error(await response.text())
  expect(response.headers.get('Cache-Control')).toBe('private, no-store')
  return importReply.parse(await response.json())
}

let key: string

beforeAll(async () => {
  key = await keyFor({})
})

describe('POST /v1/imports', () => {
  it('takes a key, and one that may import', async () => {
    expect(await problemOf(importing(LONG, {}))).toMatchObject({ code: 'invalid_key', status: 401 })
    const reads = await keyFor({ imports: false })
    expect(await problemOf(importing(LONG, { key: reads }))).toMatchObject({
      code: 'not_allowed',
      status: 403,
    })
    const wrong = `${key.slice(0, -1)}${key.endsWith('a') ? 'b' : 'a'}`
    expect(await problemOf(importing(LONG, { key: wrong }))).toMatchObject({ code: 'invalid_key' })
    expect(await newestRelease(env.DB)).toBe(1)
  })

  it('with dry_run tells how it understood the file and what it would bring, and writes nothing', async () => {
    const reply = await imported(LONG, { key, query: { dry_run: 'true' } })
    expect(reply).toMatchObject({
      dryRun: true,
      release: null,
      changes: { added: 1, revised: 0, removed: 0, status: 1 },
      rejected: [],
    })
    expect(reply.plan).toContain('ett värde per rad')
    expect(await newestRelease(env.DB)).toBe(1)
    expect((await env.DB.prepare('SELECT number FROM release').all()).results).toEqual([{ number: 1 }])
  })

  it('refuses a file with rows that it cannot read, and lists each with why', async () => {
    const body = `${LONG}Lule;N28013;2023;T;5;\nLuleå;N28013;2023;X;5;\n`
    const problem = await problemOf(importing(body, { key }))
    expect(problem).toMatchObject({ code: 'import_rejected', status: 422 })
    expect(problem.rejected?.map(({ rows }) => rows)).toEqual(['4', '5'])
    expect(problem.rejected?.[0]?.why).toBe('Ingen kommun heter "Lule". Menade du Luleå?')
    expect(await newestRelease(env.DB)).toBe(1)
  })

  it('brings a file in as the next release, seen at once where it was brought', async () => {
    const reply = await imported(LONG, { key, query: { source: 'Egen mätning' } })
    expect(reply).toMatchObject({ dryRun: false, release: 2, changes: { added: 1, status: 1 } })
    const value = await answerTo(valueReply, '/v1/value', {
      kommun: 'Luleå',
      indicator: 'N28013',
      year: 2023,
    })
    expect(value).toMatchObject({ value: 1000000.5, release: 2, status: 'final' })
    const hidden = await answerTo(valueReply, '/v1/value', {
      kommun: 'Piteå',
      indicator: 'N28013',
      year: 2023,
    })
    expect(hidden).toMatchObject({ value: null, status: 'suppressed' })
  })

  it('brought again brings nothing', async () => {
    expect(await imported(LONG, { key })).toMatchObject({ release: null, changes: { added: 0, revised: 0 } })
    expect(await newestRelease(env.DB)).toBe(2)
  })

  it('with except_rejected brings the rest', async () => {
    const body = 'kommun;indikator;år;värde\nLuleå;N28013;2024;7\nLule;N28013;2024;8\n'
    const reply = await imported(body, { key, query: { except_rejected: 'true' } })
    expect(reply).toMatchObject({ release: 3, changes: { added: 1 } })
    expect(reply.rejected).toMatchObject([{ rows: '3' }])
  })

  it.each([
    ['2024-08-29', 'release_out_of_order', 409],
    ['31/1', 'invalid_parameter', 400],
  ])('refuses the day %j', async (date, code, status) => {
    expect(await problemOf(importing(LONG, { key, query: { date } }))).toMatchObject({
      code,
      status,
      parameter: 'date',
    })
  })

  it.each([
    ['nothing', ''],
    ['bytes that are no table', new Uint8Array([0, 1, 2, 3, 255, 254])],
    ['a table of something else', 'a;b\n1;2\n'],
    ['a broken workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
    ['json of something else', '{"a":1}'],
  ])('refuses %s in words', async (_, body) => {
    const problem = await problemOf(importing(body, { key }))
    expect(problem.status).toBeLessThan(500)
    expect(problem.detail.length).toBeGreaterThan(20)
    expect(await newestRelease(env.DB)).toBe(3)
  })

  it('refuses more than 4 MB', async () => {
    expect(await problemOf(importing(new Uint8Array(4 * 1024 * 1024 + 1), { key }))).toMatchObject({
      code: 'body_too_large',
      status: 413,
    })
  })
})

describe("a coordinator's key that may import", () => {
  const LIST =
    'indikator;titel;enhet;riktning;insyn\nMB_TID;Väntetid egen mätning, dagar;dagar;lägre;Måttbandet\n'

  it("brings in what its network keeps to itself, and nobody else's", async () => {
    const coordinator = await keyFor({ network: 'mattbandet' })
    expect(await problemOf(importing(LONG, { key: coordinator }))).toMatchObject({ code: 'not_allowed' })
    expect(await imported(LIST, { key: coordinator })).toMatchObject({ release: 4, described: 1 })
    const figures = 'kommun;indikator;år;värde\nLuleå;MB_TID;2024;41\nPiteå;MB_TID;2024;38\n'
    expect(await imported(figures, { key: coordinator })).toMatchObject({ release: 5, changes: { added: 2 } })
    const stranger = await keyFor({ network: 'kpb-pilot' })
    expect(await problemOf(importing(figures, { key: stranger }))).toMatchObject({ code: 'not_allowed' })

    const asked = { kommun: 'Luleå', indicator: 'MB_TID', year: 2024 }
    const query = new URLSearchParams(Object.entries(asked).map(([k, v]) => [k, String(v)]))
    expect(await problemOf(send(`/v1/value?${query}`))).toMatchObject({ code: 'network_only', status: 403 })
    const reader = { headers: { Authorization: `Bearer ${coordinator}` } }
    expect(await answerTo(valueReply, '/v1/value', asked, reader)).toMatchObject({ value: 41 })
  })

  it('cannot take a public indicator for its network', async () => {
    const coordinator = await keyFor({ network: 'mattbandet' })
    const list = 'indikator;titel;insyn\nN28013;Min egen;Måttbandet\n'
    expect(await problemOf(importing(list, { key: coordinator }))).toMatchObject({ code: 'not_allowed' })
  })
})
