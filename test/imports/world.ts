import { onTestFinished } from 'vitest'
import { entryAt, packKeys, unpackKey } from '../../schema/slice.ts'
import type { Outcome } from '../../worker/imports/bring.ts'
import { Sync } from '../../worker/imports/sync.ts'
import { planSync, type Wanted } from '../../worker/imports/sync-plan.ts'
import { bringWhole } from '../../worker/imports/whole.ts'
import { Kolada } from '../../worker/sources/kolada/client.ts'
import { openStore } from '../../worker/store/index.ts'
import { TestClock } from '../support/kolada/clock.ts'
import { koladaOfSeed } from '../support/kolada/seed.ts'
import { type RunningKolada, startKolada } from '../support/kolada/server.ts'
import type { LocalDatabases } from '../support/local-database.ts'
import { embedded } from '../support/seed.ts'

const seed = embedded({ examples: false })

/** Fills a database with some of the embedded indicators, as release 1. */
export async function fillWith(db: D1Database, ids: readonly string[]): Promise<void> {
  await bringWhole(db, {
    ...seed,
    groups: [],
    indicators: seed.indicators.filter(({ id }) => ids.includes(id)),
    figures: new Map([...seed.figures].filter(([id]) => ids.includes(id))),
  })
}

/** Luleå's and Piteå's effectiveness index of LSS, a small indicator: Luleå has 61.21784759 of 2019. */
export const LULEA = { kpi: 'U28900', municipality: '2580' }
export const PITEA = { kpi: 'U28900', municipality: '2581' }

/** OJ with some of the embedded indicators, and for as long as the test runs a Kolada that has the same. */
export async function worldOf(databases: LocalDatabases, ids: readonly string[]) {
  const db = await databases.empty()
  await fillWith(db, ids)
  const data = koladaOfSeed(...ids)
  const kolada = await startKolada(data)
  onTestFinished(() => kolada.stop())
  return {
    db,
    data,
    kolada,
    kpi(id: string) {
      const found = data.kpis.find((one) => one.id === id)
      if (found === undefined) throw new Error(`no ${id}`)
      return found
    },
    /** What has been asked since the last time. */
    asked: () => kolada.requests.splice(0).map(({ path }) => decodeURIComponent(path)),
  }
}

/** A client that waits for nobody. */
export function clientOf({ address }: RunningKolada): Kolada {
  return new Kolada({ address, clock: new TestClock() })
}

/** Synchronises from beginning to end. `told` is in Swedish. */
export async function sync(
  db: D1Database,
  kolada: RunningKolada,
  { wanted = 'known', today = '2026-03-15' }: { wanted?: Wanted; today?: string } = {},
): Promise<Outcome & { told: string[] }> {
  const client = clientOf(kolada)
  const plan = await planSync(db, client, { wanted, today })
  const run = new Sync(db, client, plan)
  const told = [...plan.told]
  for (const step of plan.steps) told.push(...(await run.take(step)))
  return { ...(await run.finish()), told: told.map(({ sv }) => sv) }
}

/** Everything that is read of a release, a line a figure: "N28013 Luleå 2019 T" and its value, or why there is none. */
export async function readAll(db: D1Database, number?: number): Promise<Map<string, string>> {
  const store = openStore(db)
  const release = await store.releases.choose(number)
  const catalogue = await store.catalogues.asOf(release)
  const lines = new Map<string, string>()
  for (const {
    number: indicator,
    id,
    years,
    figures,
    release: _,
    coverageRelease: __,
    ...words
  } of catalogue.indicators) {
    for (const [word, text] of Object.entries(words)) {
      if (word !== 'taken') lines.set(`${id} ${word}`, typeof text === 'string' ? text : JSON.stringify(text))
    }
    const slices = await store.slices.read(packKeys(indicator, years), release)
    for (const [key, slice] of slices) {
      const { gender, year } = unpackKey(key)
      for (const { position, name } of catalogue.areas) {
        const { value, status } = entryAt(slice, position)
        if (value === null && status === 'missing') continue
        const said = status === 'final' ? `${value}` : `${value} ${status}`
        lines.set(`${id} ${name} ${year} ${gender}`, said)
      }
    }
  }
  return lines
}

/** What differs between two readings: "what: before → after". */
export function differences(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] {
  const lines = [...new Set([...before.keys(), ...after.keys()])]
  return lines
    .filter((line) => before.get(line) !== after.get(line))
    .map((line) => `${line}: ${before.get(line) ?? '–'} → ${after.get(line) ?? '–'}`)
    .sort()
}

/** How many rows there are of what is staged and not published. */
export async function stagedRows(db: D1Database): Promise<number> {
  const unpublished = '(SELECT number FROM release WHERE published_on IS NOT NULL)'
  const rows = await db
    .prepare(
      `SELECT (SELECT count(*) FROM release WHERE published_on IS NULL) + (SELECT count(*) FROM step)
         + (SELECT count(*) FROM coverage WHERE release NOT IN ${unpublished})
         + (SELECT count(*) FROM indicator_version WHERE release NOT IN ${unpublished})
         + (SELECT count(*) FROM slice WHERE id % 65536 NOT IN ${unpublished}) AS rows`,
    )
    .first<number>('rows')
  return rows ?? Number.NaN
}
