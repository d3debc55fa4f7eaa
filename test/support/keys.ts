import { env } from 'cloudflare:workers'
import { sha256 } from '../../worker/domain/hash.ts'
import { newKey, writeKey } from '../../worker/domain/keys.ts'
import { addKey } from '../../worker/store/keys.ts'
import { positionOf } from './revision.ts'

/** A key as `npm run key` makes it, for a kommun by name or a network by id. */
export async function keyOf(whose: { kommun?: string; network?: string; imports?: boolean }) {
  const parts = newKey()
  const key = writeKey(parts)
  await addKey(env.DB, {
    id: parts.id,
    hash: await sha256(key),
    holder: JSON.stringify(whose),
    kommun: whose.kommun === undefined ? null : positionOf(whose.kommun),
    network: whose.network ?? null,
    imports: whose.imports ?? false,
  })
  return { id: parts.id, key, headers: bearer(key) }
}

export function bearer(key: string) {
  return { Authorization: `Bearer ${key}` }
}
