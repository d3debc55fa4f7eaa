import type { CellAt } from '../cells.ts'
import { type Area, cellName } from '../formulas/address.ts'
import { type Call, findCalls } from '../formulas/calls.ts'
import type { CellContent, Sheet, Used, Workbook } from '../workbook.ts'

/** A sheet with its formulas of OJ's. */
export interface OjSheet {
  readonly sheet: Sheet
  readonly used: Used
  /** By row, then column. */
  readonly cells: readonly OjCell[]
}

export interface OjCell extends CellAt {
  /** What it shows. */
  readonly value: CellContent
  readonly calls: readonly Call[]
  /** Its own cell, and those that it spills over. */
  readonly area: Area
}

/** OJ's formulas on the sheets that have any. */
export async function survey(workbook: Workbook, sheets: readonly Sheet[]): Promise<OjSheet[]> {
  return (await surveyEvery(workbook, sheets)).filter(({ cells }) => cells.length > 0)
}

/** OJ's formulas on sheets, whether they have any or not. */
export async function surveyEvery(workbook: Workbook, sheets: readonly Sheet[]): Promise<OjSheet[]> {
  const found: OjSheet[] = []
  for (const sheet of sheets) {
    const used = (await workbook.used(sheet.id)) ?? nothing(sheet)
    found.push({ sheet, used, cells: ojCells(sheet, used) })
  }
  return found
}

function nothing({ id }: Sheet): Used {
  return { sheet: id, row: 0, column: 0, rows: 0, columns: 0, formulas: [], values: [], spills: [] }
}

function ojCells(sheet: Sheet, used: Used): OjCell[] {
  const spills = new Map(used.spills.map((spill) => [cellName(spill), spill]))
  const cells: OjCell[] = []
  for (const { row, column, formula, value } of formulasOf(used)) {
    const calls = findCalls(formula)
    if (calls.length === 0) continue
    const cell = cellName({ row, column })
    const area = spills.get(cell) ?? { row, column, rows: 1, columns: 1 }
    cells.push({ sheet, row, column, cell, formula, value, calls, area })
  }
  return cells
}

/** Every formula of a sheet. Rows with nothing in them may be one and the same, and are passed over as one. */
export function* formulasOf({ row, column, formulas, values }: Used) {
  let without: readonly CellContent[] | undefined
  for (const [r, contents] of formulas.entries()) {
    if (contents === without) continue
    let any = false
    for (const [c, formula] of contents.entries()) {
      if (typeof formula !== 'string' || !formula.startsWith('=')) continue
      any = true
      yield { row: row + r, column: column + c, formula, value: values[r]?.[c] ?? '' }
    }
    if (!any) without = contents
  }
}
