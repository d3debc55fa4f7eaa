import type { Part, Print, SheetContent } from '../workbook.ts'
import { rangeOf } from './areas.ts'
import { written } from './contents.ts'
import { columnWidth, dress } from './looks.ts'
import { supports } from './run.ts'
import { areaOfBlock } from './writing.ts'

/** Fills a new sheet. What an older Excel does not know (lists to choose from, how it is printed) is left out. */
export async function fillSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { parts, widths = [], frozenRows = 0, print }: SheetContent,
): Promise<void> {
  for (const part of parts) putPart(sheet, part)
  for (const [column, width] of widths.entries()) {
    rangeOf(sheet, { row: 0, column, rows: 1, columns: 1 }).format.columnWidth = columnWidth(width)
  }
  if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows)
  if (print !== undefined && supports('1.9')) layOut(sheet, print)
  await context.sync()
}

function putPart(sheet: Excel.Worksheet, part: Part): void {
  const { formulas, merged, style, numberFormat, choices } = part
  const range = rangeOf(sheet, areaOfBlock(part))
  if (numberFormat !== undefined) range.numberFormat = formulas.map((row) => row.map(() => numberFormat))
  range.formulas = formulas.map((row) => row.map(written))
  if (merged) {
    range.merge()
    range.format.wrapText = true
    range.format.verticalAlignment = 'Top'
  }
  if (style !== undefined) dress(range, style)
  if (choices !== undefined && supports('1.8')) offer(range, choices)
}

/** Excel tells choices apart by commas. */
function offer(range: Excel.Range, choices: readonly string[]): void {
  const unclear = choices.find((choice) => choice.includes(','))
  if (unclear !== undefined) throw new Error(`"${unclear}" has a comma, and so cannot be a choice.`)
  range.dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } }
}

function layOut(sheet: Excel.Worksheet, { scale, breaks = [] }: Print): void {
  const { pageLayout } = sheet
  pageLayout.orientation = 'Landscape'
  pageLayout.zoom = scale === undefined ? { horizontalFitToPages: 1 } : { scale }
  for (const row of breaks) {
    sheet.horizontalPageBreaks.add(rangeOf(sheet, { row, column: 0, rows: 1, columns: 1 }))
  }
}
