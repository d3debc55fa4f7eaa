import { Lru } from './lru.ts'

/** How long an isolate goes on with what it knows of a key, in milliseconds: a revoked one ends within it. */
const KNOWN_FOR = 5000
const MOST_KNOWN = 200

/** Whose a key is, and what it opens. */
export interface Holder {
  id: string
  /** In words. */
  holder: string
  /** The position of the kommun whose networks' figures it reads; null for a coordinator's key. */
  kommun: number | null
  /** The network that a coordinator's key reads. */
  network: string | null
  imports: boolean
}

interface KeyRow extends Omit<Holder, 'imports'> {
  hash: string
  imports: 0 | 1
}

/** The keys that are in force. Only their hashes are stored. */
export class Keys {
  readonly #db: D1Database
  readonly #known = new Lru<string, { row: KeyRow | null; at: number }>(MOST_KNOWN)

  constructor(db: D1Database) {
    this.#db = db
  }

  /** The key with an id, if it is in force, with the hash to hold the rest of it against. */
  async find(id: string): Promise<(Holder & { hash: string }) | null> {
    const row = await this.#row(id)
    return row === null ? null : { ...row, imports: row.imports === 1 }
  }

  async #row(id: string): Promise<KeyRow | null> {
    const known = this.#known.get(id)
    if (known !== undefined && Date.now() - known.at < KNOWN_FOR) return known.row
    const row = await this.#db
      .prepare(
        'SELECT id, hash, holder, kommun, network, imports FROM access_key WHERE id = ?1 AND revoked_on IS NULL',
      )
      .bind(id)
      .first<KeyRow>()
    this.#known.set(id, { row, at: Date.now() })
    return row
  }
}

export type NewKey = Holder & { hash: string }

export async function addKey(db: D1Database, key: NewKey): Promise<void> {
  await db
    .prepare(
      `INSERT INTO access_key (id, hash, holder, kommun, network, imports, created_on)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)`,
    )
    .bind(
      key.id,
      key.hash,
      key.holder,
      key.kommun,
      key.network,
      key.imports ? 1 : 0,
      new Date().toISOString(),
    )
    .run()
}

/** False where no key in force has the id. */
export async function revokeKey(db: D1Database, id: string): Promise<boolean> {
  const revoked = await db
    .prepare('UPDATE access_key SET revoked_on = ?2 WHERE id = ?1 AND revoked_on IS NULL RETURNING id')
    .bind(id, new Date().toISOString())
    .first<string>('id')
  return revoked !== null
}

export interface ListedKey extends Holder {
  createdOn: string
  revokedOn: string | null
}

export async function listKeys(db: D1Database): Promise<ListedKey[]> {
  const { results } = await db
    .prepare(
      `SELECT id, holder, kommun, network, imports, created_on AS createdOn, revoked_on AS revokedOn
       FROM access_key ORDER BY created_on`,
    )
    .all<Omit<ListedKey, 'imports'> & { imports: 0 | 1 }>()
  return results.map((row) => ({ ...row, imports: row.imports === 1 }))
}
