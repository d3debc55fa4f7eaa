/// <reference types="office-js" />
import { excelWorkbook } from '../../../../addin/workbook/excel/workbook.ts'
import type { Workbook } from '../../../../addin/workbook/workbook.ts'
import { Book, type SpilledFormulas } from './book.ts'
import type { Calculate } from './calculation.ts'
import { Desk, type WorkbookContent } from './desk.ts'
import { excelOver } from './run.ts'

export interface NodeWorkbookOptions extends WorkbookContent {
  /** What calculates custom functions; none is known where it is left out. */
  readonly calculate?: Calculate
  readonly spilledFormulas?: SpilledFormulas
  /** The newest requirement set ExcelApi that it has. */
  readonly excelApi?: string
}

export interface NodeWorkbook {
  /** Our own workbook, over Excel's API. */
  readonly workbook: Workbook
  readonly desk: Desk
  readonly book: Book
}

/** Opens a workbook in this process, and puts `Excel` and `Office` in its place: as much of them as the workbook needs. */
export async function openWorkbook(options: NodeWorkbookOptions): Promise<NodeWorkbook> {
  const { calculate, spilledFormulas, excelApi = '1.20', ...content } = options
  const book = new Book({
    calculate: calculate ?? (() => Promise.reject(new Error('nothing calculates'))),
    ...(spilledFormulas !== undefined && { spilledFormulas }),
  })
  book.hasAddin = calculate !== undefined
  const isSetSupported = (name: string, version: string) =>
    name === 'ExcelApi' && isAtLeast(excelApi, version)
  Object.assign(globalThis, {
    Excel: excelOver(book),
    Office: { context: { requirements: { isSetSupported } } },
  })
  const desk = new Desk(book)
  desk.open(content)
  await desk.settled()
  return { workbook: excelWorkbook(), desk, book }
}

/** "1.9" is before "1.12". */
function isAtLeast(has: string, wanted: string): boolean {
  const [[a = 0, b = 0], [c = 0, d = 0]] = [has, wanted].map((one) => one.split('.').map(Number)) as [
    number[],
    number[],
  ]
  return a > c || (a === c && b >= d)
}
