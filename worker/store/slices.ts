import { decodeSlice, hasValueAt, packId, type Slice } from '../../schema/slice.ts'
import type { Release } from '../domain/catalogue.ts'
import { Lru } from './lru.ts'

/** Some 2.5 KB a slice of 312 areas: about 20 MB of an isolate's 128. */
const MOST_CACHED = 8192
/** Slices in one reply from D1, some 4 KB each, so that a vast question cannot fill the isolate. */
const MOST_AT_ONCE = 4096

/** The columns of a slice as the lines of one string: a second column would be a second seek. */
const WHOLE = `(id & 65535) || char(10) || vals || char(10) || coalesce(marks, '') || char(10) || coalesce(findings, '')`

/** What is picked of the newest slice of each key as of a release, in two rows read a key: the key itself and one seek. */
function newest(picked: string, without: readonly number[]): string {
  // Release numbers, of our own making: as a parameter they would cost a row read for each key.
  const unread = without.map(Math.trunc).join(', ')
  return `
  SELECT k.value AS "key", (
    SELECT ${picked} FROM slice WHERE id BETWEEN k.value * 65536 AND k.value * 65536 + ?2
      AND (id & 65535) NOT IN (${unread}) ORDER BY id DESC LIMIT 1
  ) AS picked
  FROM json_each(?1) AS k`
}

interface Row {
  key: number
  picked: string
}

/** What a release is read by. */
type View = Pick<Release, 'number' | 'without'>

/** Parsed slices, which never change, kept per isolate. */
export class SliceStore {
  readonly #db: D1Database
  readonly #cache = new Lru<number, Slice>(MOST_CACHED)

  constructor(db: D1Database) {
    this.#db = db
  }

  /** The slices of the keys as of a release, in one round-trip for those not at hand. A key without a slice is left out. */
  async read(keys: readonly number[], { number, without }: View): Promise<Map<number, Slice>> {
    const slices = new Map<number, Slice>()
    const absent: number[] = []
    for (const key of keys) {
      const slice = this.#cache.get(packId(key, number))
      if (slice === undefined) absent.push(key)
      else slices.set(key, slice)
    }
    for await (const rows of this.#newest(WHOLE, absent, { number, without })) {
      for (const { key, picked } of rows) {
        const slice = unpack(picked)
        slices.set(key, slice)
        this.#cache.set(packId(key, number), slice)
      }
    }
    return slices
  }

  /**
   * Of the keys, those in whose slice the area at a position has a value. They may be many times what is kept, so nothing
   * of them is: what others ask for would have to go.
   */
  async valued(keys: readonly number[], position: number, view: View): Promise<Set<number>> {
    const valued = new Set<number>()
    for await (const rows of this.#newest('vals', keys, view))
      for (const { key, picked } of rows) if (hasValueAt(picked, position)) valued.add(key)
    return valued
  }

  /** In as many replies as it takes. A key without a slice is left out. */
  async *#newest(picked: string, keys: readonly number[], { number, without }: View): AsyncGenerator<Row[]> {
    for (let at = 0; at < keys.length; at += MOST_AT_ONCE) {
      const { results } = await this.#db
        .prepare(newest(picked, without))
        .bind(JSON.stringify(keys.slice(at, at + MOST_AT_ONCE)), number)
        .all<Row | { key: number; picked: null }>()
      yield results.filter((row) => row.picked !== null)
    }
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
