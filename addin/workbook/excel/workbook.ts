import type { Workbook } from '../workbook.ts'

/** The workbook that the pane is open beside in Excel. */
export function excelWorkbook(): Workbook {
  throw new Error('being written')
}
