import type { NotWritten } from './cells.ts'
import type { Following } from './following.ts'
import { overlap } from './formulas/address.ts'
import { type OjCell, type OjSheet, survey } from './reading/survey.ts'
import type { Selection, Sheet, Workbook } from './workbook.ts'
import { Writer } from './writing/writer.ts'

export type Scope = 'cell' | 'sheet' | 'workbook'

export interface Refreshed {
  /** How many formulas are calculated anew. */
  readonly rewritten: number
  /** How many were not come to: it was cancelled, or a cell is being edited (`editing`). */
  readonly left: number
  /** Protected sheets with formulas of OJ's. */
  readonly skipped: readonly Sheet[]
  /** Formulas that Excel would not let be written. */
  readonly refused: readonly NotWritten[]
  readonly cancelled: boolean
  readonly editing: boolean
}

/**
 * Lets Excel calculate OJ's formulas anew, hidden sheets' too, by writing each as it is: Excel calculates no formula again
 * that nothing has happened to. What was fetched before is to be forgotten first. `cell` is what is marked, and the
 * formulas that spill there.
 */
export async function refresh(
  workbook: Workbook,
  scope: Scope,
  following: Following = {},
): Promise<Refreshed> {
  const selection = scope === 'workbook' ? null : await workbook.selection()
  const sheets = await workbook.sheets()
  const within = sheets.filter(({ id }) => selection === null || id === selection.sheet)
  const surveyed = (await survey(workbook, within)).map(({ sheet, used, cells }): OjSheet => {
    const chosen = scope === 'cell' && selection !== null ? cells.filter(shownIn(selection)) : cells
    return { sheet, used, cells: chosen }
  })
  const found = surveyed.filter(({ cells }) => cells.length > 0)
  const open = found.filter(({ sheet }) => !sheet.protected)
  const writer = new Writer(
    workbook,
    open.reduce((sum, { cells }) => sum + cells.length, 0),
    following,
  )
  for (const { sheet, cells } of open) {
    await writer.write(
      sheet,
      cells.map(({ row, column, formula }) => ({ row, column, content: formula })),
    )
  }
  return {
    rewritten: writer.written,
    left: writer.left,
    skipped: found.flatMap(({ sheet }) => (sheet.protected ? [sheet] : [])),
    refused: writer.refused,
    cancelled: writer.cancelled,
    editing: writer.ended === 'editing',
  }
}

function shownIn(selection: Selection): (cell: OjCell) => boolean {
  return ({ area }) => overlap(area, selection)
}
