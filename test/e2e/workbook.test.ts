import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { changes } from '../../addin/workbook/changes.ts'
import { freeze } from '../../addin/workbook/freeze.ts'
import { refresh } from '../../addin/workbook/refresh.ts'
import { openBrowser } from '../support/browser.ts'
import { type AddinInExcel, openAddin } from '../support/excel/addin.ts'
import { type ChromiumExcel, openExcelInChromium } from '../support/excel/chromium.ts'
import { openWorkbook } from '../support/excel/workbook/in-node.ts'

const { address } = inject('oj')

const SHEETS = {
  Rapport: [
    ['Kommun', 'Kr/brukare', 'Dubbelt', 'Väntetid'],
    ['Luleå', '=OJ.VALUE(A2,"N28013",2019)', '=B2*2', '=OJ.VALUE(A2,"LSS_vantetid",2010)'],
    ['Lulea2', '=OJ.VALUE(A3,"N28013",2019)'],
    [],
    ['=OJ.SERIES("Luleå","N28013",2021,2023)'],
  ],
}

describe('a workbook in Chromium, its formulas calculated by the add-in on the page', () => {
  let browser: Browser
  let excel: ChromiumExcel
  let evaluate: <T>(text: string) => Promise<T>

  beforeAll(async () => {
    browser = await openBrowser()
    const page = await browser.newPage()
    evaluate = (text) => page.evaluate(text)
    excel = await openExcelInChromium({
      page,
      origin: address,
      workbook: { sheets: SHEETS, settings: { 'oj.pinned': true } },
    })
    await excel.desk.settled()
  })
  afterAll(async () => {
    expect(excel?.problems).toEqual([])
    await browser?.close()
  })

  it('shows the published figures, spills, marks examples, and calculates with them', async () => {
    expect(await excel.desk.shown('Rapport', 'A2:D3')).toEqual([
      ['Luleå', 928567.346938, 1857134.693876, '57 (exempel)'],
      ['Lulea2', '#VALUE!', '', ''],
    ])
    expect(await excel.desk.shown('Rapport', 'A5:B8')).toEqual([
      ['År', 'Luleå, LSS_boende_kr_brukare'],
      [2021, 1221500],
      [2022, 1230468.253968],
      [2023, '#N/A'],
    ])
  })

  it('is there for what the page does with Excel.run, and for what is done before it', async () => {
    await excel.desk.select('Rapport', 'C2')
    await excel.desk.put('Rapport', 'F1', [[3]])
    const seen = await evaluate(`Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Rapport')
      sheet.getRange('F2').formulas = [['=F1*2']]
      const marked = context.workbook.getSelectedRange()
      marked.load('values')
      const setting = context.workbook.settings.getItemOrNullObject('oj.pinned')
      setting.load('value')
      await context.sync()
      return [marked.values, setting.value]
    })`)
    expect(seen).toEqual([[[1857134.693876]], true])
    expect(await excel.desk.shown('Rapport', 'F1:F2')).toEqual([[3], [6]])
    expect(await excel.desk.selected()).toBe('Rapport!C2')
  })

  it('refuses as Excel does', async () => {
    await excel.desk.protect('Rapport')
    const code = evaluate(`Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Rapport').getRange('F2').formulas = [[1]]
      await context.sync()
    }).catch(({ code }) => code)`)
    expect(await code).toBe('AccessDenied')
    await excel.desk.protect('Rapport', false)
  })
})

describe('what is done with a workbook whose formulas the add-in calculates', () => {
  let addin: AddinInExcel
  beforeAll(async () => {
    addin = await openAddin({ address })
  })
  afterAll(() => {
    expect(addin.problems).toEqual([])
    addin.close()
  })

  const open = (sheets: Record<string, unknown[][]>) =>
    openWorkbook({ sheets, calculate: (calls) => addin.recalculate(calls) })

  it('calculates 2,000 formulas anew with one message, and no request where nothing is forgotten', async () => {
    const years = Array.from({ length: 200 }, (_, i) => 1990 + (i % 34))
    const kommuner = ['Luleå', 'Piteå', 'Umeå', 'Boden', 'Kalix', 'Solna', 'Täby', 'Lund', 'Kiruna', 'Örebro']
    const rows = years.map((year) => kommuner.map((name) => `=OJ.VALUE("${name}","N01951",${year})`))
    const { workbook, desk } = await open({ Blad1: rows })
    const before = desk.shown('Blad1', 'A1:J200')
    const { length } = addin.requests
    expect((await refresh(workbook, 'workbook')).rewritten).toBe(2000)
    await desk.settled()
    expect(desk.shown('Blad1', 'A1:J200')).toEqual(before)
    expect(addin.requests.length).toBe(length)
  })

  it('freezes what is shown: figures, series, examples with their mark', async () => {
    const { workbook, desk } = await open(SHEETS)
    const shown = desk.shown('Rapport', 'A1:D8')
    await freeze(workbook, { language: 'sv' })
    await desk.settled()
    expect(desk.shown('Rapport (värden)', 'A1:D8')).toEqual(shown)
    expect(desk.contents('Rapport (värden)', 'A2:D2')).toEqual([['Luleå', 928567.346938, '=B2*2', 57]])
    expect(desk.contents('Rapport (värden)', 'A5:B8').at(-1)).toEqual([2023, '=NA()'])
  })

  it('says that nothing changes where the release is the same', async () => {
    const { workbook } = await open(SHEETS)
    const { ojFunctions } = addin.window as unknown as typeof globalThis
    if (ojFunctions === undefined) throw new Error('the add-in has left no functions')
    expect(await changes(workbook, ojFunctions.calculate, 1)).toEqual({
      changes: [],
      unknown: [],
      compared: 4,
      unchanged: 4,
      cancelled: false,
    })
  })
})
