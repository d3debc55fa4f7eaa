import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { listKeys, revokeKey } from '../../../worker/store/keys.ts'
import { keyOf } from '../../support/keys.ts'
import { positionOf } from '../../support/revision.ts'

it('a key is stored nowhere: only its hash is, which opens nothing', async () => {
  const { id, key } = await keyOf({ kommun: 'Luleå', imports: true })
  const { results } = await env.DB.prepare('SELECT * FROM access_key').all<{ hash: string }>()
  const stored = JSON.stringify(results)
  expect(stored).toContain(id)
  expect(results[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  expect(stored).not.toContain(key.slice(-52))
  expect(stored).not.toContain(key)
})

it('keys are listed with whose they are, and neither key nor hash', async () => {
  const { id } = await keyOf({ network: 'mattbandet' })
  await revokeKey(env.DB, id)
  const [first, second] = await listKeys(env.DB)
  expect(first).toEqual({
    ...{
      id: expect.any(String),
      holder: '{"kommun":"Luleå","imports":true}',
      kommun: positionOf('Luleå'),
      network: null,
    },
    ...{ imports: true, createdOn: expect.stringMatching(/^20/), revokedOn: null },
  })
  expect(second).toMatchObject({
    network: 'mattbandet',
    imports: false,
    revokedOn: expect.stringMatching(/^20/),
  })
})
