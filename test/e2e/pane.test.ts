import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { isNoWiderThanItsWindow, ownWords, violations } from '../support/page.ts'
import { openPane } from '../support/pane.ts'

const CDN = 'https://appsforoffice.microsoft.com/**'

describe('the pane in a real browser, outside Excel', () => {
  const oj = inject('oj')
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })

  async function open(settings: { locale?: string; before?: (page: Page) => Promise<unknown> } = {}) {
    page = await openPane({ browser, address: oj.address, ...settings })
  }

  const says = (text: string) => page.getByText(text).first().waitFor()
  const click = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const retry = () => page.getByRole('button', { name: 'Försök igen' }).first()

  it('says that the service answers, with which release, and that it is not in Excel', async () => {
    await open()
    await click('Hjälp')
    await says('Tjänsten svarar, med datautgåva 1 (2024-08-30).')
    await says('Panelen är öppen utanför Excel.')
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
      'OJ – öppna jämförelser',
    ])
    expect(await page.locator('html').getAttribute('lang')).toBe('sv')
    expect(await retry().isVisible()).toBe(false)
    expect(await page.getByText('Startar').isVisible()).toBe(false)
  })

  it.each(['Find', 'Workbook', 'Reports', 'Help'])(
    'speaks English where the browser does: %s',
    async (tab) => {
      await open({ locale: 'en-GB' })
      await click(tab)
      expect(await page.locator('html').getAttribute('lang')).toBe('en')
      // Names are the field's own, in any language.
      const text = (await ownWords(page, 'en')).replaceAll(/Luleå|län|väntetider|Källa: Kolada/g, '')
      expect(text).not.toMatch(/[åäö]/i)
    },
  )

  it('shows a formula as a Swede types it, and copies it', async () => {
    await open()
    await click('Hjälp')
    const formula = page.getByRole('textbox', { name: 'Formel' })
    expect(await formula.inputValue()).toBe('=OJ.VALUE("Luleå";"N28013";2019)')
    await click('Kopiera')
    await says('Kopierad.')
    await page.evaluate('document.body.append(document.createElement("textarea"))')
    await page.locator('textarea').press('ControlOrMeta+V')
    expect(await page.locator('textarea').inputValue()).toBe('=OJ.VALUE("Luleå";"N28013";2019)')
  })

  it('shows the formula with commas in English', async () => {
    await open({ locale: 'en-US' })
    await click('Help')
    expect(await page.getByRole('textbox', { name: 'Formula' }).inputValue()).toBe(
      '=OJ.VALUE("Luleå","N28013",2019)',
    )
  })

  it('says what to do where the service does not answer, and asks again', async () => {
    await open({ before: (page) => page.route('**/v1/status*', (route) => route.abort()) })
    await says('OJ kan inte nås: nätverket eller tjänsten är nere.')
    await page.unroute('**/v1/status*')
    await retry().press('Enter')
    await page.getByText('OJ kan inte nås').waitFor({ state: 'hidden' })
    await click('Hjälp')
    await says('Tjänsten svarar, med datautgåva 1')
  })

  it.each([
    ['an error', { status: 503, body: 'no' }, 'OJ har ett tillfälligt fel (503).'],
    [
      'a network’s own page',
      { status: 200, body: '<!doctype html><p>Log in' },
      'Svaret från OJ gick inte att läsa',
    ],
    ['a reply of another shape', { status: 200, body: '[1]' }, 'Svaret från OJ gick inte att läsa'],
  ])('says so where it gets %s', async (_, reply, words) => {
    await open({ before: (page) => page.route('**/v1/status*', (route) => route.fulfill(reply)) })
    await says(words)
    expect(await retry().isVisible()).toBe(true)
  })

  it('says so where Microsoft’s script cannot be fetched, and still works as a pane', async () => {
    await open({
      before: async (page) => {
        await page.unroute(CDN)
        await page.route(CDN, (route) => route.abort())
      },
    })
    await says('Office.js kunde inte hämtas från appsforoffice.microsoft.com')
    await click('Hjälp')
    await says('Tjänsten svarar, med datautgåva 1')
  })

  it('leads to pages that answer', async () => {
    await open()
    await click('Hjälp')
    const links = await page
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(links).toEqual(['/', '/guide', '/docs', '/about.html'].map((path) => `${oj.address}${path}`))
    for (const link of links) expect([link, (await fetch(link)).status]).toEqual([link, 200])
  })

  it('keeps the kommun that was chosen, with the keyboard alone, to the next time', async () => {
    await open()
    await page.getByRole('button', { name: 'Välj kommun' }).first().press('Enter')
    const field = page.getByRole('combobox', { name: 'Min kommun' }).first()
    await field.fill('lule')
    await page.getByRole('option', { name: 'Luleå' }).waitFor()
    await field.press('Enter')
    await says('Luleå · föreslagen grupp')
    await page.reload()
    await says('Luleå · föreslagen grupp')
  })

  it('compares with the group that was chosen', async () => {
    await open()
    await page.getByRole('button', { name: 'Välj kommun' }).first().click()
    const field = page.getByRole('combobox', { name: 'Min kommun' }).first()
    await field.fill('2580')
    await page.getByRole('option', { name: 'Luleå' }).click()
    await click('Ändra')
    await page.getByLabel('Jämför med').first().selectOption('Måttbandet')
    await says('Luleå · Måttbandet')
  })

  it('proposes the nearest where no kommun is called that', async () => {
    await open()
    await page.getByRole('button', { name: 'Välj kommun' }).first().click()
    await page.getByRole('combobox', { name: 'Min kommun' }).first().fill('Lulaå')
    await says('Menade du Luleå')
  })

  it.each([320, 450])('does not scroll sideways at %i px, not even with the longest words', async (width) => {
    await open({ before: (page) => page.route('**/v1/status*', (route) => route.abort()) })
    await says('OJ kan inte nås')
    await page.setViewportSize({ width, height: 800 })
    for (const tab of ['Sök', 'Arbetsbok', 'Rapporter', 'Hjälp']) {
      await click(tab)
      expect([tab, await isNoWiderThanItsWindow(page)]).toEqual([tab, true])
    }
  })

  it.each([
    ['light', 'sv-SE', ['Sök', 'Arbetsbok', 'Rapporter', 'Hjälp']],
    ['dark', 'sv-SE', ['Sök', 'Arbetsbok', 'Rapporter', 'Hjälp']],
    ['light', 'en-US', ['Find', 'Workbook', 'Reports', 'Help']],
  ] as const)(
    'is accessible in %s colours, for %s, also when nothing answers',
    async (scheme, locale, tabs) => {
      await open({ locale, before: (page) => page.route('**/v1/**', (route) => route.abort()) })
      await page.emulateMedia({ colorScheme: scheme })
      for (const tab of tabs) {
        await click(tab)
        expect([tab, await violations(page)]).toEqual([tab, []])
      }
    },
  )

  it.each(['light', 'dark'] as const)(
    'has its privacy and terms accessible in %s colours',
    async (scheme) => {
      await open()
      await page.goto(`${oj.address}/about.html`)
      await page.emulateMedia({ colorScheme: scheme })
      expect(await violations(page)).toEqual([])
    },
  )
})
