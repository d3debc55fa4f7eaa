import type { Browser, Page } from 'playwright-core'
import { openPane } from './page.ts'

export interface Keystrokes {
  /** Milliseconds from each letter until the results of what is then typed are painted. */
  times: number[]
  texts: readonly string[]
}

/** What people look for. */
const TEXTS = [
  'väntetider lss',
  'kostnad hemtjänst',
  'personalomsättning',
  'barn och unga placerade',
  'nöjda brukare',
]

/** Types letter by letter, each once the results of the one before are there. */
export async function timeKeystrokes(browser: Browser, address: string): Promise<Keystrokes> {
  const { page } = await openPane(browser, address, 1)
  const times: number[] = []
  // The first text is typed once before, so that the isolate has folded its catalogue.
  for (const [i, text] of [TEXTS[0] ?? '', ...TEXTS].entries()) {
    await page.locator('input[type=search]').fill('')
    await page.locator('input[type=search]').focus()
    // A space by itself asks nothing new.
    for (const letter of text.match(/\s?\S/g) ?? []) {
      const time = await timeLetter(page, letter)
      if (i > 0) times.push(time)
    }
  }
  return { times, texts: TEXTS }
}

async function timeLetter(page: Page, letter: string): Promise<number> {
  await page.evaluate(noteLetter)
  await page.keyboard.insertText(letter)
  const time = await page.waitForFunction(() => (globalThis as { answered?: number }).answered)
  return (await time.jsonValue()) ?? Number.NaN
}

/** In the page: from the letter until the list no longer waits for the reply to it, and has been painted. */
function noteLetter(): void {
  const note = globalThis as { answered?: number }
  delete note.answered
  let typed = 0
  const list = () => document.querySelector('[aria-label="Träffar"]')
  const before = list()
  const seen = new MutationObserver((records) => {
    const isThere = list()?.getAttribute('aria-busy') === 'false'
    // Of the first letter the list comes with its reply; from then on it is there, and waits.
    const answered = isThere && (before === null || records.some(({ oldValue }) => oldValue === 'true'))
    if (!answered) return
    seen.disconnect()
    const painted = () => setTimeout(() => Object.assign(note, { answered: performance.now() - typed }))
    requestAnimationFrame(painted)
  })
  const attributes = { attributeFilter: ['aria-busy'], attributeOldValue: true }
  seen.observe(document.body, { subtree: true, childList: true, ...attributes })
  const begin = () => {
    typed = performance.now()
  }
  addEventListener('input', begin, { once: true, capture: true })
}
