import { packKeys, type Slice } from '../../schema/slice.ts'
import type { Years } from '../../schema/tables.ts'
import type { Release } from '../domain/catalogue.ts'
import type { Store } from '../store/index.ts'

/** Slices read at a time, and at most for one reply. */
const AT_A_TIME = 100
const MOST_SLICES = 1500
/** What a reply lists before the rest becomes another. A slice is never cut, so it may be some hundred more. */
const MOST_LISTED = 2000

/** A list made of slices, as far as one reply reaches. */
export interface Page<T> {
  listed: T[]
  /** The key after which the rest comes; null where there is no more. */
  after: number | null
}

/**
 * Lists what is found in the slices that a release wrote, in the order of their keys and from the one after `after`.
 * Neither the list nor the reading has an end that is not told: `after` of the page says where the rest is.
 */
export async function pageOf<T>(
  store: Store,
  release: Release,
  brought: readonly { indicator: number; brought: Years }[],
  after: number,
  list: (keys: number[], slices: ReadonlyMap<number, Slice>) => Promise<Map<number, T[]>>,
): Promise<Page<T>> {
  const keys = brought
    .flatMap(({ indicator, brought: years }) => packKeys(indicator, years))
    .filter((key) => key > after)
    .sort((a, b) => a - b)
  const listed: T[] = []
  for (let at = 0; at < keys.length; at += AT_A_TIME) {
    const part = keys.slice(at, at + AT_A_TIME)
    const found = await list(part, await store.slices.read(part, release))
    for (const [i, key] of part.entries()) {
      if (listed.length >= MOST_LISTED || at + i >= MOST_SLICES)
        return { listed, after: part[i - 1] ?? keys[at - 1] ?? after }
      listed.push(...(found.get(key) ?? []))
    }
  }
  return { listed, after: null }
}
