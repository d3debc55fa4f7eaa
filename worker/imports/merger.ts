import { packKeys } from '../../schema/slice.ts'
import type { IndicatorMetadata } from '../../schema/staged.ts'
import type { ChangeCounts, Tally, Years } from '../../schema/tables.ts'
import type { Area, Catalogue, Release } from '../domain/catalogue.ts'
import { addKommuner, merge, type Said } from '../domain/merging.ts'
import type { Store } from '../store/index.ts'
import type { Brought } from '../store/staging.ts'

/** What a source says of some indicators, small enough to be put in place at once. */
export interface Part {
  /** The same in every run, so that one that goes on knows what is in place. */
  name: string
  /** By indicator id. */
  said: ReadonlyMap<string, SaidOfOne>
  /** What a person should know of how it was taken in, in Swedish. */
  told?: readonly string[]
}

export interface SaidOfOne extends Said {
  /** The day (ISO) that the source was asked for all that is new. */
  taken?: string
  /** A description that holds with these figures and with no others, as where the unit is another. */
  described?: IndicatorMetadata
}

/** What must be known of an indicator to lay figures over those that it has. */
export type Mergeable = Pick<IndicatorMetadata, 'id' | 'title' | 'unit' | 'quality' | 'breaks' | 'sight'> & {
  number: number
  years: Years
}

/** Lays parts over the figures of a release. */
export class Merger {
  readonly #store: Store
  readonly #base: Release | null
  readonly #indicators: ReadonlyMap<string, Mergeable>
  readonly #kommuner: ReadonlySet<number>

  /** `base` is null where there is nothing yet. */
  constructor(store: Store, base: Release | null, indicators: Iterable<Mergeable>, areas: readonly Area[]) {
    this.#store = store
    this.#base = base
    this.#indicators = new Map([...indicators].map((one) => [one.id, one]))
    this.#kommuner = new Set(areas.filter(({ kind }) => kind === 'kommun').map(({ position }) => position))
  }

  /** What a part brings, without the indicators that it has no news of, counted as far as everybody may read it. */
  async merge({ said, told = [] }: Part): Promise<{ brought: Brought[]; tally: Tally }> {
    const into = [...said.keys()].map((id) => this.#known(id))
    const keys = into.flatMap(({ number, years }) => packKeys(number, years))
    const slices = this.#base === null ? new Map() : await this.#store.slices.read(keys, this.#base)
    const brought: Brought[] = []
    const kommuner = new Map<number, ChangeCounts>()
    const tally = { slices: 0, figures: 0 }
    const agreed: Tally['agreed'] = []
    for (const known of into) {
      const own = said.get(known.id)
      if (own === undefined) continue
      const { taken = null, described = null } = own
      const merged = merge({ ...known, ...described, slices }, own, (position) =>
        this.#kommuner.has(position),
      )
      const differs = merged.slices.length > 0
      if (!differs && taken !== null) agreed.push([known.number, taken])
      if (!differs && described === null) continue
      brought.push({ indicator: known.number, merged, taken, described })
      if (known.sight !== null) continue
      tally.slices += merged.slices.length
      tally.figures += merged.broughtFigures
      addKommuner(kommuner, merged.kommuner)
    }
    return { brought, tally: { ...tally, kommuner: Object.fromEntries(kommuner), agreed, told: [...told] } }
  }

  #known(id: string): Mergeable {
    const known = this.#indicators.get(id)
    if (known === undefined) throw new Error(`No indicator ${id} is known or described.`)
    return known
  }
}

/** The indicators of a catalogue, with what else is about to be said of them. */
export function mergeables(
  catalogue: Catalogue | null,
  described: readonly IndicatorMetadata[],
): Mergeable[] {
  const known = new Map(catalogue?.indicators.map((one) => [one.id, one]))
  const fresh = described.map((metadata): Mergeable => {
    const { number = 0, years = {} } = known.get(metadata.id) ?? {}
    return { ...metadata, number, years }
  })
  return [...known.values(), ...fresh]
}
