import type { FunctionsRuntime, Shown } from '../functions/runtime.ts'
import { at, type CellAt } from './cells.ts'
import { type Compared, compare, prepare, type UnknownReason } from './comparing/compare.ts'
import { withoutDependent } from './comparing/dependence.ts'
import { differenceOf } from './comparing/equal.ts'
import type { Following } from './following.ts'
import { cellName } from './formulas/address.ts'
import { SheetReader } from './reading/sheet-reader.ts'
import { surveyEvery } from './reading/survey.ts'
import type { Workbook } from './workbook.ts'

export type { UnknownReason } from './comparing/compare.ts'

export interface Changes {
  /** By sheet, then row, then column. */
  readonly changes: readonly Change[]
  /** Formulas that cannot be told of, and why; in the same order. */
  readonly unknown: readonly Unknown[]
  /** How many formulas were compared, and how many of them change nowhere. */
  readonly compared: number
  readonly unchanged: number
  /** It ended before all were compared: the rest are neither compared nor unknown. */
  readonly cancelled: boolean
}

/** A cell that would show something else. `formula` is the one that shows there, also where it is spilled from another cell. */
export interface Change extends CellAt {
  /** What the cell shows: an error is its code. Of a part, what the call gives now. */
  readonly old: Shown
  readonly new: Shown
  /** New minus old, where both are numbers. */
  readonly difference: number | null
  /** `part`: the call is part of a larger formula, and old and new are the call's, not the cell's. */
  readonly of: 'cell' | 'part'
}

export interface Unknown extends CellAt {
  readonly why: UnknownReason
}

/** As many as are asked for at a time: what they need goes in one request. */
const AT_A_TIME = 2000

/**
 * What each of OJ's formulas shows now, and what it would show of another release. Changes nothing. An argument that
 * is a name, or refers by INDIRECT and the like, is not seen to depend on what changes.
 */
export async function changes(
  workbook: Workbook,
  calculate: FunctionsRuntime['calculate'],
  release: number,
  { progress, signal }: Following = {},
): Promise<Changes> {
  const sheets = await surveyEvery(workbook, await workbook.sheets())
  const reader = new SheetReader(sheets)
  const prepared = sheets.flatMap(({ used, cells }) => cells.map((cell) => prepare(cell, used, reader)))
  const compared: Compared[] = []
  progress?.(0, prepared.length)
  while (compared.length < prepared.length && !signal?.aborted) {
    const some = prepared.slice(compared.length, compared.length + AT_A_TIME)
    compared.push(...(await Promise.all(some.map((one) => compare(one, calculate, release)))))
    progress?.(compared.length, prepared.length)
  }
  const told = withoutDependent(compared, reader)
  const unknown = told.flatMap(({ cell, why }): Unknown[] => (why === null ? [] : [{ ...at(cell), why }]))
  return {
    changes: inOrder(told.flatMap(changesOf), sheets),
    unknown,
    compared: told.length - unknown.length,
    unchanged: told.filter(({ why, differences }) => why === null && differences.length === 0).length,
    cancelled: compared.length < prepared.length,
  }
}

function changesOf({ cell, why, differences }: Compared): Change[] {
  if (why !== null) return []
  return differences.map(({ row, column, old, now, of }) => ({
    ...at(cell),
    row,
    column,
    cell: cellName({ row, column }),
    old,
    new: now,
    difference: differenceOf(old, now),
    of,
  }))
}

/** What a formula spills may stand among others' cells. */
function inOrder(all: Change[], sheets: readonly { readonly sheet: Change['sheet'] }[]): Change[] {
  const order = new Map(sheets.map(({ sheet }, i) => [sheet.id, i]))
  const placeOf = ({ sheet }: Change) => order.get(sheet.id) ?? 0
  return all.sort(
    (one, other) => placeOf(one) - placeOf(other) || one.row - other.row || one.column - other.column,
  )
}
