import { cell, type FormulaArgument, ojFormula } from '../../workbook/formulas/build.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import { type Draft, namesIn, type YearChoice } from './draft.ts'
import { type Picked, referenceText } from './picked.ts'

/** An argument of a formula: null where it is left out. */
export type Given = string | number | null | readonly string[] | Picked

/** What has to be said before there is a formula. */
export type Missing = 'kommun' | 'kommuner' | 'members'

export interface Surroundings {
  readonly indicator: string
  /** The group as a formula has it; null where it is left out. */
  readonly group: string | null
  /** The names of the group's members and the kommun; undefined where they are not known yet. */
  readonly members: readonly string[] | undefined
}

/** The arguments of the formula, in their order; or what is missing. */
export function givenOf(
  draft: Draft,
  { indicator, group, members }: Surroundings,
): readonly Given[] | Missing {
  const { kind, kommun, kommuner, from, to, more } = draft
  const gender = draft.gender === 'T' ? null : draft.gender
  if (kind === 'TABLE') {
    const rows = kommuner === 'group' ? members : kommuner === 'list' ? namesIn(draft.list) : kommuner
    if (rows === undefined) return 'members'
    if (isList(rows) && rows.length === 0) return 'kommuner'
    return [rows, [indicator, ...more], yearGiven(draft.year), gender]
  }
  if (typeof kommun === 'string' && kommun.trim() === '') return 'kommun'
  const who = typeof kommun === 'string' ? kommun.trim() : kommun
  if (kind === 'SERIES') return [who, indicator, from, to, gender]
  const when = yearGiven(draft.year)
  return kind === 'VALUE' ? [who, indicator, when, gender] : [who, indicator, when, group, gender]
}

function yearGiven(year: YearChoice): Given {
  if (year === 'latest') return null
  return year === 'previous' ? -1 : year
}

export function isPicked(given: unknown): given is Picked {
  return typeof given === 'object' && given !== null && 'selection' in given
}

function isList(given: Given): given is readonly string[] {
  return Array.isArray(given)
}

/** The formula as it would stand on a sheet (its id). */
export function formulaOf(kind: Draft['kind'], given: readonly Given[], sheet: string | undefined): string {
  return ojFormula(
    kind,
    given.map((one) => written(one, sheet)),
  )
}

function written(given: Given, sheet: string | undefined): FormulaArgument {
  if (isPicked(given)) return cell(referenceText(given, sheet))
  if (!isList(given)) return given
  const [only] = given
  return given.length === 1 && only !== undefined ? only : constant(given)
}

/** An array constant of one column: {"Luleå";"Piteå"}. It is written as a reference is, as it stands. */
function constant(texts: readonly string[]): FormulaArgument {
  return cell(`{${texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')}}`)
}

/** What the arguments are now: cells are read. An empty one is an empty text, since null would be an argument left out. */
export function valuesOf(given: readonly Given[], workbook: Workbook | null): Promise<unknown[]> {
  return Promise.all(
    given.map(async (one) => {
      if (isList(one)) return one.map((text) => [text])
      if (!isPicked(one) || workbook === null) return one
      const { values } = await workbook.read(one.selection)
      return values.length === 1 && values[0]?.length === 1 ? values[0][0] : values
    }),
  )
}
