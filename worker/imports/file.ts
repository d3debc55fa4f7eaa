import type { Described, IndicatorMetadata } from '../../schema/staged.ts'
import type { Area, Catalogue } from '../domain/catalogue.ts'
import { sha256 } from '../domain/hash.ts'
import type { Group } from '../domain/membership.ts'
import { Refusal } from '../domain/refusal.ts'
import { say, type Text } from '../domain/text.ts'
import { planText } from '../sources/files/plan.ts'
import { type Room, readFigures } from '../sources/files/read.ts'
import type { FileReading } from '../sources/files/reading.ts'
import { openStore } from '../store/index.ts'
import { type Bringing, newest } from './bring.ts'
import { catalogueOf, fromKpis, listed, undescribed } from './described.ts'
import { partsOf } from './whole.ts'

/** A file to take in. */
export interface FileToImport {
  file: Uint8Array<ArrayBuffer>
  name: string
  /** The day (ISO) that the figures were as they are in it. */
  date: string
  /** Where it comes from, in words; its name where nothing is said. */
  source?: string | undefined
  /** What the file does not say itself. */
  indicator?: string | undefined
  year?: number | undefined
  /** How large it may be when it is unpacked. */
  room?: Room
}

/** For a file that is read where others' answers are made as well. */
export { ROOM_OF_AN_ISOLATE } from '../sources/files/read.ts'

/** A file as it was understood, before anything is written. */
export interface Prepared {
  /** How the file was understood, in words. */
  plan: (language: 'sv' | 'en') => string
  bringing: Bringing
  /** Why nothing may be brought as the file stands: rows that could not be read. Empty where all could. */
  rejected: FileReading['rejected']
  /** What is left as it was, and why. */
  left: Text[]
  areas: readonly Area[]
  /** The networks that what it brings is for, and was for before; null is everybody. */
  sights: ReadonlySet<string | null>
}

/**
 * Reads a file against the names that there are. Into an empty database what is `embedded` comes along: areas, groups and
 * descriptions, but no figures.
 */
export async function prepareFile(
  db: D1Database,
  { file, name, date, source, indicator, year, room }: FileToImport,
  embedded: Described | null,
): Promise<Prepared> {
  const store = openStore(db)
  const base = await newest(store)
  if (base === null && embedded === null) throw emptyDatabase()
  const starts = base === null && embedded !== null ? embedded : null
  const catalogue =
    starts === null && base !== null ? await store.catalogues.asOf(base) : catalogueOf(starts ?? NOTHING)
  const groups = base === null ? (starts?.groups ?? []) : await store.catalogues.groups(base)
  const unsaid = {
    ...(indicator === undefined ? {} : { indicator }),
    ...(year === undefined ? {} : { year }),
  }
  const reading = await readFigures(file, name, catalogue, unsaid, room)
  const { indicators, rejected, left } = describedIn(reading, { catalogue, groups, date })
  const fresh = new Set(indicators.map(({ id }) => id))
  return {
    plan: (language) => planText(reading, language),
    rejected: [...reading.rejected, ...rejected],
    left,
    areas: catalogue.areas,
    sights: sightsOf(reading, indicators, catalogue),
    bringing: {
      words: { date, source: source ?? name, note: '' },
      key: `file ${await sha256(file)} ${date} ${source ?? name} ${indicator ?? ''} ${year ?? ''}`,
      describes: {
        ...(starts ?? {}),
        indicators: [...(starts?.indicators.filter(({ id }) => !fresh.has(id)) ?? []), ...indicators],
      },
      parts: (wanted) => (reading.kind === 'figures' ? partsOf(saidIn(reading), wanted) : []),
    },
  }
}

const NOTHING: Described = { areas: [], omraden: [], indicators: [], groups: [] }

/** The descriptions that a file brings. */
function describedIn(
  reading: FileReading,
  { catalogue, groups, date }: { catalogue: Catalogue; groups: readonly Group[]; date: string },
): { indicators: IndicatorMetadata[]; rejected: FileReading['rejected']; left: Text[] } {
  if (reading.kind === 'figures') {
    return { indicators: reading.newIndicators.map(undescribed), rejected: [], left: [] }
  }
  if (reading.kind === 'kolada-kpis') return { ...fromKpis(reading.kpis, catalogue, date), rejected: [] }
  const indicators: IndicatorMetadata[] = []
  const rejected: FileReading['rejected'] = []
  for (const row of reading.indicators) {
    const metadata = listed(row, catalogue, groups)
    if ('sv' in metadata) rejected.push({ sheet: '', why: metadata, rows: [row.row] })
    else indicators.push(metadata)
  }
  return { indicators, rejected, left: [] }
}

function sightsOf(
  reading: FileReading,
  described: readonly IndicatorMetadata[],
  catalogue: Catalogue,
): Set<string | null> {
  const fresh = new Map(described.map(({ id, sight }) => [id, sight]))
  const known = new Map(catalogue.indicators.map(({ id, sight }) => [id, sight]))
  const ids = new Set([...fresh.keys(), ...(reading.kind === 'figures' ? reading.drafts.ids() : [])])
  return new Set(
    [...ids].flatMap((id) => [fresh, known].flatMap((some) => (some.has(id) ? (some.get(id) ?? null) : []))),
  )
}

function saidIn(reading: Extract<FileReading, { kind: 'figures' }>) {
  return reading.drafts.ids().map((id) => {
    const duplicates = reading.duplicates.get(id) ?? []
    return [id, { drafts: reading.drafts.of(id), whole: false, duplicates }] as const
  })
}

/** Refuses a file with rows that could not be read: nothing of it is taken in by halves. */
export function refuseRejected({ rejected }: Prepared): void {
  if (rejected.length === 0) return
  const rows = new Set(rejected.flatMap(({ sheet, rows: some }) => some.map((row) => `${sheet} ${row}`))).size
  throw new Refusal(
    'import_rejected',
    say(
      `Inget är intaget: ${rows} rader i filen gick inte att läsa. Rätta dem, eller ta in resten med except-rejected.`,
      `Nothing is brought in: ${rows} rows of the file could not be read. Mend them, or bring in the rest with except-rejected.`,
    ),
    { parameter: 'file', rejected },
  )
}

function emptyDatabase(): Refusal {
  return new Refusal(
    'no_data',
    say(
      'Databasen är tom: fyll den först (npm run seed -- --deployed), så att områden och grupper finns.',
      'The database is empty: fill it first (npm run seed -- --deployed), so that areas and groups are there.',
    ),
  )
}
