import { at, type CellAt, type NotWritten } from './cells.ts'
import type { Following } from './following.ts'
import { repairFormula } from './formulas/repair.ts'
import { states } from './reading/state.ts'
import { formulasOf, survey } from './reading/survey.ts'
import type { Sheet, Workbook } from './workbook.ts'
import { Writer } from './writing/writer.ts'

export interface Repaired {
  readonly mended: readonly Mended[]
  /** Protected sheets with formulas to mend. */
  readonly skipped: readonly Sheet[]
  readonly refused: readonly NotWritten[]
  /** How many were not come to: it was cancelled, or a cell is being edited (`editing`). */
  readonly left: number
  readonly cancelled: boolean
  readonly editing: boolean
  /** Puts back what stood there, where it still stands as it was mended; tells how many cells it put back. */
  undo(): Promise<number>
}

/** A cell whose formula was written again; `formula` is what it was. */
export interface Mended extends CellAt {
  /** What it is now: the same where Excel only had to read it again. */
  readonly after: string
}

/** Mends what Excel does not know as OJ's functions any longer: `#NAME?`, and names that another copy of the add-in left. */
export async function repair(workbook: Workbook, following: Following = {}): Promise<Repaired> {
  const surveyed = await survey(workbook, await workbook.sheets())
  const broken = surveyed.flatMap((one) => {
    const cells = states(one).flatMap(({ cell, state }): Mended[] =>
      state.is === 'broken' ? [{ ...at(cell), after: repairFormula(cell.formula) ?? cell.formula }] : [],
    )
    return cells.length > 0 ? [{ sheet: one.sheet, cells }] : []
  })
  const open = broken.filter(({ sheet }) => !sheet.protected)
  const writer = new Writer(workbook, open.flatMap(({ cells }) => cells).length, following)
  for (const { sheet, cells } of open) {
    await writer.write(
      sheet,
      cells.map(({ row, column, after }) => ({ row, column, content: after })),
    )
  }
  const mended = open.flatMap(({ sheet, cells }) => cells.filter((cell) => writer.wrote(sheet, cell)))
  return {
    mended,
    skipped: broken.flatMap(({ sheet }) => (sheet.protected ? [sheet] : [])),
    refused: writer.refused,
    left: writer.left,
    cancelled: writer.cancelled,
    editing: writer.ended === 'editing',
    undo: () => undo(workbook, mended),
  }
}

async function undo(workbook: Workbook, mended: readonly Mended[]): Promise<number> {
  const writer = new Writer(workbook, mended.length, {})
  for (const sheet of new Set(mended.map((one) => one.sheet))) {
    const used = await workbook.used(sheet.id)
    const stands = new Map<string, string>()
    for (const { row, column, formula } of used === null ? [] : formulasOf(used)) {
      stands.set(`${row} ${column}`, formula)
    }
    await writer.write(
      sheet,
      mended.flatMap((one) => {
        const { row, column, formula, after } = one
        // Excel may write the name in capitals of its own.
        const same = stands.get(`${row} ${column}`)?.toUpperCase() === after.toUpperCase()
        return one.sheet === sheet && same ? [{ row, column, content: formula }] : []
      }),
    )
  }
  return writer.written
}
