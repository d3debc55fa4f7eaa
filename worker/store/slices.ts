import { decodeSlice, packId, type Slice } from '../../schema/slice.ts'
import type { Release } from '../domain/catalogue.ts'
import { Lru } from './lru.ts'

/** Some 2.5 KB a slice of 312 areas: about 20 MB of an isolate's 128. */
const MOST_CACHED = 8192
/** Slices in one reply from D1, some 4 KB each, so that a vast question cannot fill the isolate. */
const MOST_AT_ONCE = 4096

/**
 * The newest slice of each key as of a release, in two rows read a key: the key itself and one seek.
 * Its columns come as the lines of one string, since a second column would be a second seek.
 */
function newest(without: readonly number[]): string {
  // Release numbers, of our own making: as a parameter they would cost a row read for each key.
  const unread = without.map(Math.trunc).join(', ')
  return `
  SELECT k.value AS "key", (
    SELECT (id & 65535) || char(10) || vals || char(10) || coalesce(marks, '') || char(10) || coalesce(findings, '')
    FROM slice WHERE id BETWEEN k.value * 65536 AND k.value * 65536 + ?2 AND (id & 65535) NOT IN (${unread})
    ORDER BY id DESC LIMIT 1
  ) AS packed
  FROM json_each(?1) AS k`
}

/** Parsed slices, which never change, kept per isolate. */
export class SliceStore {
  readonly #db: D1Database
  readonly #cache = new Lru<number, Slice>(MOST_CACHED)

  constructor(db: D1Database) {
    this.#db = db
  }

  /** The slices of the keys as of a release, in one round-trip for those not at hand. A key without a slice is left out. */
  async read(
    keys: readonly number[],
    { number, without }: Pick<Release, 'number' | 'without'>,
  ): Promise<Map<number, Slice>> {
    const slices = new Map<number, Slice>()
    const absent: number[] = []
    for (const key of keys) {
      const slice = this.#cache.get(packId(key, number))
      if (slice === undefined) absent.push(key)
      else slices.set(key, slice)
    }
    for (let at = 0; at < absent.length; at += MOST_AT_ONCE) {
      const { results } = await this.#db
        .prepare(newest(without))
        .bind(JSON.stringify(absent.slice(at, at + MOST_AT_ONCE)), number)
        .all<{ key: number; packed: string | null }>()
      for (const { key, packed } of results) {
        if (packed === null) continue
        const slice = unpack(packed)
        slices.set(key, slice)
        this.#cache.set(packId(key, number), slice)
      }
    }
    return slices
  }
}

function unpack(packed: string): Slice {
  const [release = '', vals = '', marks = '', findings = ''] = packed.split('\n')
  return decodeSlice(Number(release), {
    vals,
    marks: marks === '' ? null : marks,
    findings: findings === '' ? null : findings,
  })
}
