import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { example, GUIDE, type GuideLanguage, type Opening, openGuide, settled } from '../support/guide.ts'
import { isNoWiderThanItsWindow, violations } from '../support/page.ts'

const { address } = inject('oj')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

const open = (language?: GuideLanguage, options?: Opening) => openGuide(browser, address, language, options)

const dead = (page: Page) => page.route('**/v1/**', (route) => route.abort())

describe.each(['sv', 'en'] as const)('the guide in %s', (language) => {
  it('has a result for every example, which is an error only where it is there to show one', async () => {
    const page = await open(language)
    const examples = await page.locator('.example').evaluateAll((all) =>
      all.map((one) => ({
        formula: one.querySelector('.formula')?.textContent,
        // A year without a value in a series is no failure of the series.
        error: one.querySelector('p.cell .error')?.getAttribute('data-error') ?? null,
        fails: one.getAttribute('data-fails'),
        words: one.querySelector('.result')?.textContent ?? '',
      })),
    )
    expect(examples.length).toBeGreaterThan(25)
    for (const { formula, error, fails, words } of examples) {
      expect([formula, error]).toEqual([formula, fails])
      expect([formula, words]).not.toEqual([formula, ''])
    }
    expect(examples.filter(({ fails }) => fails !== null).map(({ fails }) => fails)).toEqual(
      expect.arrayContaining(['#N/A', '#VALUE!']),
    )
  })

  it('asks for all its examples in a few requests', async () => {
    const asked: string[] = []
    const page = await open(language, {
      before: async (page) => {
        page.on('request', (request) => {
          if (request.url().includes('/v1/')) asked.push(new URL(request.url()).pathname)
        })
      },
    })
    await settled(page)
    expect(asked.filter((path) => path !== '/v1/status').sort()).toEqual(['/v1/cells', '/v1/questions'])
  })

  it('leads only to what answers', async () => {
    const page = await open(language)
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => [
        ...new Set(all.map((one) => (one as HTMLAnchorElement).href.replace(/#.*/, ''))),
      ])
    expect(links).toContain(`${address}${GUIDE[language === 'sv' ? 'en' : 'sv']}`)
    expect(links).toContain(`${address}/`)
    for (const link of links) expect([link, (await fetch(link)).status]).toEqual([link, 200])
  })

  it.each(['light', 'dark'] as const)('is accessible in %s colours', async (colorScheme) => {
    expect(await violations(await open(language, { colorScheme }))).toEqual([])
  })

  it('is accessible, and no wider than a phone, where the service is dead', async () => {
    const colorScheme = language === 'sv' ? 'light' : 'dark'
    const page = await open(language, { colorScheme, width: 320, before: dead })
    await page.locator('#igen').waitFor()
    expect(await violations(page)).toEqual([])
    expect(await isNoWiderThanItsWindow(page)).toBe(true)
  })

  it.each([320, 450, 1056, 1280])('does not scroll sideways at %i px', async (width) => {
    const page = await open(language, { width })
    expect(await isNoWiderThanItsWindow(page)).toBe(true)
    // Nor does a part of it, out of sight.
    expect(
      await page
        .locator('main :is(table, p, dl, ul, ol, figure)')
        .evaluateAll((all) =>
          all
            .filter((one) => one.scrollWidth > one.clientWidth + 1 && !one.closest('.many'))
            .map((one) => one.outerHTML.slice(0, 200)),
        ),
    ).toEqual([])
  })
})

/** Names, a county, a letter, and what Excel itself is told to search for. */
const NAMES = new Set('Luleå Måttbandet Örnsköldsvik Östersund län Län å väntetid äldreomsorg'.split(' '))

describe('the guide', () => {
  it('is in English throughout, but for names and the source’s own texts', async () => {
    const page = await open('en')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const words = await page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement
      for (const one of copy.querySelectorAll('code, .result, [lang="sv"], button')) one.remove()
      return copy.textContent.match(/\p{L}+/gu) ?? []
    })
    expect(words.filter((word) => /[åäö]/i.test(word) && !NAMES.has(word))).toEqual([])
    expect(words.filter((word) => /^(och|att|är|det|som|för|med|inte|ett|den|av|till)$/i.test(word))).toEqual(
      [],
    )
  })

  it('shows what an English Excel shows', async () => {
    const page = await open('en')
    expect(await page.locator('.example .error strong').allTextContents()).toContain('#N/A')
    expect(
      (await page.locator('main').innerText()).match(/#SAKNAS!|#VÄRDEFEL!|exempel\b|slutligt/g),
    ).toBeNull()
    expect(await example(page, '=OJ.VALUE("Luleå","LSS_vantetid",2010)').locator('.cell').textContent()).toBe(
      '57 example',
    )
    expect(await example(page, '=OJ.VALUE("Luleå","N28013",2019)').locator('.cell').textContent()).toBe(
      '928567.3469',
    )
    const compared = example(page, '=OJ.COMPARE("Luleå","N00090",2022,"liknande")')
    expect(await compared.locator('tr').nth(1).textContent()).toBe('Piteå6.91green')
    expect(await compared.locator('.facts li').first().textContent()).toBe(
      'Rank and colour: OJ’s own calculation',
    )
    // What stays in Swedish is the source's, and is read out as Swedish.
    expect(await example(page, '=OJ.INFO("N28013","pitfalls")').locator('.cell').getAttribute('lang')).toBe(
      'sv',
    )
  })

  it('says so where the service does not answer, and asks again', async () => {
    const page = await open('sv', { before: dead })
    const again = page.getByRole('button', { name: 'Försök igen' })
    await again.waitFor()
    expect(await page.locator('#levande').textContent()).toMatch(/^Tjänsten svarar inte just nu/)
    const first = example(page, '=OJ.VALUE("Luleå";"N28013";2019)')
    expect(await first.locator('.cell').textContent()).toMatch(
      /^#SAKNAS! OJ kan inte nås: nätverket eller tjänsten är nere\./,
    )
    expect(await first.locator('.facts').count()).toBe(0)
    await page.unroute('**/v1/**')
    await again.press('Enter')
    await settled(page)
    expect(await first.locator('.cell').textContent()).toBe('928567,3469')
    expect(await again.isVisible()).toBe(false)
  })

  it('says so where the functions cannot be fetched', async () => {
    const page = await open('en', {
      before: (page) => page.route('**/functions.js', (route) => route.abort()),
    })
    await page.getByText('The functions could not be fetched, so the examples have no results.').waitFor()
  })

  it('can be read without JavaScript, and says that the results need it', async () => {
    const page = await open('sv', { javaScriptEnabled: false })
    expect(await page.locator('#levande').textContent()).toContain('har sidan inte kört sitt JavaScript')
    expect(await page.locator('.example .result').first().textContent()).toBe(
      'Resultatet hämtas med JavaScript.',
    )
    expect(await page.getByRole('button', { name: /Kopiera/ }).count()).toBe(0)
  })

  it('is walked with the keyboard: past the contents, or to a part of it', async () => {
    const page = await open()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Hoppa till innehållet')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('guide')
    await page.getByRole('navigation').getByRole('link', { name: 'Fel, och vad du gör' }).press('Enter')
    expect(page.url()).toBe(`${address}/guide#fel`)
    expect(await page.locator('#fel').evaluate((one) => one.getBoundingClientRect().top < 900)).toBe(true)
  })

  it('is printed with its results and without its controls', async () => {
    const page = await open()
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('navigation').isVisible()).toBe(false)
    expect(await page.getByRole('button').first().isVisible()).toBe(false)
    expect(await example(page, '=OJ.VALUE("Luleå";"N28013";2019)').locator('.cell').isVisible()).toBe(true)
  })
})
