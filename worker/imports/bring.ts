import type { Described, ReleaseWords } from '../../schema/staged.ts'
import type { ChangeCounts } from '../../schema/tables.ts'
import type { Area, Catalogue, Release } from '../domain/catalogue.ts'
import { addChanges, noChanges } from '../domain/changes.ts'
import { Refusal } from '../domain/refusal.ts'
import { say, type Text } from '../domain/text.ts'
import { openStore, type Store } from '../store/index.ts'
import { agree, begin, close, describe, drop, publish, put, type Staging, touched } from '../store/staging.ts'
import { Merger, mergeables, type Part } from './merger.ts'

/** A release to be. */
export interface Bringing {
  words: ReleaseWords
  /** The same for the same thing from the same source: a run with it goes on where another died. */
  key: string
  describes: Partial<Described>
  /** Reads the parts that are wanted, which is all but those in place. */
  parts: (wanted: (name: string) => boolean) => AsyncIterable<Part> | Iterable<Part>
}

/** What a release did, or would do. */
export interface Outcome {
  /** Null where nothing differed from what is published, and there is no new release. */
  release: number | null
  date: string
  slices: number
  figures: number
  changes: ChangeCounts
  findings: number
  /** The descriptions of indicators that are new or changed. */
  described: number
}

/**
 * Lays what a source brings over the newest release, checks it, and publishes the result as the next one. Whatever it dies
 * of, what is published stays as it was, and the same again goes on. Refuses a day before the newest release's, and gives
 * up where another release was published meanwhile.
 */
export async function bring(
  db: D1Database,
  { words, key, describes, parts }: Bringing,
  onPart: (name: string) => void = () => undefined,
): Promise<Outcome> {
  const staging = await start(db, { words, key })
  await describe(db, staging.number, describes)
  const { merger } = await openStaged(db, staging)
  for await (const part of parts((name) => !staging.done.has(name))) {
    await lay(db, staging, merger, part)
    onPart(part.name)
  }
  return finish(db, staging)
}

/** Begins a release, or goes on with it. */
export async function start(
  db: D1Database,
  { words, key }: Pick<Bringing, 'words' | 'key'>,
): Promise<Staging> {
  refuseOlder(words.date, await newest(openStore(db)))
  return begin(db, { ...words, key })
}

/** A staged release as it is to be laid out: what it names, and what lays parts over the release that it builds on. */
export async function openStaged(
  db: D1Database,
  { number }: Pick<Staging, 'number'>,
): Promise<{ catalogue: Catalogue; merger: Merger }> {
  const store = openStore(db)
  const base = await newest(store)
  const catalogue = await store.catalogues.asOf({ number, without: await store.releases.unreadable(number) })
  return { catalogue, merger: new Merger(store, base, catalogue.indicators, catalogue.areas) }
}

/** Lays a part over the figures that there are, and puts it in place. */
export async function lay(
  db: D1Database,
  { number }: Pick<Staging, 'number'>,
  merger: Merger,
  part: Part,
): Promise<void> {
  const { brought, tally } = await merger.merge(part)
  if (!(await put(db, number, { name: part.name, brought, tally }))) throw outpaced()
}

/** Writes what a person should know of a release as a whole, in place of what an earlier run wrote. */
export async function tell(
  db: D1Database,
  { number }: Pick<Staging, 'number'>,
  { name, told }: { name: string; told: readonly Text[] },
): Promise<void> {
  const tally = { slices: 0, figures: 0, kommuner: {}, agreed: [], told: told.map(({ sv }) => sv) }
  if (!(await put(db, number, { name, brought: [], tally }))) throw outpaced()
}

/** Publishes a staged release; one that changes nothing is forgotten. */
export async function finish(db: D1Database, staging: Omit<Staging, 'done'>): Promise<Outcome> {
  const { indicators, groups, changes, findings, described } = await touched(db, staging.number)
  const nothing = indicators.length === 0 && groups === 0
  const sight = nothing ? null : sightOf(indicators.map((one) => one.sight))
  const { slices, figures } = await close(db, staging.number, sight)
  const outcome = { date: staging.date, slices, figures, changes, findings, described }
  await agree(db, staging)
  if (nothing) {
    await drop(db, staging.number)
    return { ...outcome, release: null }
  }
  if (!(await publish(db, staging))) {
    await drop(db, staging.number)
    throw outpaced()
  }
  return { ...outcome, release: staging.number }
}

/** What {@link bring} would do, with nothing written. `areas` is where kommuner are told from the others. */
export async function preview(
  db: D1Database,
  { words, describes, parts }: Bringing,
  areas: readonly Area[],
): Promise<Outcome> {
  const store = openStore(db)
  const base = await newest(store)
  refuseOlder(words.date, base)
  const catalogue: Catalogue | null = base === null ? null : await store.catalogues.asOf(base)
  const described = describes.indicators ?? []
  const merger = new Merger(store, base, mergeables(catalogue, described), areas)
  const changes = noChanges()
  const outcome = { slices: 0, figures: 0, findings: 0 }
  for await (const part of parts(() => true)) {
    for (const { merged } of (await merger.merge(part)).brought) {
      outcome.slices += merged.slices.length
      outcome.figures += merged.broughtFigures
      outcome.findings += merged.findings
      addChanges(changes, merged.changes)
    }
  }
  return { ...outcome, changes, release: null, date: words.date, described: described.length }
}

/** The newest release; null in an empty database. */
export async function newest(store: Store): Promise<Release | null> {
  try {
    return await store.releases.choose(undefined)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'no_data') return null
    throw error
  }
}

/** The network that a release is for, where all that it brings is that network's own; null where something is for everybody. */
function sightOf(sights: readonly (string | null)[]): string | null {
  const different = new Set(sights)
  if (different.size > 1 && !different.has(null)) throw severalNetworks()
  const [only = null] = different
  return different.size === 1 ? only : null
}

function refuseOlder(date: string, base: Release | null): void {
  if (base === null || date >= base.date) return
  throw new Refusal(
    'release_out_of_order',
    say(
      `${date} är före den nyaste datautgåvans datum, ${base.date} (nr ${base.number}). Datautgåvor tas in i tidsordning: ange det datum då uppgifterna gällde, tidigast ${base.date}.`,
      `${date} is before the day of the newest release, ${base.date} (number ${base.number}). Releases are brought in order: give the day that the figures were as they are, ${base.date} at the earliest.`,
    ),
    { parameter: 'date' },
  )
}

function outpaced(): Refusal {
  return new Refusal(
    'release_outpaced',
    say(
      'En annan datautgåva publicerades under tiden, så den här byggde på fel underlag. Inget har ändrats; kör igen.',
      'Another release was published meanwhile, so this one was laid over the wrong figures. Nothing has changed; run again.',
    ),
  )
}

function severalNetworks(): Refusal {
  return new Refusal(
    'invalid_parameter',
    say(
      'Filen rymmer uppgifter som delas inom olika nätverk. Ta in ett nätverks uppgifter i taget.',
      "The file holds figures that different networks keep to themselves. Bring one network's figures at a time.",
    ),
    { parameter: 'file' },
  )
}
