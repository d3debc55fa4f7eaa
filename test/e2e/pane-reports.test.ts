import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type ChromiumExcel, openExcelInChromium } from '../support/excel/chromium.ts'
import { isNoWiderThanItsWindow, violations } from '../support/page.ts'
import { openPane } from '../support/pane.ts'

const LULEA = { 'oj.kommun': { code: '2580', name: 'Luleå' } }
const MATTBANDET = { 'oj.group': { id: 'mattbandet', name: 'Måttbandet' } }

describe('reports in the pane', () => {
  const { address } = inject('oj')
  let browser: Browser
  let page: Page
  let excel: ChromiumExcel

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })

  async function open(
    settings: Record<string, unknown> = { ...LULEA, ...MATTBANDET },
    { width = 380, language = 'sv-SE', colorScheme = 'light' as 'light' | 'dark' } = {},
  ) {
    page = await browser.newPage({ locale: language, colorScheme, viewport: { width, height: 900 } })
    const workbook = { sheets: { Blad1: [] }, settings }
    excel = await openExcelInChromium({ page, origin: address, workbook, displayLanguage: language })
    await button(language === 'sv-SE' ? 'Rapporter' : 'Reports').click()
  }
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor()
  const kind = (name: string) => page.getByRole('radio', { name }).check()
  const insert = () => button(/^(Infoga rapport|Insert report)$/)

  /** Searches for a measure, and takes the best with the keyboard. */
  async function add(label: string, ...ids: string[]) {
    const field = page.getByRole('combobox', { name: label })
    for (const id of ids) {
      await field.fill(id)
      await field.press('Enter')
      await page.locator('.chosen li', { hasText: id }).waitFor()
    }
  }

  async function expectAccessible() {
    expect(await violations(page)).toEqual([])
    expect(await isNoWiderThanItsWindow(page)).toBe(true)
  }

  it('makes a network report of what was searched for, tells where it is, and takes it away again', async () => {
    await open()
    await says('Välj minst ett mått.')
    expect(await insert().isDisabled()).toBe(true)
    await add('Mått (1–15): sök', 'N30101', 'LSS_vantetid')
    await page.getByText('Föreslaget: 2010').waitFor({ state: 'attached' })
    await says('Luleå bland Måttbandet: 7 kommuner, 2010')
    await says('Något mått har påhittade värden; det märks ut på bladet.')
    await insert().click()
    await says(/^Rapporten är på bladet Nätverksrapport 2010\./)
    await excel.desk.settled()
    const name = 'Nätverksrapport 2010'
    expect((await excel.desk.sheets()).map((sheet) => sheet.name)).toEqual(['Blad1', name])
    expect(await excel.desk.shown(name, 'A1')).toEqual([['Nätverksrapport: Måttbandet, 2010']])
    expect(await excel.desk.shown(name, 'A6:E7')).toEqual([
      ['Översikt', 'Värde', 'Rang', 'av', 'Färg'],
      ['N30101', 3283.02192, 4, 7, 'ingen'],
    ])
    const charts = await excel.desk.charts(name)
    expect(charts.map(({ type }) => type)).toEqual(['BarClustered', 'BarClustered'])
    const [labels = ''] = charts[0]?.labels ?? []
    expect(await excel.desk.shown(name, labels)).toEqual(
      ['Umeå', 'Östersund', 'Sundsvall', 'Luleå', 'Skellefteå', 'Sollefteå', 'Piteå'].map((one) => [one]),
    )
    await button('Ångra: ta bort Nätverksrapport 2010').click()
    await says('Bladet Nätverksrapport 2010 är borttaget.')
    expect((await excel.desk.sheets()).map((sheet) => sheet.name)).toEqual(['Blad1'])
    expect(excel.problems).toEqual([])
  })

  it('is calculated anew for the year that is written in its cell', async () => {
    await open()
    await add('Mått (1–15): sök', 'N30101')
    await page.getByLabel('År', { exact: true }).selectOption('2009')
    await insert().click()
    await says(/^Rapporten är på bladet Nätverksrapport 2009\./)
    await excel.desk.settled()
    await excel.desk.put('Nätverksrapport 2009', 'B3', [[2010]])
    await excel.desk.settled()
    const everything = await excel.desk.everything('Nätverksrapport 2009')
    const riket = Object.entries(everything).find(([, content]) => content === 'Riket')?.[0] ?? ''
    expect(await excel.desk.shown('Nätverksrapport 2009', riket.replace('A', 'B'))).toEqual([[3669.704649]])
  })

  it('makes a yearly report of four to six measures, and says so', async () => {
    await open()
    await kind('Årsrapport')
    await add('Mått (4–6): sök', 'N30101', 'N33001', 'N35001')
    await says('En årsrapport har 4–6 mått, så att var och en hinner diskuteras. Nu är det 3.')
    expect(await insert().isDisabled()).toBe(true)
    await add('Mått (4–6): sök', 'N00090')
    await page.getByLabel('Till och med år').selectOption('2010')
    await page.getByLabel('Jämför', { exact: true }).selectOption('5')
    await insert().click()
    await says(/^Rapporten är på bladet Årsrapport 2010\./)
    await excel.desk.settled()
    expect(await excel.desk.shown('Årsrapport 2010', 'A9:H10')).toEqual([
      ['', '2006', '2007', '2008', '2009', '2010', 'Förändring', 'Förändring, %'],
      [
        'Luleå',
        2759.00045,
        2882,
        2848,
        2918,
        3283.02192,
        expect.closeTo(524.02147, 6),
        expect.closeTo(18.99316, 5),
      ],
    ])
    expect((await excel.desk.charts('Årsrapport 2010')).map(({ type }) => type)).toEqual(
      Array(4).fill('LineMarkers'),
    )
  })

  it('makes a quick analysis and a chart of cost and quality', async () => {
    await open()
    await kind('Snabbanalys')
    await add('Mått (1–15): sök', 'LSS_vantetid')
    await insert().click()
    await says(/^Rapporten är på bladet Snabbanalys 2010\./)
    await kind('Kostnad och kvalitet')
    await add('Kostnadsmått: sök', 'N30101')
    await says('Välj ett kvalitetsmått.')
    await add('Kvalitetsmått: sök', 'LSS_vantetid')
    await insert().click()
    await says(/^Rapporten är på bladet Kostnad och kvalitet 2010\./)
    await excel.desk.settled()
    expect((await excel.desk.shown('Snabbanalys 2010', 'A8:J8'))[0]?.slice(2)).toEqual([
      expect.anything(),
      'dagar',
      2010,
      expect.anything(),
      'saknas',
      expect.anything(),
      expect.anything(),
      'gul',
    ])
    const [chart] = await excel.desk.charts('Kostnad och kvalitet 2010')
    expect(chart?.type).toBe('XYScatter')
    expect(await excel.desk.shown('Kostnad och kvalitet 2010', 'A16:B17')).toEqual([
      ['Luleå (egen)', 3283.02192],
      ['Median, de andra', (3910.04053 + 3225.987912) / 2],
    ])
  })

  it('says why a group cannot be had that year, and makes the report once another is chosen', async () => {
    await open()
    await add('Mått (1–15): sök', 'N30101')
    await says(/Måttbandet har inga medlemmar inom .* 2022; den gällde 2009–2010/)
    await says('Välj ett annat år, en annan grupp eller andra mått.')
    expect(await insert().isDisabled()).toBe(true)
    await expectAccessible()
    await page.getByLabel('År', { exact: true }).selectOption('2010')
    await says('Luleå bland Måttbandet: 7 kommuner, 2010')
    await says('Bladet')
    expect(await insert().isDisabled()).toBe(false)
  })

  it('takes the group that OJ proposes where none is chosen', async () => {
    await open(LULEA)
    await add('Mått (1–15): sök', 'N28013')
    await says(/^Luleå bland .*: 8 kommuner, 2022$/)
    await insert().click()
    await says(/^Rapporten är på bladet Jämförelserapport 2022\./)
    expect(await excel.desk.contents('Jämförelserapport 2022', 'B4')).toEqual([['liknande']])
  })

  it('keeps what was begun while another tab is open, and the order that was chosen', async () => {
    await open()
    await add('Mått (1–15): sök', 'N30101', 'LSS_vantetid')
    await button(/^Flytta upp Väntetid/).click()
    await button('Sök').click()
    await button('Rapporter').click()
    expect(await page.locator('.chosen li .note').allTextContents()).toEqual(['LSS_vantetid', 'N30101'])
    await button(/^Ta bort Väntetid/).press('Enter')
    expect(await page.locator('.chosen li .note').allTextContents()).toEqual(['N30101'])
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('combobox')
  })

  it('says what to do where Excel will not, and where the service does not answer', async () => {
    await open()
    await page.route('**/v1/indicators/*', (route) => route.abort())
    await add('Mått (1–15): sök', 'N30101')
    await says('OJ kan inte nås: nätverket eller tjänsten är nere.')
    expect(await insert().isDisabled()).toBe(true)
    await page.unroute('**/v1/indicators/*')
    await button('Försök igen').first().click()
    await page.getByLabel('År', { exact: true }).selectOption('2010')
    await says('Luleå bland Måttbandet: 7 kommuner, 2010')
    await excel.desk.edit(true)
    await insert().click()
    await says('En cell redigeras. Avsluta redigeringen av cellen (Enter) och försök igen.')
    await excel.desk.edit(false)
    await insert().click()
    await says(/^Rapporten är på bladet Nätverksrapport 2010\./)
  })

  it.each(['light', 'dark'] as const)(
    'can be read and used by everyone, at 320 pixels, in the %s',
    async (colorScheme) => {
      await open(undefined, { width: 320, colorScheme })
      await expectAccessible()
      await page.getByRole('combobox', { name: 'Mått (1–15): sök' }).fill('väntetid')
      await page.getByRole('option').first().waitFor()
      await expectAccessible()
      await add('Mått (1–15): sök', 'LSS_vantetid', 'N30101')
      await says('Luleå bland Måttbandet: 7 kommuner, 2010')
      await insert().click()
      await says(/^Rapporten är på bladet/)
      await expectAccessible()
      await kind('Årsrapport')
      await expectAccessible()
      await kind('Kostnad och kvalitet')
      await expectAccessible()
    },
  )

  it('is all in English where Excel is', async () => {
    await open(undefined, { language: 'en-GB' })
    await add('Measures (1–15): search', 'LSS_vantetid')
    await says('Luleå among Måttbandet: 7 kommuner, 2010')
    await insert().click()
    await says(/^The report is on the sheet Network report 2010\./)
    await excel.desk.settled()
    expect(await excel.desk.shown('Network report 2010', 'A1')).toEqual([
      ['Network report: Måttbandet, 2010'],
    ])
    expect(await excel.desk.shown('Network report 2010', 'A2:A4')).toEqual([
      ['Kommun'],
      ['Year'],
      ['Compare with'],
    ])
  })

  it('says where reports can be made, outside of a workbook', async () => {
    page = await openPane({ browser, address })
    await button('Rapporter').click()
    await says(/^Här finns ingen arbetsbok att lägga en rapport i\./)
    expect(await page.getByRole('link', { name: 'provsidan' }).getAttribute('href')).toBe('/')
    await expectAccessible()
  })

  it('asks for a kommun first', async () => {
    await open({})
    await page.getByRole('combobox', { name: 'Vilken kommun ska rapporten handla om?' }).fill('lule')
    await page.getByRole('option', { name: 'Luleå' }).click()
    await says('Vilken rapport?')
  })
})
