import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = createRequire(import.meta.url).resolve('axe-core')

/** What axe finds wrong with a page as it stands: the rule, and the elements. */
export async function violations(page: Page): Promise<[rule: string, elements: string[]][]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.addScriptTag({ path: AXE })
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
}

/** Whether nobody has to scroll sideways. */
export function isNoWiderThanItsWindow(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)
}

/** What can be read on a page of the program's own words: without those that are marked as another language's. */
export function ownWords(page: Page, language: string): Promise<string> {
  return page.evaluate((language) => {
    const words: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const { parentElement, textContent } = texts.currentNode
      const marked = parentElement?.closest('[lang]')?.getAttribute('lang') ?? language
      // What is in a list to choose from can be read once it is opened.
      const shown = parentElement?.closest('select') ?? parentElement
      if (marked === language && shown?.checkVisibility() === true) words.push(textContent ?? '')
    }
    for (const field of document.querySelectorAll('input')) words.push(field.placeholder)
    return words.join(' ')
  }, language)
}
