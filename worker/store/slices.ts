import { decodeSlice, packId, type Slice } from '../../schema/slice.ts'
import { Lru } from './lru.ts'

/** Some 2.5 KB a slice of 312 areas: about 20 MB of an isolate's 128. */
const MOST_CACHED = 8192
/** Slices in one reply from D1, some 4 KB each, so that a vast question cannot fill the isolate. */
const MOST_AT_ONCE = 4096

/**
 * The newest slice of each key as of a release, in two rows read a key: the key itself and one seek.
 * Release, values and marks come as the lines of one string, since a second column would be a second seek.
 */
const NEWEST = `
  SELECT k.value AS "key", (
    SELECT (id & 65535) || char(10) || vals || char(10) || coalesce(marks, '')
    FROM slice WHERE id BETWEEN k.value * 65536 AND k.value * 65536 + ?2 ORDER BY id DESC LIMIT 1
  ) AS packed
  FROM json_each(?1) AS k`

/** Parsed slices, which never change, kept per isolate. */
export class SliceStore {
  readonly #db: D1Database
  readonly #cache = new Lru<number, Slice>(MOST_CACHED)

  constructor(db: D1Database) {
    this.#db = db
  }

  /** The slices of the keys as of a release, in one round-trip for those not at hand. A key without a slice is left out. */
  async read(keys: readonly number[], release: number): Promise<Map<number, Slice>> {
    const slices = new Map<number, Slice>()
    const absent: number[] = []
    for (const key of keys) {
      const slice = this.#cache.get(packId(key, release))
      if (slice === undefined) absent.push(key)
      else slices.set(key, slice)
    }
    for (let at = 0; at < absent.length; at += MOST_AT_ONCE) {
      const { results } = await this.#db
        .prepare(NEWEST)
        .bind(JSON.stringify(absent.slice(at, at + MOST_AT_ONCE)), release)
        .all<{ key: number; packed: string | null }>()
      for (const { key, packed } of results) {
        if (packed === null) continue
        const slice = unpack(packed)
        slices.set(key, slice)
        this.#cache.set(packId(key, release), slice)
      }
    }
    return slices
  }
}

function unpack(packed: string): Slice {
  const [release = '', vals = '', marks = ''] = packed.split('\n')
  return decodeSlice(Number(release), vals, marks === '' ? null : marks)
}
