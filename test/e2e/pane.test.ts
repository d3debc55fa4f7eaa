import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'

const require = createRequire(import.meta.url)
const AXE = require.resolve('axe-core')
const OFFICE_JS = join(dirname(require.resolve('@microsoft/office-js/package.json')), 'dist')
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

  /**
   * The pane, with Microsoft's script from the package where a browser would fetch it from the CDN. The pages stay open
   * until the browser closes: the one that npm carries ends with the first page that does.
   */
  async function open({ locale = 'sv-SE', before = async (_: Page): Promise<unknown> => undefined } = {}) {
    page = await browser.newPage({ locale, viewport: { width: 320, height: 800 } })
    await page.route(CDN, async (route) => {
      const file = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '')
      await route.fulfill({ contentType: 'text/javascript', body: await readFile(join(OFFICE_JS, file)) })
    })
    await before(page)
    await page.goto(`${oj.address}/taskpane.html`)
  }

  const says = (text: string) => page.getByText(text).waitFor()
  const retry = () => page.getByRole('button', { name: 'Försök igen' })

  it('says that the service answers, with which release, and that it is not in Excel', async () => {
    await open()
    await says('Tjänsten svarar, med datautgåva 1 (2024-08-30).')
    await says('Panelen är öppen utanför Excel.')
    expect(await page.getByRole('heading').allTextContents()).toContain('OJ – öppna jämförelser')
    expect(await page.locator('html').getAttribute('lang')).toBe('sv')
    expect(await retry().isVisible()).toBe(false)
  })

  it('speaks English where the browser does', async () => {
    await open({ locale: 'en-GB' })
    await says('The service answers, with release 1 (2024-08-30).')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect((await page.locator('body').innerText()).replaceAll('Luleå', '')).not.toMatch(/[åäö]/i)
  })

  it('shows a formula as a Swede types it, and copies it', async () => {
    await open()
    const formula = page.getByRole('textbox', { name: 'Formel' })
    expect(await formula.inputValue()).toBe('=OJ.VALUE("Luleå";"N28013";2019)')
    await page.getByRole('button', { name: 'Kopiera' }).click()
    await says('Kopierad.')
    await page.evaluate('document.body.append(document.createElement("textarea"))')
    await page.locator('textarea').press('ControlOrMeta+V')
    expect(await page.locator('textarea').inputValue()).toBe('=OJ.VALUE("Luleå";"N28013";2019)')
  })

  it('shows the formula with commas in English', async () => {
    await open({ locale: 'en-US' })
    expect(await page.getByRole('textbox', { name: 'Formula' }).inputValue()).toBe(
      '=OJ.VALUE("Luleå","N28013",2019)',
    )
  })

  it('says what to do where the service does not answer, and asks again', async () => {
    await open({ before: (page) => page.route('**/v1/status', (route) => route.abort()) })
    await says('Tjänsten svarar inte.')
    await page.unroute('**/v1/status')
    await retry().press('Enter')
    await says('Tjänsten svarar, med datautgåva 1')
    expect(await retry().isVisible()).toBe(false)
  })

  it.each([
    ['an error', { status: 503, body: 'no' }, 'Tjänsten svarar med ett fel (503).'],
    ['a network’s own page', { status: 200, body: '<!doctype html><p>Log in' }, 'Något annat än OJ svarar'],
    ['a reply of another shape', { status: 200, body: '{"release":"1"}' }, 'Något annat än OJ svarar'],
  ])('says so where it gets %s', async (_, reply, words) => {
    await open({ before: (page) => page.route('**/v1/status', (route) => route.fulfill(reply)) })
    await says(words)
    expect(await retry().isVisible()).toBe(true)
  })

  it('says so where Microsoft’s script cannot be fetched, and still asks the service', async () => {
    await open({
      before: async (page) => {
        await page.unroute(CDN)
        await page.route(CDN, (route) => route.abort())
      },
    })
    await says('Office.js kunde inte hämtas från appsforoffice.microsoft.com')
    await says('Tjänsten svarar, med datautgåva 1')
  })

  it('leads to pages that answer', async () => {
    await open()
    const links = await page
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(links).toEqual([`${oj.address}/docs`, `${oj.address}/about.html`])
    for (const link of links) expect([link, (await fetch(link)).status]).toEqual([link, 200])
  })

  it.each([320, 450])('does not scroll sideways at %i px, not even with the longest words', async (width) => {
    await open({ before: (page) => page.route('**/v1/status', (route) => route.abort()) })
    await says('Tjänsten svarar inte.')
    await page.setViewportSize({ width, height: 800 })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
  })

  it.each([
    ['taskpane.html', 'light', 'sv-SE'],
    ['taskpane.html', 'dark', 'sv-SE'],
    ['taskpane.html', 'light', 'en-US'],
    ['about.html', 'light', 'sv-SE'],
    ['about.html', 'dark', 'sv-SE'],
  ] as const)('is accessible: %s in %s colours, for %s', async (file, colorScheme, locale) => {
    await open({ locale, before: (page) => page.route('**/v1/status', (route) => route.abort()) })
    await page.emulateMedia({ colorScheme })
    if (file !== 'taskpane.html') await page.goto(`${oj.address}/${file}`)
    await page.addScriptTag({ path: AXE })
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })
})
