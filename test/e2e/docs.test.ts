import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'

const AXE = createRequire(import.meta.url).resolve('axe-core')

describe('the docs page in a real browser', () => {
  const oj = inject('oj')
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    page = await browser.newPage()
    await page.goto(`${oj.address}/docs`)
  })
  afterAll(async () => {
    await browser?.close()
  })

  it.each([320, 450, 1280])('does not scroll sideways at %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0)
  })

  it.each(['light', 'dark'] as const)('is accessible in %s colours', async (colorScheme) => {
    await page.emulateMedia({ colorScheme })
    await page.addScriptTag({ path: AXE })
    const { violations } = await page.evaluate<AxeResults>('axe.run()')
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  })

  it('is walked with the keyboard, from the contents to a path and its example', async () => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(page.url()).toBe(`${oj.address}/docs#get-v1-value`)
    await page.getByRole('link', { name: '/v1/value?kommun=Luleå&indicator=N28013' }).press('Enter')
    expect(await page.locator('body').textContent()).toContain('"source":"Källa: Kolada"')
  })
})
