import type { Browser, Page } from 'playwright-core'
import { officeFile } from '../../support/excel/office.ts'

/** Stands for an old laptop. */
export const SLOW_DOWN = 4

/**
 * Opens the pane in a browser that has never seen it, as many times slower as asked, with Microsoft's script from the
 * package where Excel would have it from the CDN. Tells when it took a letter.
 */
export async function openPane(
  browser: Browser,
  address: string,
  slowDown: number,
): Promise<{ page: Page; interactive: number }> {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 350, height: 800 } })
  const page = await context.newPage()
  await page.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: officeFile(route.request().url()) }),
  )
  await page.addInitScript(noteWhenInteractive)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
  await page.goto(`${address}/taskpane.html`)
  const interactive = await page.waitForFunction(() => (globalThis as { interactive?: number }).interactive)
  return { page, interactive: (await interactive.jsonValue()) ?? Number.NaN }
}

/** In the page: once the field has been painted and the page is free to do something else. */
function noteWhenInteractive(): void {
  const look = () => {
    if (document.querySelector('input[type=search]') === null) requestAnimationFrame(look)
    else setTimeout(() => Object.assign(globalThis, { interactive: performance.now() }))
  }
  requestAnimationFrame(look)
}
