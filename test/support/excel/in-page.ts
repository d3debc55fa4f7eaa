import type { FunctionsJson } from './declared.ts'
import { type Excel, excelHost } from './host.ts'
import type { ExcelKind } from './start-up.ts'
import { Book } from './workbook/book.ts'
import { Desk, type WorkbookContent } from './workbook/desk.ts'
import { excelOver } from './workbook/run.ts'

/** What a page of Chromium's has on its window when Excel is behind it. */
interface ExcelInPage {
  excel: Excel
  ready: Promise<void>
  /** The workbook, where one is open. */
  desk: Desk | undefined
}

declare global {
  var _richApiNativeBridge: unknown
  var excelInPage: ExcelInPage
}

/** Runs in the page, before anything of it is loaded. */
export function putExcelBehind(
  windowName: string,
  functionsJson: FunctionsJson,
  kind: ExcelKind,
  workbook: WorkbookContent | null,
): void {
  const { bridge, excel, ready } = excelHost(functionsJson, kind)
  window.name = windowName
  globalThis._richApiNativeBridge = bridge
  const desk = workbook === null ? undefined : openWorkbook(workbook, excel, ready)
  globalThis.excelInPage = { excel, ready, desk }
}

/** Its formulas are calculated by the add-in on the page, once it is there. */
function openWorkbook(content: WorkbookContent, excel: Excel, ready: Promise<void>): Desk {
  const book = new Book({ calculate: async (calls) => ready.then(() => excel.recalculate(calls)) })
  const desk = new Desk(book)
  desk.open(content)
  Object.assign(globalThis, { Excel: excelOver(book) })
  return desk
}
