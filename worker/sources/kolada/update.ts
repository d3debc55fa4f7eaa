import type { IndicatorMetadata } from '../../../schema/staged.ts'
import { AREA_KINDS, GENDERS } from '../../../schema/words.ts'
import { unitOf } from './unit.ts'

/** What a newer description from Kolada makes of a fact box. */
export interface Update {
  indicator: IndicatorMetadata
  /** The fields that are not as they were; a new version is written only where there are any. */
  changed: (keyof IndicatorMetadata)[]
  /** Where the figures may no longer be in the unit that they were: nothing is then changed, a person must decide. */
  unitChanged: UnitChange | null
}

export interface UnitChange {
  before: string
  now: string
}

/**
 * Lays what Kolada says over what is known. Title, definition, data source, genders, levels and next publication are
 * Kolada's; code, område, quality, direction, purpose, pitfalls and breaks are ours and stay.
 */
export function updated(known: IndicatorMetadata, fetched: IndicatorMetadata): Update {
  const unitChanged = unitChange(known, fetched)
  if (unitChanged !== null) return { indicator: known, changed: [], unitChanged }
  const indicator = fullyUpdated(known, fetched)
  const changed = FIELDS.filter((field) => JSON.stringify(indicator[field]) !== JSON.stringify(known[field]))
  return { indicator, changed, unitChanged }
}

/** What {@link updated} makes where the unit may change as well, because all figures are fetched anew with it. */
export function fullyUpdated(known: IndicatorMetadata, fetched: IndicatorMetadata): IndicatorMetadata {
  // Figures may have come in a file, with nothing known of the indicator but its id.
  const named = known.title !== known.id
  const change = unitChange(known, fetched)
  const described = named ? known : { ...fetched, code: known.code, sight: known.sight }
  return {
    ...described,
    title: fetched.title,
    definition: fetched.definition,
    dataSource: fetched.dataSource || known.dataSource,
    unit: change === null ? known.unit || fetched.unit : fetched.unit,
    pitfalls: change === null ? described.pitfalls : [writtenBefore(change), ...described.pitfalls],
    genders: named ? gendersOf(known, fetched) : fetched.genders,
    levels: named ? levelsOf(known, fetched) : fetched.levels,
    ...nextOf(known, fetched),
  }
}

/** Our own words stay, and may speak of figures in the unit that was. */
function writtenBefore({ before, now }: UnitChange): string {
  return `Kolada har bytt enhet, från ${before} till ${now}. Det övriga som står här skrevs när värdena var i ${before}.`
}

/**
 * Whether the titles name different units. In March 2026 N28892's was per 10,000 inhabitants where it had been a share:
 * figures fetched after are a hundred times those before, and a title that is laid over silently makes all of them wrong.
 */
function unitChange(known: IndicatorMetadata, fetched: IndicatorMetadata): UnitChange | null {
  const before = unitOf(known.title)
  const now = unitOf(fetched.title)
  return before === '' || now === '' || before === now ? null : { before, now }
}

const FIELDS = [
  'title',
  'unit',
  'omrade',
  'quality',
  'definition',
  'source',
  'dataSource',
  'genders',
  'levels',
  'nextYear',
  'nextPreliminary',
  'nextFinal',
  'statedOn',
] as const satisfies (keyof IndicatorMetadata)[]

/** Kolada calls some indicators undivided that have figures for kvinnor and män: it adds genders and takes none away. */
function gendersOf(known: IndicatorMetadata, fetched: IndicatorMetadata): IndicatorMetadata['genders'] {
  return GENDERS.filter((gender) => known.genders.includes(gender) || fetched.genders.includes(gender))
}

/** Kolada does not say whether there is a figure for riket: what is known of that stays. */
function levelsOf(known: IndicatorMetadata, fetched: IndicatorMetadata): IndicatorMetadata['levels'] {
  return AREA_KINDS.filter((kind) => (kind === 'riket' ? known : fetched).levels.includes(kind))
}

/** The day that it was stated is news only where what was stated is. */
function nextOf(known: IndicatorMetadata, fetched: IndicatorMetadata) {
  const { nextYear, nextPreliminary, nextFinal, statedOn } = fetched
  const stands =
    known.nextYear === nextYear && known.nextPreliminary === nextPreliminary && known.nextFinal === nextFinal
  return { nextYear, nextPreliminary, nextFinal, statedOn: stands ? known.statedOn : statedOn }
}
