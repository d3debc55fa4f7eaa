import type { Report } from '../../workbook/reports/report.ts'
import type { Sheet, Workbook } from '../../workbook/workbook.ts'

/** Puts a report into the workbook, without its charts where there can be none. */
export function insertReport({ name, content }: Report, workbook: Workbook): Promise<Sheet> {
  return workbook.addSheet(name, workbook.can.charts ? content : { ...content, charts: [] })
}
