import type { Browser, Page } from 'playwright-core'

export const GUIDE = { sv: '/guide', en: '/guide/en' } as const
export type GuideLanguage = keyof typeof GUIDE

export interface Opening {
  width?: number
  colorScheme?: 'light' | 'dark'
  javaScriptEnabled?: boolean
  /** What is done with the page before it goes anywhere; its examples are then not waited for. */
  before?: (page: Page) => Promise<unknown>
}

/** The guide as a person meets it for the first time, once its examples have settled. */
export async function openGuide(
  browser: Browser,
  address: string,
  language: GuideLanguage = 'sv',
  { width = 1280, before, ...rest }: Opening = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, ...rest })
  await before?.(page)
  await page.goto(`${address}${GUIDE[language]}`)
  if (rest.javaScriptEnabled !== false && before === undefined) await settled(page)
  return page
}

/** Waits until the page tells which release its examples are of. */
export function settled(page: Page): Promise<void> {
  return page.locator('#levande', { hasText: /\(2024-08-30\)/ }).waitFor()
}

/** An example by its formula. */
export function example(page: Page, formula: string) {
  return page
    .locator('.example')
    .filter({ has: page.getByText(formula, { exact: true }) })
    .first()
}

/** The numbers that an example shows, to the last bit. */
export async function numbers(page: Page, formula: string): Promise<number[]> {
  const shown = example(page, formula).locator('data')
  const values = await shown.evaluateAll((all) => all.map((one) => one.getAttribute('value')))
  return values.map(Number)
}

/** What stands under an example's result. */
export function lines(page: Page, formula: string): Promise<string[]> {
  return example(page, formula).locator('.facts li').allTextContents()
}
