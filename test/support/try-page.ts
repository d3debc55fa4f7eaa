import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const AXE = createRequire(import.meta.url).resolve('axe-core')

export interface TryPage {
  readonly page: Page
  /** Method and path of every request, and only the path where it is a GET. */
  readonly requests: string[]
  /** What the console said went wrong. */
  readonly problems: string[]
  /** Goes to a cell, from wherever the user is in the spreadsheet. */
  goTo(cell: string): Promise<void>
  /** Types into a cell. */
  type(cell: string, content: string): Promise<void>
  /** What the line below the sheet says of a cell, once it says it: "B4: 57 (exempel)". */
  says(cell: string, words: string | RegExp): Promise<string>
  /** What axe finds wrong. */
  violations(): Promise<[string, string[]][]>
  /** How much wider than the window the page is. */
  overflow(): Promise<number>
}

export interface Opening extends BrowserContextOptions {
  /** Done before the page is fetched. */
  readonly before?: (page: Page) => Promise<unknown>
  /** Keeps what earlier pages kept, as a browser does; left out, this is the first time that it is opened. */
  readonly again?: boolean
}

/** Opens the try-it page. It stays open until the browser closes: the one that npm carries ends with the first that does. */
export async function openTryPage(
  browser: Browser,
  address: string,
  { before, again = false, ...options }: Opening = {},
): Promise<TryPage> {
  const page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 1280, height: 720 }, ...options })
  const requests: string[] = []
  const problems: string[] = []
  page.on('request', (request) => {
    const { pathname, origin } = new URL(request.url())
    const path = origin === new URL(address).origin ? pathname : request.url()
    requests.push(request.method() === 'GET' ? path : `${request.method()} ${path}`)
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  // Pages of the browser that npm carries share what they keep.
  if (!again) await page.addInitScript(forget)
  await before?.(page)
  await page.goto(`${address}/`, { waitUntil: 'domcontentloaded' })

  const line = page.locator('#cell')
  const lineOf = (cell: string) => line.filter({ hasText: new RegExp(`^${cell}: `) })
  const field = page.locator('.o-named-range-selector-container input')
  const goTo = async (cell: string, attempts = 5): Promise<void> => {
    await field.fill(cell)
    await field.press('Enter')
    // The keyboard is then in the sheet again.
    await page.locator('.o-grid-composer .o-composer:focus').waitFor()
    try {
      await lineOf(cell).waitFor({ state: 'attached', timeout: 3000 })
      await page.evaluate(drawn)
    } catch (error) {
      // Figures that came meanwhile had the field drawn anew, as it was before.
      if (attempts === 1) throw error
      await goTo(cell, attempts - 1)
    }
  }
  return {
    page,
    requests,
    problems,
    goTo,
    async type(cell, content) {
      await goTo(cell)
      await page.keyboard.type(content)
      await page.keyboard.press('Enter')
    },
    async says(cell, words) {
      await goTo(cell)
      const pattern = typeof words === 'string' ? RegExp.escape(words) : words.source
      const said = line.filter({ hasText: new RegExp(`^${cell}: .*${pattern}`) })
      await said.waitFor({ state: 'attached' })
      return (await line.textContent()) ?? ''
    },
    async violations() {
      await page.addScriptTag({ path: AXE })
      const { violations } = await page.evaluate<AxeResults>('axe.run()')
      return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
    },
    overflow: () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  }
}

function forget(): void {
  indexedDB.deleteDatabase('oj')
  localStorage.clear()
}

/** Once what has changed is drawn: nobody types faster than they see. */
function drawn(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => done()))
  })
}
