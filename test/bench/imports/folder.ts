import { createHash } from 'node:crypto'
import { packKeys } from '../../../schema/slice.ts'
import { newest } from '../../../worker/imports/bring.ts'
import { openStore } from '../../../worker/store/index.ts'

/** What is in a database. */
export interface Contents {
  /** Of the newest release. */
  values: number
  /** Rows of slices, of all releases. */
  slices: number
  /** How large D1 says that the database is. */
  bytes: number
}

export async function contentsOf(db: D1Database): Promise<Contents> {
  const store = openStore(db)
  const release = await newest(store)
  const indicators = release === null ? [] : (await store.catalogues.asOf(release)).indicators
  const { results, meta } = await db.prepare('SELECT count(*) AS slices FROM slice').all<{ slices: number }>()
  return {
    values: indicators.reduce((sum, { figures }) => sum + figures, 0),
    slices: results[0]?.slices ?? 0,
    bytes: meta.size_after,
  }
}

/** One number for all that a reader can see of the figures: the release and every value and mark as of it. */
export async function fingerprint(db: D1Database): Promise<string> {
  const store = openStore(db)
  const release = await newest(store)
  if (release === null) return 'nothing is published'
  const { indicators } = await store.catalogues.asOf(release)
  const hash = createHash('sha256').update(JSON.stringify(release))
  for (const { id, number, years } of indicators) {
    const keys = packKeys(number, years)
    const slices = await store.slices.read(keys, release)
    for (const key of keys) {
      const slice = slices.get(key)
      hash.update(`${id} ${key} `)
      if (slice === undefined) continue
      hash.update(slice.values).update(JSON.stringify([...slice.marks]))
    }
  }
  return hash.digest('hex')
}
