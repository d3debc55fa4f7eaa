import {
  type Draft,
  type Entry,
  encodeSlice,
  packKey,
  type Slice,
  type SliceFindings,
  type StoredSlice,
} from '../../schema/slice.ts'
import type { ChangeCounts, SeriesBreak, Years } from '../../schema/tables.ts'
import { GENDERS, type Gender, type Quality, type Status } from '../../schema/words.ts'
import { addChanges, changesBetween, noChanges } from './changes.ts'
import type { Slices } from './figure.ts'
import { findingsOf } from './quality/check.ts'

/** An indicator as it stands before something new is said of it. */
export interface MergeInto {
  number: number
  title: string
  unit: string
  quality: Quality
  breaks: SeriesBreak[]
  /** The years of its slices. */
  years: Years
  /** Every one of those slices. */
  slices: Slices
}

/** What a source says of an indicator. */
export interface Said {
  drafts: readonly Draft[]
  /** Whether this is all that the source has of it: what is not said is then gone. */
  whole: boolean
  /** Figures that stood twice, alike. */
  duplicates?: readonly { gender: Gender; year: number; position: number }[]
}

/** What is to be written: only slices that differ from those there are. */
export interface Merged {
  slices: ({ key: number } & StoredSlice)[]
  years: Years
  brought: Years
  /** Values after the merge, in all its slices. */
  figures: number
  /** Of those, in the slices that are written. */
  broughtFigures: number
  changes: ChangeCounts
  findings: number
  /** Changes by area position. */
  kommuner: Map<number, ChangeCounts>
}

const NO_MARKS: ReadonlyMap<number, Status> = new Map()

/**
 * Lays what a source says over the figures there are, checks the result, and tells what differs. What nothing is said
 * of stays as it is, unless the source has said all that it has.
 */
export function merge(
  into: MergeInto,
  { drafts, whole, duplicates = [] }: Said,
  isKommun: (position: number) => boolean,
): Merged {
  const merged: Merged = {
    slices: [],
    years: {},
    brought: {},
    figures: 0,
    broughtFigures: 0,
    changes: noChanges(),
    findings: 0,
    kommuner: new Map(),
  }
  for (const gender of GENDERS) {
    const after = yearsAfter(into, gender, drafts, whole)
    const written = after.filter((year) => count(merged, year))
    const kept = after.filter(({ slice }) => hasAnything(slice))
    if (kept.length > 0) merged.years[gender] = kept.map(({ year }) => year)
    for (const { slice } of after) merged.figures += figuresIn(slice)
    if (written.length === 0) continue
    merged.brought[gender] = written.map(({ year }) => year)
    const found = findingsOf(
      into,
      kept.map(({ year, slice }) => ({ year, values: slice.values })),
      isKommun,
    )
    for (const { year, slice } of written) {
      const findings = withDuplicates(
        withoutExplained(found.get(year) ?? {}, slice.marks),
        duplicates.filter((one) => one.gender === gender && one.year === year),
      )
      merged.findings += Object.values(findings).reduce((sum, some) => sum + (some?.length ?? 0), 0)
      merged.broughtFigures += figuresIn(slice)
      const key = packKey({ indicator: into.number, gender, year })
      merged.slices.push({ key, ...encodeSlice({ ...slice, findings }) })
    }
  }
  return merged
}

/** One year of a gender, before and after. */
interface Year {
  year: number
  before: Slice | undefined
  slice: Slice
}

function yearsAfter(into: MergeInto, gender: Gender, drafts: readonly Draft[], whole: boolean): Year[] {
  const said = new Map(drafts.filter((draft) => draft.gender === gender).map((draft) => [draft.year, draft]))
  const years = [...new Set([...(into.years[gender] ?? []), ...said.keys()])].sort((a, b) => a - b)
  return years.map((year) => {
    const before = into.slices.get(packKey({ indicator: into.number, gender, year }))
    return { year, before, slice: laidOver(whole ? undefined : before, said.get(year)) }
  })
}

/** A slice with what a draft says in it. */
function laidOver(before: Slice | undefined, draft: Draft | undefined): Slice {
  if (draft === undefined) return before ?? { release: 0, values: NO_VALUES, marks: NO_MARKS, findings: {} }
  const length = Math.max(before?.values.length ?? 0, draft.values.length)
  const values = new Float64Array(length).fill(Number.NaN)
  if (before !== undefined) values.set(before.values)
  const marks = new Map(before?.marks)
  for (const position of draft.said()) {
    const { value, status }: Entry = draft.at(position) ?? { value: null, status: 'missing' }
    values[position] = value ?? Number.NaN
    if (status === (value === null ? 'missing' : 'final')) marks.delete(position)
    else marks.set(position, status)
  }
  return { release: 0, values, marks, findings: {} }
}

const NO_VALUES = new Float64Array()

/** Counts what changed in a year. Returns whether anything did. */
function count(merged: Merged, { before, slice }: Year): boolean {
  if (before === slice) return false
  let any = false
  for (const { position, kind } of changesBetween(before, slice)) {
    any = true
    merged.changes[kind]++
    const own = merged.kommuner.get(position) ?? noChanges()
    own[kind]++
    merged.kommuner.set(position, own)
  }
  return any
}

function hasAnything({ values, marks }: Slice): boolean {
  return marks.size > 0 || values.some((value) => !Number.isNaN(value))
}

function figuresIn({ values }: Slice): number {
  let figures = 0
  for (const value of values) if (!Number.isNaN(value)) figures++
  return figures
}

/** A kommun that is gone with a reason (secrecy, not applicable) is not missing. */
function withoutExplained(findings: SliceFindings, marks: Slice['marks']): SliceFindings {
  const unexplained = Object.entries(findings).flatMap(([place, some = []]) => {
    const left = marks.has(Number(place)) ? some.filter(([kind]) => kind !== 'missing_kommun') : some
    return left.length > 0 ? [[place, left] as const] : []
  })
  return Object.fromEntries(unexplained)
}

function withDuplicates(findings: SliceFindings, duplicates: readonly { position: number }[]): SliceFindings {
  if (duplicates.length === 0) return findings
  const all: SliceFindings = { ...findings }
  for (const { position } of duplicates) all[position] = [...(all[position] ?? []), ['duplicate']]
  return all
}

/** Adds one indicator's changes by kommun to those of others. */
export function addKommuner(to: Map<number, ChangeCounts>, more: ReadonlyMap<number, ChangeCounts>): void {
  for (const [position, counts] of more) {
    const own = to.get(position) ?? noChanges()
    addChanges(own, counts)
    to.set(position, own)
  }
}
