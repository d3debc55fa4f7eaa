import type { IndicatorMetadata } from '../../schema/staged.ts'
import type { Catalogue, Indicator } from '../domain/catalogue.ts'
import { sha256 } from '../domain/hash.ts'
import { Refusal } from '../domain/refusal.ts'
import { say, type Text } from '../domain/text.ts'
import { takeCatalogue, takeFigures, takeNewAreas } from '../sources/kolada/ask.ts'
import type { Kolada } from '../sources/kolada/client.ts'
import { fullyUpdated, updated } from '../sources/kolada/update.ts'
import { openStore } from '../store/index.ts'
import { describe, type Staging, stagedAreas } from '../store/staging.ts'
import { finish, lay, mergerFor, newest, type Outcome, start } from './bring.ts'
import { metadataOf } from './described.ts'
import type { Part } from './merger.ts'

/** Which of Kolada's indicators to take: some by id, those that OJ knows already, or all that Kolada has. */
export type Wanted = readonly string[] | 'known' | 'all'

/** Kolada has nothing older. */
const FIRST_YEAR = 1990
/**
 * Indicators to a step. Ten are some thirty pages of Kolada's: a step is then seconds long, keeps within what a Worker may
 * ask for at a time, and little is asked again where a run dies.
 */
const AT_A_TIME = 10

/** Some indicators that are asked for together. */
export interface SyncStep {
  name: string
  indicators: string[]
  /** Only what has changed since this day (ISO); all that there is where it is left out. */
  since?: string
}

/** A synchronisation under way. It is kept between steps, so it holds nothing large. */
export interface SyncPlan {
  staging: Omit<Staging, 'done'>
  steps: SyncStep[]
  /** Those whose unit is another than before, with what it was and is: they are taken whole, or not at all. */
  unitChanged: Record<string, { before: string; now: string }>
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
  const ids = idsWanted(wanted, catalogue)
  const { indicators: fetched, unknown } = await takeCatalogue(kolada, today, ids)
  const key = `kolada ${await sha256(fetched.map(({ id }) => id).join(' '))}`
  const date = today > base.date ? today : base.date
  const staging = await start(db, { words: { date, source: 'Kolada', note: '' }, key })

  const known = new Map(catalogue.indicators.map((one) => [one.id, one]))
  const unitChanged: SyncPlan['unitChanged'] = {}
  const described: IndicatorMetadata[] = []
  for (const one of fetched) {
    const old = known.get(one.id)
    if (old === undefined) {
      described.push(one)
      continue
    }
    const update = updated(metadataOf(old), one)
    if (update.unitChanged !== null) unitChanged[one.id] = update.unitChanged
    else if (update.changed.length > 0) described.push(update.indicator)
  }
  const codes = new Set(catalogue.areas.map(({ code }) => code))
  const areas = (await takeNewAreas(kolada, codes)).map((area, i) => ({
    ...area,
    position: catalogue.areas.length + i,
  }))
  await describe(db, staging.number, { areas, indicators: described })

  const steps = stepsFor(
    fetched.map(({ id }) => {
      const since = id in unitChanged ? null : (known.get(id)?.taken ?? null)
      return { id, since }
    }),
  )
  return {
    staging: { number: staging.number, base: staging.base, date: staging.date },
    steps: steps.filter(({ name }) => !staging.done.has(name)),
    unitChanged,
    told: unknown.length > 0 ? [notInKolada(unknown)] : [],
  }
}

/** Asks for a step's figures and puts them in place. Done twice it is done once. Returns what a person should know. */
export async function takeStep(
  db: D1Database,
  kolada: Kolada,
  { staging, unitChanged }: SyncPlan,
  { name, indicators, since }: SyncStep,
  today: string,
): Promise<Text[]> {
  const areas = await stagedAreas(db, staging.number)
  const taken = await takeFigures(kolada, {
    indicators,
    years: { from: FIRST_YEAR, to: Number(today.slice(0, 4)) },
    areas: new Map(areas.map(({ code, position }) => [code, position])),
    ...(since === undefined ? {} : { since }),
  })
  const told = [...taken.told]
  const answered = indicators.filter((id) => !taken.unanswered.includes(id))
  const changed = answered.filter((id) => id in unitChanged)
  if (changed.length > 0) {
    await describeAnew(db, kolada, staging.number, changed, today)
    told.push(...changed.map((id) => unitIsAnother(id, unitChanged[id])))
  }
  if (taken.unanswered.length > 0) told.push(unanswered(taken.unanswered))
  if (taken.unknownAreas.size > 0) told.push(unknownAreas(taken.unknownAreas))

  const said: Part['said'] = new Map(
    answered.map((id) => [id, { drafts: taken.drafts.of(id), whole: since === undefined, taken: today }]),
  )
  await lay(db, staging, await mergerFor(db, staging), { name, said, told: told.map(({ sv }) => sv) })
  return told
}

/** Publishes what all steps brought. */
export function finishSync(db: D1Database, { staging }: SyncPlan): Promise<Outcome> {
  return finish(db, staging)
}

function idsWanted(wanted: Wanted, catalogue: Catalogue): readonly string[] | undefined {
  if (wanted === 'all') return undefined
  if (wanted === 'known') return catalogue.indicators.filter(isKoladas).map(({ id }) => id)
  return [...new Set(wanted)]
}

/** Kolada's ids are a letter and five digits; what a network collects itself has other names. */
function isKoladas({ id }: Indicator): boolean {
  return /^[NU]\d{5}$/.test(id)
}

function stepsFor(wanted: readonly { id: string; since: string | null }[]): SyncStep[] {
  const bySince = new Map<string | null, string[]>()
  for (const { id, since } of wanted) bySince.set(since, [...(bySince.get(since) ?? []), id])
  return [...bySince].flatMap(([since, ids]) => {
    const steps: SyncStep[] = []
    for (let at = 0; at < ids.length; at += AT_A_TIME) {
      const indicators = ids.slice(at, at + AT_A_TIME)
      const name = `${since ?? 'all of'} ${indicators[0]}–${indicators.at(-1)}`
      steps.push({ name, indicators, ...(since === null ? {} : { since }) })
    }
    return steps
  })
}

/** The description that goes with figures in another unit, which are in place of all those before. */
async function describeAnew(
  db: D1Database,
  kolada: Kolada,
  release: number,
  ids: readonly string[],
  today: string,
): Promise<void> {
  const store = openStore(db)
  const base = await newest(store)
  const known = base === null ? [] : (await store.catalogues.asOf(base)).indicators
  const { indicators: fetched } = await takeCatalogue(kolada, today, ids)
  await describe(db, release, {
    indicators: fetched.flatMap((one) => {
      const old = known.find(({ id }) => id === one.id)
      return old === undefined ? one : fullyUpdated(metadataOf(old), one)
    }),
  })
}

function emptyDatabase(): Refusal {
  return new Refusal(
    'no_data',
    say(
      'Databasen är tom: kör npm start eller npm run seed först, så att områden och grupper finns.',
      'The database is empty: run npm start or npm run seed first, so that areas and groups are there.',
    ),
  )
}

function notInKolada(ids: readonly string[]): Text {
  return say(
    `Kolada har inga indikatorer med id ${ids.join(', ')}.`,
    `Kolada has no indicators with the id ${ids.join(', ')}.`,
  )
}

function unanswered(ids: readonly string[]): Text {
  return say(
    `Kolada svarade inte med några värden för ${ids.join(', ')}; det som fanns är kvar.`,
    `Kolada answered with no figures of ${ids.join(', ')}; what there was is kept.`,
  )
}

function unknownAreas(areas: ReadonlyMap<string, number>): Text {
  const named = [...areas].map(([code, values]) => `${code} (${values})`).join(', ')
  return say(
    `Värden för områden som inte är kommun, region eller riket är inte inlästa: ${named}.`,
    `Figures of areas that are no kommun, region or riket are not taken in: ${named}.`,
  )
}

function unitIsAnother(id: string, change: { before: string; now: string } | undefined): Text {
  return say(
    `${id} har fått en annan enhet, ${change?.now} i stället för ${change?.before}. Alla dess värden är hämtade på nytt; de gamla finns i tidigare datautgåvor.`,
    `${id} has another unit, ${change?.now} instead of ${change?.before}. All its figures are fetched anew; the old ones are in earlier releases.`,
  )
}
