import type { Described } from '../../schema/staged.ts'
import { Catalogue, type Release } from '../domain/catalogue.ts'
import type { Store } from '../store/index.ts'

/** The catalogue that names are understood by: of the newest release, or, before there is any, of what is embedded. */
export async function namesIn(store: Store, base: Release | null, embedded: Described): Promise<Catalogue> {
  if (base !== null) return store.catalogues.asOf(base)
  const indicators = embedded.indicators.map((metadata, i) => ({
    ...metadata,
    number: i + 1,
    release: 0,
    years: {},
    figures: 0,
    coverageRelease: null,
    taken: null,
  }))
  return new Catalogue(0, embedded.areas, indicators, embedded.omraden)
}
