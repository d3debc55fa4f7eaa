import { unpackKey } from '../../schema/slice.ts'
import type { Area, Release } from '../domain/catalogue.ts'
import { newestFirst } from '../domain/years.ts'
import type { Catalogues } from './catalogues.ts'
import { Lru } from './lru.ts'
import type { SliceStore } from './slices.ts'

/** How many areas' years an isolate keeps: some 100 KB each, of 6,000 indicators. */
const MOST_AREAS = 100

/** Which indicators have figures for a kommun, and how new they are. */
export class NewestYears {
  readonly #catalogues: Catalogues
  readonly #slices: SliceStore
  readonly #known = new Lru<string, ReadonlyMap<number, number>>(MOST_AREAS)

  constructor(catalogues: Catalogues, slices: SliceStore) {
    this.#catalogues = catalogues
    this.#slices = slices
  }

  /**
   * By the number of each indicator that has any value for the area: the newest year with one, of the total if that has
   * any. Of all indicators, whoever asks: what is kept from them is for the caller to leave out.
   *
   * Nearly every indicator has a value in its newest year for most kommuner, so that is looked at first. The other years
   * are read of those that have none then, but for indicators that are not for this kind of area.
   */
  async of({ position, kind }: Area, release: Release): Promise<ReadonlyMap<number, number>> {
    const id = `${position} ${release.number}`
    const known = this.#known.get(id)
    if (known !== undefined) return known
    const { indicators } = await this.#catalogues.asOf(release)
    const asked = indicators.map((indicator) => ({ ...indicator, keys: newestFirst(indicator) }))
    const years = new Map<number, number>()
    const look = async (some: readonly { number: number; keys: readonly number[] }[]) => {
      const valued = await this.#slices.valued(
        some.flatMap(({ keys }) => keys),
        position,
        release,
      )
      for (const { number, keys } of some) {
        const newest = keys.find((key) => valued.has(key))
        if (newest !== undefined) years.set(number, unpackKey(newest).year)
      }
    }
    await look(asked.map(({ number, keys }) => ({ number, keys: keys.slice(0, 1) })))
    const left = asked.filter(({ number, levels }) => !years.has(number) && levels.includes(kind))
    await look(left.map(({ number, keys }) => ({ number, keys: keys.slice(1) })))
    this.#known.set(id, years)
    return years
  }
}
