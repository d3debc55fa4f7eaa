import { env } from 'cloudflare:workers'
import { entryAt, packKey } from '../../schema/slice.ts'
import { openStore } from '../../worker/store/index.ts'
import { positionOf } from './revision.ts'

/** A figure as of a release, read by an isolate that remembers nothing; by default Luleå's N28013 of 2019. */
export async function figureAsOf(
  release: number | undefined,
  { kommun = 'Luleå', indicator = 'N28013', year = 2019 } = {},
) {
  const store = openStore(env.DB)
  const view = await store.releases.choose(release)
  const { number } = (await store.catalogues.asOf(view)).indicator(indicator)
  const key = packKey({ indicator: number, gender: 'T', year })
  const slice = (await store.slices.read([key], view)).get(key)
  return slice === undefined ? undefined : { ...entryAt(slice, positionOf(kommun)), release: slice.release }
}
