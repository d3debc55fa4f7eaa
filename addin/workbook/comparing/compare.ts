import type { FunctionsRuntime, Shown } from '../../functions/runtime.ts'
import { covers } from '../formulas/address.ts'
import type { Call } from '../formulas/calls.ts'
import { isAnswer } from '../reading/errors.ts'
import type { Read, SheetReader, Untold } from '../reading/sheet-reader.ts'
import { isEmpty, valuesIn } from '../reading/shown.ts'
import type { OjCell } from '../reading/survey.ts'
import type { Used } from '../workbook.ts'
import { showsSame } from './equal.ts'

/**
 * Why a formula cannot be told of; of an argument, see {@link Untold}. `depends`: it reads a cell that changes, or cannot be
 * told of; `waiting`: the cell has no value yet; `name`: Excel does not know the function, repair it first; `spill`: it has
 * no room, or would have none; `unanswered`: the service did not answer.
 */
export type UnknownReason = Untold | 'depends' | 'waiting' | 'name' | 'spill' | 'unanswered'

/** A formula with what its calls are given. */
export interface Prepared {
  readonly cell: OjCell
  readonly used: Used
  readonly calls: readonly PreparedCall[]
  /** Cells that its arguments read. */
  readonly reads: readonly Read[]
  /** Why it cannot be told of; null where it can. */
  readonly why: UnknownReason | null
}

interface PreparedCall {
  readonly call: Call
  readonly args: readonly unknown[]
}

export interface Compared {
  readonly cell: OjCell
  readonly reads: readonly Read[]
  readonly why: UnknownReason | null
  readonly differences: readonly Difference[]
}

interface Difference {
  readonly row: number
  readonly column: number
  readonly old: Shown
  readonly now: Shown
  readonly of: 'cell' | 'part'
}

type Calculate = FunctionsRuntime['calculate']
type Rows = readonly (readonly Shown[])[]

/** Reads what the calls of a formula are given. */
export function prepare(cell: OjCell, used: Used, reader: SheetReader): Prepared {
  const sheet = cell.sheet.id
  const given = cell.calls.map((call) => ({
    call,
    args: call.args.map((argument) => reader.given(argument, sheet)),
  }))
  const untold = given.flatMap(({ args }) => args).find((one) => 'why' in one)
  return {
    cell,
    used,
    calls: given.map(({ call, args }) => ({
      call,
      args: args.map((one) => ('value' in one ? one.value : undefined)),
    })),
    reads: cell.calls.flatMap(({ args }) => args.flatMap((arg) => reader.cellsOf(arg, sheet) ?? [])),
    why: noAnswer(cell) ?? untold?.why ?? null,
  }
}

/** Why what the cell shows is nothing to compare with. */
function noAnswer({ value, calls }: OjCell): UnknownReason | null {
  if (value === '#NAME?' || calls.some(({ known }) => !known)) return 'name'
  if (isAnswer(value)) return null
  return value === '#SPILL!' ? 'spill' : 'waiting'
}

/** What a formula would show of another release, beside what it shows. Asks before it waits, so that all ask at once. */
export async function compare(
  { cell, used, calls, reads, why }: Prepared,
  calculate: Calculate,
  release: number,
): Promise<Compared> {
  const compared = { cell, reads, why, differences: [] }
  if (why !== null) return compared
  const [whole] = calls.filter(({ call }) => call.whole)
  const pairs = await Promise.all(
    whole === undefined
      ? calls.map(({ call: { id }, args }) =>
          Promise.all([calculate(id, args), calculate(id, args, release)]),
        )
      : [Promise.all([valuesIn(used, cell.area), calculate(whole.call.id, whole.args, release)])],
  )
  if (pairs.flat(3).some(isUnanswered)) return { ...compared, why: 'unanswered' }
  const of = whole === undefined ? 'part' : 'cell'
  const differences = pairs.flatMap(([old, now]) => {
    const all = differencesOf(old, now).map((one) => ({ ...one, of }) as const)
    // What a call in a formula gives has no cells of its own: the first tells that it changes.
    return of === 'cell' ? all : all.slice(0, 1).map((one) => ({ ...one, row: 0, column: 0 }))
  })
  const placed = differences.map((one) => ({
    ...one,
    row: cell.row + one.row,
    column: cell.column + one.column,
  }))
  const hasRoom = placed.every((one) => covers(cell.area, one) || isEmpty(used, one))
  return hasRoom ? { ...compared, differences: placed } : { ...compared, why: 'spill' }
}

function isUnanswered(shown: Shown): boolean {
  return typeof shown === 'object' && 'error' in shown && shown.unanswered === true
}

/** Where two results differ, in the cells of either; a cell that only one has is empty in the other. */
function differencesOf(old: Rows, now: Rows) {
  const rows = Math.max(old.length, now.length)
  const columns = Math.max(old[0]?.length ?? 0, now[0]?.length ?? 0)
  return Array.from({ length: rows * columns }, (_, i) => {
    const row = Math.floor(i / columns)
    const column = i % columns
    return { row, column, old: old[row]?.[column] ?? '', now: now[row]?.[column] ?? '' }
  }).filter((one) => !showsSame(one.old, one.now))
}
