import type { FunctionsJson } from './declared.ts'
import { type Excel, excelHost } from './host.ts'
import type { ExcelKind } from './start-up.ts'

/** What a page of Chromium's has on its window when Excel is behind it. */
interface ExcelInPage {
  excel: Excel
  ready: Promise<void>
}

declare global {
  var _richApiNativeBridge: unknown
  var excelInPage: ExcelInPage
}

/** Runs in the page, before anything of it is loaded. */
export function putExcelBehind(windowName: string, functionsJson: FunctionsJson, kind: ExcelKind): void {
  const { bridge, excel, ready } = excelHost(functionsJson, kind)
  window.name = windowName
  globalThis._richApiNativeBridge = bridge
  globalThis.excelInPage = { excel, ready }
}
