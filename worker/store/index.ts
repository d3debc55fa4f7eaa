import { Catalogues } from './catalogues.ts'
import { Changes } from './changes.ts'
import { Keys } from './keys.ts'
import { NewestYears } from './newest-years.ts'
import { Releases } from './releases.ts'
import { SliceStore } from './slices.ts'

/** Everything that is read from the database, with what an isolate remembers of it. */
export interface Store {
  releases: Releases
  catalogues: Catalogues
  slices: SliceStore
  newestYears: NewestYears
  keys: Keys
  changes: Changes
}

/** A store that remembers nothing yet. */
export function openStore(db: D1Database): Store {
  const catalogues = new Catalogues(db)
  const slices = new SliceStore(db)
  return {
    releases: new Releases(db),
    catalogues,
    slices,
    newestYears: new NewestYears(catalogues, slices),
    keys: new Keys(db),
    changes: new Changes(db),
  }
}

const stores = new WeakMap<D1Database, Store>()

/** The isolate's one store of a database, so that what it remembers outlives the request. */
export function storeOf(db: D1Database): Store {
  const known = stores.get(db)
  if (known !== undefined) return known
  const store = openStore(db)
  stores.set(db, store)
  return store
}
