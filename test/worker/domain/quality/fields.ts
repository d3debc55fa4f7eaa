import type { SliceFindings } from '../../../../schema/slice.ts'
import { FINDING_KINDS, type FindingKind, GENDERS, type Gender } from '../../../../schema/words.ts'
import { type Checked, findingsOf } from '../../../../worker/domain/quality/check.ts'
import type { YearOfFigures } from '../../../../worker/domain/quality/figures.ts'
import { embedded } from '../../../support/seed.ts'

export const COST: Checked = { title: 'Kostnad per brukare, kr/brukare', unit: 'kr/brukare', breaks: [] }
export const SHARE: Checked = { title: 'Brukare med plan, andel (%)', unit: '%', breaks: [] }
export const COUNT: Checked = { title: 'Personer med insatser, antal', unit: 'antal', breaks: [] }

export const everyone = () => true

/** 2010 and on: one column a year, by position; undefined is no figure. */
export function years(...columns: (number | undefined)[][]): YearOfFigures[] {
  return columns.map((column, t) => ({
    year: 2010 + t,
    values: Float64Array.from(column, (value) => value ?? Number.NaN),
  }))
}

/** A field where each area has its own level and is a few per cent restless, alike every time. */
export function restless(areas: number, count: number, level: (at: number) => number): YearOfFigures[] {
  return years(
    ...Array.from({ length: count }, (_, t) =>
      Array.from({ length: areas }, (_, at) => level(at) * (1 + 0.03 * Math.sin(7 * at + 13 * t + at * t))),
    ),
  )
}

/** The same field with one figure changed. */
export function withFigure(
  field: readonly YearOfFigures[],
  year: number,
  at: number,
  change: (value: number) => number,
): YearOfFigures[] {
  return field.map((one) => {
    if (one.year !== year) return one
    const values = one.values.slice()
    values[at] = change(values[at] ?? Number.NaN)
    return { year, values }
  })
}

/** Each finding as "year at kind", in order. */
export function listed(findings: ReadonlyMap<number, SliceFindings>): string[] {
  return [...findings]
    .flatMap(([year, byArea]) =>
      Object.entries(byArea).flatMap(([at, found]) => (found ?? []).map(([kind]) => `${year} ${at} ${kind}`)),
    )
    .sort()
}

const seed = embedded({ examples: false })
const kommuner = new Set(seed.areas.filter(({ kind }) => kind === 'kommun').map(({ position }) => position))

export const isKommun = (position: number) => kommuner.has(position)

const positions = new Map(seed.areas.map(({ code, position }) => [code, position]))

/** Throws where there is no such area. */
export function positionOfCode(code: string): number {
  const position = positions.get(code)
  if (position === undefined) throw new Error(`no area ${code}`)
  return position
}

export function positionOf(name: string): number {
  return seed.areas.find((area) => area.name === name)?.position ?? -1
}

/** The embedded indicators with figures, by gender. */
export function* embeddedFields(): Generator<{
  id: string
  gender: Gender
  indicator: Checked
  field: YearOfFigures[]
}> {
  for (const indicator of seed.indicators) {
    for (const gender of GENDERS) {
      const field = (seed.figures.get(indicator.id) ?? [])
        .filter((draft) => draft.gender === gender)
        .sort((a, b) => a.year - b.year)
      if (field.length > 0) yield { id: indicator.id, gender, indicator, field }
    }
  }
}

export function embeddedField(id: string, gender: Gender = 'T') {
  for (const one of embeddedFields()) if (one.id === id && one.gender === gender) return one
  throw new Error(`no embedded figures of ${id} ${gender}`)
}

/** How many findings of each kind there are in many fields, and in how many figures. */
export function tally(
  fields: Iterable<{ indicator: Checked; field: YearOfFigures[] }>,
  isKommun: (position: number) => boolean,
) {
  const counts = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, 0])) as Record<FindingKind, number>
  let figures = 0
  for (const { indicator, field } of fields) {
    for (const { values } of field) for (const value of values) if (!Number.isNaN(value)) figures++
    for (const byArea of findingsOf(indicator, field, isKommun).values()) {
      for (const found of Object.values(byArea)) for (const [kind] of found ?? []) counts[kind]++
    }
  }
  return { figures, counts }
}
