import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'

const OFFICE_JS = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
)

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
    const file = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '')
    await route.fulfill({ contentType: 'text/javascript', body: await readFile(join(OFFICE_JS, file)) })
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
