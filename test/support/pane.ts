import type { Browser, Page } from 'playwright-core'
import { officeFile } from './excel/office.ts'

/** What is kept on the device, by its name there. */
export interface KeptChoices {
  kommun?: { code: string; name: string }
  group?: { id: string; name: string }
  favourites?: string[]
  recent?: string[]
}

interface PaneSettings {
  browser: Browser
  address: string
  kept?: KeptChoices
  locale?: string
  width?: number
  colorScheme?: 'light' | 'dark'
  before?: (page: Page) => Promise<unknown>
}

/**
 * The pane in a browser outside Excel, with Microsoft's script from the package where a browser would fetch it from the
 * CDN. The pages stay open until the browser closes: the one that npm carries ends with the first page that does.
 */
export async function openPane({
  browser,
  address,
  kept = {},
  locale = 'sv-SE',
  width = 320,
  colorScheme = 'light',
  before = async () => undefined,
}: PaneSettings): Promise<Page> {
  const page = await browser.newPage({ locale, colorScheme, viewport: { width, height: 800 } })
  await page.route('https://appsforoffice.microsoft.com/**', async (route) => {
    await route.fulfill({ contentType: 'text/javascript', body: officeFile(route.request().url()) })
  })
  await before(page)
  await page.goto(`${address}/about.html`)
  await page.evaluate((choices) => {
    localStorage.clear()
    for (const [name, choice] of Object.entries(choices)) {
      localStorage.setItem(`oj.${name}`, JSON.stringify(choice))
    }
  }, kept)
  await page.goto(`${address}/taskpane.html`)
  return page
}
