import { join } from 'node:path'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import type { FunctionsJson } from './declared.ts'
import type { Excel } from './host.ts'
import type { putExcelBehind } from './in-page.ts'
import { hostedFile, WINDOW_NAME } from './office.ts'
import type { ExcelKind } from './start-up.ts'
import { started } from './started.ts'
import type { WorkbookContent } from './workbook/desk.ts'
import { type DeskInPage, deskInPage } from './workbook/desk-in-page.ts'

export interface ChromiumExcelOptions extends ExcelKind {
  /** A page that nothing is open in yet. */
  page: Page
  /** Where the add-in is served, with its taskpane.html and functions.json. */
  origin: string
  /** The workbook that is open, its formulas calculated by the add-in; none, and no Excel.run, where left out. */
  workbook?: WorkbookContent
}

export interface ChromiumExcel extends Excel {
  /** Errors that nobody caught, in words. */
  problems: string[]
  /** The workbook as whoever sits before it works with it. */
  desk: DeskInPage
}

/** Opens the add-in's own page in Chromium as Excel on the web would; it reaches nothing but the add-in's origin. */
export async function openExcelInChromium(options: ChromiumExcelOptions): Promise<ChromiumExcel> {
  const { page, origin, workbook, displayLanguage, customFunctionsRuntime, excelApi } = options
  const kind = { displayLanguage, customFunctionsRuntime, excelApi }
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(String(error)))
  await page.route('**', async (route) => {
    const url = route.request().url()
    if (url.startsWith(`${origin}/`)) return route.fallback()
    const text = hostedFile(url, kind)
    if (text === undefined) return route.fulfill({ status: 204 })
    return route.fulfill({ body: text, contentType: 'text/javascript; charset=utf-8' })
  })
  const given: Parameters<typeof putExcelBehind> = [
    WINDOW_NAME,
    await functionsJson(origin),
    kind,
    workbook ?? null,
  ]
  await page.addInitScript({
    // Not in frames that Office.js opens for its telemetry.
    content: `if (window === top) { ${await inPage()}; excelBehind.putExcelBehind(...${JSON.stringify(given)}) }`,
  })
  await page.goto(`${origin}/taskpane.html`)
  await started(
    page.evaluate(() => excelInPage.ready),
    problems,
  )
  return {
    problems,
    desk: deskInPage(page),
    recalculate: (calls, seconds) =>
      page.evaluate(([...given]) => excelInPage.excel.recalculate(...given), [calls, seconds] as const),
    measure: (calls, seconds) =>
      page.evaluate(([...given]) => excelInPage.excel.measure(...given), [calls, seconds] as const),
    cancel: (...indexes) => page.evaluate((given) => excelInPage.excel.cancel(...given), indexes),
  }
}

/** Excel reads it itself, from the address in the manifest. */
async function functionsJson(origin: string): Promise<FunctionsJson> {
  const url = `${origin}/functions.json`
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json() as Promise<FunctionsJson>
}

async function inPage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'excelBehind',
  })
  return outputFiles[0]?.text ?? ''
}
