import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type ChromiumExcel, openExcelInChromium } from '../support/excel/chromium.ts'

/** How a workbook begins with OJ, in the pane in Excel. */

describe('a workbook that has its first formula', () => {
  const { address } = inject('oj')
  let browser: Browser
  let page: Page
  let excel: ChromiumExcel

  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 350, height: 800 } })
    excel = await openExcelInChromium({ page, origin: address, workbook: { sheets: { Blad1: [[]] } } })
  })
  afterAll(async () => {
    expect(excel?.problems).toEqual([])
    await browser?.close()
  })

  const setting = (name: string) =>
    page.evaluate(`Excel.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject('${name}')
      setting.load('value')
      await context.sync()
      return setting.isNullObject ? null : setting.value
    })`)
  const says = (text: string) => page.getByText(text).first().waitFor()
  const click = (name: string) => page.getByRole('button', { name, exact: true }).first().click()

  it('is of no release before it', async () => {
    await says('Sök indikator')
    expect(await setting('oj.release')).toBe(null)
  })

  it('is of the newest release from then on, saved with it', async () => {
    await excel.desk.put('Blad1', 'A1', [['=OJ.VALUE("Luleå","N28013",2019)']])
    await excel.desk.settled()
    expect(await excel.desk.shown('Blad1', 'A1:A1')).toEqual([[928567.346938]])
    await expect.poll(() => setting('oj.release')).toEqual({ number: 1, date: '2024-08-30' })
  })

  it('has the kommun that was chosen saved with it', async () => {
    await click('Välj kommun')
    await page.getByRole('combobox', { name: 'Min kommun' }).first().fill('piteå')
    await page.getByRole('option', { name: 'Piteå' }).click()
    await expect.poll(() => setting('oj.kommun')).toEqual({ code: '2581', name: 'Piteå' })
  })

  it('has Excel start OJ with it, where the user wants that', async () => {
    await click('Arbetsbok')
    const asked = page.getByRole('switch', { name: 'Starta OJ med arbetsboken' })
    await asked.click()
    await expect.poll(() => asked.getAttribute('aria-checked')).toBe('true')
    expect(await page.evaluate('Office.addin.getStartupBehavior()')).toBe('Load')
    await asked.press('Space')
    await expect.poll(() => page.evaluate('Office.addin.getStartupBehavior()')).toBe('None')
  })
})
