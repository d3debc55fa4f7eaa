import type { Described, IndicatorMetadata } from '../../schema/staged.ts'
import type { Catalogue, Indicator } from '../domain/catalogue.ts'
import { fold } from '../domain/fold.ts'
import { sha256 } from '../domain/hash.ts'
import type { Text } from '../domain/text.ts'
import { takeCatalogue, takeNewAreas } from '../sources/kolada/ask.ts'
import { type Kolada, MOST_IDS } from '../sources/kolada/client.ts'
import { type UnitChange, updated } from '../sources/kolada/update.ts'
import { openStore } from '../store/index.ts'
import { describe, type Staging } from '../store/staging.ts'
import { newest, start, tell } from './bring.ts'
import { metadataOf } from './described.ts'
import { emptyDatabase, nothingInKolada, notInKolada } from './sync-words.ts'

/** Which of Kolada's indicators to take: some by id or code, those that OJ has from Kolada already, or all that there are. */
export type Wanted = readonly string[] | 'known' | 'all'

/** `known`, `all`, or names separated by commas. */
export function wantedIn(text: string): Wanted {
  if (text === 'known' || text === 'all') return text
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/**
 * Indicators to a step where all that there is of them is asked for: some twenty pages of Kolada's. A step is then seconds
 * long, keeps within what a Worker may ask for at a time, and little is asked again where a run dies.
 */
const AT_A_TIME = 10

/** Beyond this many ids it takes fewer questions to have all that Kolada lists and choose among them. */
const MOST_BY_ID = 20 * MOST_IDS

/** Some indicators whose figures are asked for together. */
export interface SyncStep {
  name: string
  indicators: string[]
  /** Only what has changed since this day (ISO); all that there is where it is left out. */
  since?: string
}

/** A synchronisation under way. It is kept between steps, so it holds nothing large. */
export interface SyncPlan {
  staging: Omit<Staging, 'done'>
  /** The day (ISO) that Kolada was asked. */
  today: string
  /** Those that are not in place yet. */
  steps: SyncStep[]
  /** Those whose unit is another than before, with what it was and is: they are taken whole, or not at all. */
  unitChanged: Record<string, UnitChange>
  told: Text[]
}

/**
 * Asks Kolada for its catalogue and lays out what figures to ask for. Begun again within a day it goes on with what an
 * earlier run staged.
 */
export async function planSync(
  db: D1Database,
  kolada: Kolada,
  { wanted, today }: { wanted: Wanted; today: string },
): Promise<SyncPlan> {
  const store = openStore(db)
  const base = await newest(store)
  if (base === null) throw emptyDatabase()
  const catalogue = await store.catalogues.asOf(base)

  const { fetched, missing } = await listed(kolada, today, idsWanted(wanted, catalogue))
  if (fetched.length === 0) throw nothingInKolada(missing)
  const areas = await takeNewAreas(kolada, new Set(catalogue.areas.map(({ code }) => code)))
  const { indicators, unitChanged } = descriptions(fetched, catalogue)
  const told = notInKolada(missing)

  const { done, ...staging } = await start(db, {
    words: { date: today > base.date ? today : base.date, source: 'Kolada', note: '' },
    key: `kolada ${await sha256(fetched.map(({ id }) => id).join(' '))}`,
  })
  await describe(db, staging.number, { areas: appended(areas, catalogue), indicators })
  await tell(db, staging, { name: 'catalogue', told })
  const steps = stepsFor(fetched, catalogue, unitChanged).filter(({ name }) => !done.has(name))
  return { staging, today, steps, unitChanged, told }
}

/** The ids to ask for; undefined is all that there are. */
function idsWanted(wanted: Wanted, { indicators }: Catalogue): readonly string[] | undefined {
  if (wanted === 'all') return undefined
  if (wanted === 'known') return indicators.filter(isKoladas).map(({ id }) => id)
  const names = new Map(indicators.flatMap(({ id, code }) => [code, id].map((name) => [fold(name), id])))
  return [...new Set(wanted.map((name) => names.get(fold(name)) ?? name.toUpperCase()))]
}

/** Kolada's ids are a letter and five digits; what a network keeps to itself has not come from there. */
function isKoladas({ id, sight }: Indicator): boolean {
  return /^[NU]\d{5}$/.test(id) && sight === null
}

/** What Kolada's catalogue says of them, and which it left out. */
async function listed(
  kolada: Kolada,
  today: string,
  ids: readonly string[] | undefined,
): Promise<{ fetched: IndicatorMetadata[]; missing: string[] }> {
  if (ids === undefined || ids.length > MOST_BY_ID) {
    const { indicators } = await takeCatalogue(kolada, today)
    const wanted = ids === undefined ? null : new Set(ids)
    const all = new Set(indicators.map(({ id }) => id))
    return {
      fetched: indicators.filter(({ id }) => wanted?.has(id) ?? true),
      missing: ids?.filter((id) => !all.has(id)) ?? [],
    }
  }
  const { indicators, unknown } = await takeCatalogue(kolada, today, ids)
  return { fetched: indicators, missing: unknown }
}

/** What is new in the descriptions; one in another unit waits for its figures. */
function descriptions(
  fetched: readonly IndicatorMetadata[],
  catalogue: Catalogue,
): { indicators: IndicatorMetadata[]; unitChanged: SyncPlan['unitChanged'] } {
  const known = new Map(catalogue.indicators.map((one) => [one.id, one]))
  const indicators: IndicatorMetadata[] = []
  const unitChanged: SyncPlan['unitChanged'] = {}
  for (const one of fetched) {
    const old = known.get(one.id)
    if (old === undefined) {
      indicators.push(one)
      continue
    }
    const update = updated(metadataOf(old), one)
    if (update.unitChanged !== null) unitChanged[one.id] = update.unitChanged
    else if (update.changed.length > 0) indicators.push(update.indicator)
  }
  return { indicators, unitChanged }
}

function appended(
  areas: Awaited<ReturnType<typeof takeNewAreas>>,
  { areas: known }: Catalogue,
): Described['areas'] {
  return areas.map((area, i) => ({ ...area, position: known.length + i }))
}

/** Those that are asked for since the same day go together; where nothing is known but all, fewer at a time. */
function stepsFor(
  fetched: readonly IndicatorMetadata[],
  catalogue: Catalogue,
  unitChanged: SyncPlan['unitChanged'],
): SyncStep[] {
  const taken = new Map(catalogue.indicators.map((one) => [one.id, one.taken]))
  const bySince = Map.groupBy(fetched, ({ id }) => (id in unitChanged ? null : (taken.get(id) ?? null)))
  return [...bySince].flatMap(([since, indicators]) => {
    const ids = indicators.map(({ id }) => id)
    const size = since === null ? AT_A_TIME : MOST_IDS
    const steps: SyncStep[] = []
    for (let at = 0; at < ids.length; at += size) {
      const some = ids.slice(at, at + size)
      const name = `${some[0]}–${some.at(-1)} ${since === null ? 'whole' : `since ${since}`}`
      steps.push({ name, indicators: some, ...(since === null ? {} : { since }) })
    }
    return steps
  })
}
