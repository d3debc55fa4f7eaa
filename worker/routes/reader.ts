import type { Context } from 'hono'
import type { Release } from '../domain/catalogue.ts'
import { sha256 } from '../domain/hash.ts'
import { readKey, sameHash } from '../domain/keys.ts'
import { Refusal } from '../domain/refusal.ts'
import { networksOf } from '../domain/sight.ts'
import { say } from '../domain/text.ts'
import type { Store } from '../store/index.ts'
import type { Holder } from '../store/keys.ts'
import type { AppEnv } from './app-env.ts'

/** Who asks, and what is kept from them. */
export interface Reader {
  /** Null without a key. */
  holder: Holder | null
  /** By indicator number, the network that keeps its figures from the reader. */
  keptFrom: ReadonlyMap<number, string>
  /** Whether the reader may know of what only a network's members may (null: everybody). */
  sees: (sight: string | null) => boolean
}

/** The reader of a request. Refuses a key that is none, or is not in force. */
export async function readerOf(c: Context<AppEnv>, store: Store): Promise<Reader> {
  const holder = await holderOf(c, store)
  const limited = await store.releases.limited()
  if (holder === null) return { holder, keptFrom: limited, sees: (sight) => sight === null }
  // Membership is as it is today, whichever release is read.
  const networks = networksOf(holder, await groupsToday(store))
  const keptFrom = new Map([...limited].filter(([, network]) => !networks.has(network)))
  return { holder, keptFrom, sees: (sight) => sight === null || networks.has(sight) }
}

async function groupsToday(store: Store) {
  const newest: Release = await store.releases.choose(undefined)
  return store.catalogues.groups(newest)
}

/** Whose key a request carries; null where it has none. */
export async function holderOf(c: Context<AppEnv>, store: Store): Promise<Holder | null> {
  const header = c.req.header('Authorization')
  if (header === undefined) return null
  const key = /^Bearer +(\S+)$/i.exec(header.trim())?.[1] ?? ''
  const parts = readKey(key)
  const known = parts === null ? null : await store.keys.find(parts.id)
  if (known === null || !sameHash(known.hash, await sha256(key))) throw invalidKey()
  return known
}

function invalidKey(): Refusal {
  return new Refusal(
    'invalid_key',
    say(
      'Nyckeln gäller inte: den är felskriven eller återkallad. Skicka den som Authorization: Bearer oj_…, eller utelämna den för att läsa det som är öppet för alla.',
      'The key is not in force: it is misspelt or revoked. Send it as Authorization: Bearer oj_…, or leave it out to read what is open to all.',
    ),
  )
}
