import { GENDERS, type Gender, type Status } from './words.ts'

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

/** The slice's id. Throws RangeError where the release does not fit. */
export function packId(key: number, release: number): number {
  if (!Number.isInteger(release) || release < 1 || release >= RELEASES)
    throw new RangeError(`release ${release}`)
  return key * RELEASES + release
}

export function unpackId(id: number): SliceKey & { release: number } {
  const release = id % RELEASES
  const key = (id - release) / RELEASES
  const series = Math.floor(key / YEARS)
  const gender = GENDERS[series % GENDERS.length]
  if (gender === undefined) throw new RangeError(`slice id ${id}`)
  return { indicator: Math.floor(series / GENDERS.length), gender, year: FIRST_YEAR + (key % YEARS), release }
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
}

const MARKS: Record<string, Status> = {
  p: 'preliminary',
  e: 'example',
  s: 'suppressed',
  a: 'not_applicable',
  n: 'not_published',
}
const MARK_OF = new Map(Object.entries(MARKS).map(([mark, status]) => [status, mark]))

/** The two columns of a stored slice; entries are indexed by area position. */
export function encodeSlice(entries: readonly (Entry | undefined)[]): { vals: string; marks: string | null } {
  const vals: (number | null)[] = []
  const marks: Record<number, string> = {}
  for (let position = 0; position < entries.length; position++) {
    const { value, status } = entries[position] ?? { value: null, status: 'missing' }
    if (value !== null && !Number.isFinite(value))
      throw new RangeError(`value ${value} at position ${position}`)
    vals.push(value)
    const mark = MARK_OF.get(status)
    if (mark !== undefined) marks[position] = mark
  }
  return { vals: JSON.stringify(vals), marks: Object.keys(marks).length > 0 ? JSON.stringify(marks) : null }
}

export function decodeSlice(release: number, vals: string, marks: string | null): Slice {
  const parsed = JSON.parse(vals) as (number | null)[]
  const values = new Float64Array(parsed.length)
  for (let position = 0; position < parsed.length; position++)
    values[position] = parsed[position] ?? Number.NaN
  const statuses = new Map<number, Status>()
  for (const [position, mark] of Object.entries(
    (JSON.parse(marks ?? '{}') ?? {}) as Record<string, string>,
  )) {
    const status = MARKS[mark]
    if (status === undefined) throw new RangeError(`mark ${mark}`)
    statuses.set(Number(position), status)
  }
  return { release, values, marks: statuses }
}

/** What a slice says of the area at a position, which may have been added after the slice was written. */
export function entryAt(slice: Slice, position: number): Entry {
  const value = slice.values[position] ?? Number.NaN
  const mark = slice.marks.get(position)
  return Number.isNaN(value) ? { value: null, status: mark ?? 'missing' } : { value, status: mark ?? 'final' }
}
