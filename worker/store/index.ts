import { Catalogues } from './catalogues.ts'
import { Releases } from './releases.ts'
import { SliceStore } from './slices.ts'

/** Everything that is read from the database, with what an isolate remembers of it. */
export interface Store {
  releases: Releases
  catalogues: Catalogues
  slices: SliceStore
}

export function openStore(db: D1Database): Store {
  return { releases: new Releases(db), catalogues: new Catalogues(db), slices: new SliceStore(db) }
}
