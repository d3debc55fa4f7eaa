import { hasNumberAt, packNumbers, unpackNumbers } from './packed.ts'
import { type FindingKind, GENDERS, type Gender, STATUSES, type Status } from './words.ts'

/**
 * The one place that packs and unpacks slices.
 *
 * A slice holds all areas' values for one (indicator, gender, year). Its id is
 * `key · 65536 + release`, where the key is `(indicator · 3 + gender) · 256 + (year − 1900)`:
 * the newest slice of a key as of a release is then one seek in the primary key.
 */

export const FIRST_YEAR = 1900
export const LAST_YEAR = 2100
const YEARS = 256
const RELEASES = 65536
/** Room for those that there are; more make room for themselves. */
const AREAS = 320

export interface SliceKey {
  /** The indicator's number, not its id. */
  indicator: number
  gender: Gender
  year: number
}

/** The key as one number. Throws RangeError where a part does not fit. */
export function packKey({ indicator, gender, year }: SliceKey): number {
  if (!Number.isInteger(indicator) || indicator < 0) throw new RangeError(`indicator number ${indicator}`)
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) throw new RangeError(`year ${year}`)
  return (indicator * GENDERS.length + GENDERS.indexOf(gender)) * YEARS + (year - FIRST_YEAR)
}

/** The keys of an indicator's slices. */
export function packKeys(indicator: number, years: Partial<Record<Gender, readonly number[]>>): number[] {
  return GENDERS.flatMap((gender) =>
    (years[gender] ?? []).map((year) => packKey({ indicator, gender, year })),
  )
}

/** The slice's id. Throws RangeError where the release does not fit. */
export function packId(key: number, release: number): number {
  if (!Number.isInteger(release) || release < 1 || release >= RELEASES)
    throw new RangeError(`release ${release}`)
  return key * RELEASES + release
}

export function unpackKey(key: number): SliceKey {
  const series = Math.floor(key / YEARS)
  const gender = GENDERS[series % GENDERS.length]
  if (gender === undefined) throw new RangeError(`slice key ${key}`)
  return { indicator: Math.floor(series / GENDERS.length), gender, year: FIRST_YEAR + (key % YEARS) }
}

export function unpackId(id: number): SliceKey & { release: number } {
  const release = id % RELEASES
  return { ...unpackKey((id - release) / RELEASES), release }
}

/** One area's entry: a value, or why there is none; `final` and `missing` are what goes without saying. */
export interface Entry {
  value: number | null
  status: Status
}

/** A slice as it is read: `NaN` where an area has no value. */
export interface Slice {
  /** The release that published it. */
  release: number
  values: Float64Array
  marks: ReadonlyMap<number, Status>
  findings: SliceFindings
}

/**
 * What the quality control found in a slice: by area position, and under `all` what concerns the whole year.
 * A finding is its kind and the numbers that its words need; see worker/domain/quality.
 */
export type SliceFindings = Partial<Record<number | 'all', StoredFinding[]>>
export type StoredFinding = [kind: FindingKind, ...numbers: number[]]

const MARKS: Record<string, Status> = {
  p: 'preliminary',
  e: 'example',
  s: 'suppressed',
  a: 'not_applicable',
  n: 'not_published',
}
const MARK_OF = new Map(Object.entries(MARKS).map(([mark, status]) => [status, mark]))

/** The columns of a stored slice, but for its id. */
export interface StoredSlice {
  vals: string
  marks: string | null
  findings: string | null
}

/** What is to be stored of a slice. Throws RangeError for a value that is infinite. */
export function encodeSlice({ values, marks, findings }: Omit<Slice, 'release'>): StoredSlice {
  const letters: Record<number, string> = {}
  for (const [position, status] of marks) {
    const letter = MARK_OF.get(status)
    if (letter !== undefined) letters[position] = letter
  }
  return { vals: packNumbers(values), marks: orNull(letters), findings: orNull(findings) }
}

function orNull(sparse: object): string | null {
  return Object.keys(sparse).length > 0 ? JSON.stringify(sparse) : null
}

const NO_FINDINGS: SliceFindings = {}

export function decodeSlice(release: number, { vals, marks, findings }: StoredSlice): Slice {
  const statuses = new Map<number, Status>()
  if (marks !== null) {
    for (const [position, mark] of Object.entries(JSON.parse(marks) as Record<string, string>)) {
      const status = MARKS[mark]
      if (status === undefined) throw new RangeError(`mark ${mark}`)
      statuses.set(Number(position), status)
    }
  }
  return {
    release,
    values: isJson(vals) ? unpackJson(vals) : unpackNumbers(vals),
    marks: statuses,
    findings: findings === null ? NO_FINDINGS : (JSON.parse(findings) as SliceFindings),
  }
}

/** Slices are never changed, so those written before values were packed are still JSON. */
function isJson(vals: string): boolean {
  return vals.startsWith('[')
}

function unpackJson(vals: string): Float64Array {
  return Float64Array.from(JSON.parse(vals) as (number | null)[], (value) => value ?? Number.NaN)
}

/** What a slice says of the area at a position, which may have been added after the slice was written. */
export function entryAt(slice: Slice, position: number): Entry {
  const value = slice.values[position] ?? Number.NaN
  const mark = slice.marks.get(position)
  return Number.isNaN(value) ? { value: null, status: mark ?? 'missing' } : { value, status: mark ?? 'final' }
}

/** Whether the area at a position has a value in the `vals` of a stored slice, read no further than to know. */
export function hasValueAt(vals: string, position: number): boolean {
  if (!isJson(vals)) return hasNumberAt(vals, position)
  return !Number.isNaN(unpackJson(vals)[position] ?? Number.NaN)
}

/** A slice in the making: what is said of each area of one indicator, gender and year, and nothing of the others. */
export class Draft {
  readonly gender: Gender
  readonly year: number
  /** `NaN` where there is no value. */
  values = new Float64Array(AREAS).fill(Number.NaN)
  /** 0 where nothing is said, else the status, counted from 1. */
  #statuses = new Uint8Array(AREAS)

  constructor(gender: Gender, year: number) {
    this.gender = gender
    this.year = year
  }

  /** What is said of an area; undefined where nothing is. */
  at(position: number): Entry | undefined {
    const status = STATUSES[(this.#statuses[position] ?? 0) - 1]
    const value = this.values[position] ?? Number.NaN
    return status === undefined ? undefined : { value: Number.isNaN(value) ? null : value, status }
  }

  set(position: number, { value, status }: Entry): void {
    if (position >= this.values.length) this.#lengthen(position + AREAS)
    this.values[position] = value ?? Number.NaN
    this.#statuses[position] = STATUSES.indexOf(status) + 1
  }

  /** The positions that something is said of, rising. */
  *said(): Generator<number> {
    for (const [position, status] of this.#statuses.entries()) if (status !== 0) yield position
  }

  #lengthen(length: number): void {
    const values = new Float64Array(length).fill(Number.NaN)
    values.set(this.values)
    const statuses = new Uint8Array(length)
    statuses.set(this.#statuses)
    this.values = values
    this.#statuses = statuses
  }
}
