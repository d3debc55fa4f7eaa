import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { z } from 'zod'
import type { compareReply } from '../../schema/contract/replies/comparison.ts'
import type { valueReply } from '../../schema/contract/replies/figures.ts'
import { openBrowser } from '../support/browser.ts'
import { isNoWiderThanItsWindow, violations } from '../support/page.ts'

const PAGES = { sv: '/guide', en: '/guide/en' } as const
type Language = keyof typeof PAGES

const { address } = inject('oj')
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

interface Opening {
  width?: number
  colorScheme?: 'light' | 'dark'
  javaScriptEnabled?: boolean
  before?: (page: Page) => Promise<unknown>
}

/** The guide as a person meets it for the first time, once its examples have settled. */
async function open(language: Language = 'sv', options: Opening = {}): Promise<Page> {
  const { width = 1280, before, ...rest } = options
  const page = await browser.newPage({ viewport: { width, height: 900 }, ...rest })
  await before?.(page)
  await page.goto(`${address}${PAGES[language]}`)
  if (rest.javaScriptEnabled !== false && before === undefined) await settled(page)
  return page
}

const settled = (page: Page) => page.locator('#levande', { hasText: /\(2024-08-30\)/ }).waitFor()

const dead = (page: Page) => page.route('**/v1/**', (route) => route.abort())

/** An example by its formula. */
const example = (page: Page, formula: string) =>
  page
    .locator('.example')
    .filter({ has: page.getByText(formula, { exact: true }) })
    .first()

/** The numbers that it shows, to the last bit. */
const numbers = async (page: Page, formula: string) =>
  (
    await example(page, formula)
      .locator('data')
      .evaluateAll((all) => all.map((one) => one.getAttribute('value')))
  ).map(Number)

const lines = (page: Page, formula: string) => example(page, formula).locator('.facts li').allTextContents()

async function api<T>(path: string, query: Record<string, string>): Promise<T> {
  const response = await fetch(`${address}${path}?${new URLSearchParams(query)}`)
  return response.json() as Promise<T>
}

describe('the guide’s examples', () => {
  let page: Page
  beforeAll(async () => {
    page = await open()
  })

  it('show the published figure as a cell does, with unit, year, status, source and release', async () => {
    const formula = '=OJ.VALUE("Luleå";"N28013";2019)'
    expect(await numbers(page, formula)).toEqual([928567.346938])
    expect(await example(page, formula).locator('.cell').textContent()).toBe('928567,3469')
    expect(await lines(page, formula)).toEqual([
      'Enhet: kr/brukare',
      'År: 2019',
      'Status: slutligt',
      'Källa: Kolada',
      'Datautgåva 1 (2024-08-30)',
    ])
  })

  it('show the year that the latest is', async () => {
    expect(await numbers(page, '=OJ.VALUE("Luleå";"N00090")')).toEqual([7.6])
    expect(await lines(page, '=OJ.VALUE("Luleå";"N00090")')).toContain('År: 2022')
    expect(await numbers(page, '=OJ.VALUE("Luleå";"N00090";-1)')).toEqual([7.5])
    expect(await lines(page, '=OJ.VALUE("Luleå";"N00090";-1)')).toContain('År: 2020')
  })

  it('mark every invented figure, in a cell and in a spill', async () => {
    const one = '=OJ.VALUE("Luleå";"LSS_vantetid";2010)'
    expect(await example(page, one).locator('.cell').textContent()).toBe('57 exempel')
    expect(await lines(page, one)).toEqual([
      'Enhet: dagar',
      'År: 2010',
      'Status: exempel',
      'Exempeldata – inte verkliga värden',
      'Datautgåva 1 (2024-08-30)',
    ])
    const many = example(page, '=OJ.COMPARE("Luleå";"LSS_vantetid";2010;"Måttbandet")')
    expect(await many.locator('tr').nth(1).textContent()).toBe('Piteå47 exempel1grön')
    expect(await many.locator('.badge').count()).toBe(7)
  })

  it('compare as the API does, and say what is OJ’s own', async () => {
    const reply = await api<z.infer<typeof compareReply>>('/v1/compare', {
      kommun: 'Luleå',
      indicator: 'N00090',
      year: '2022',
      peers: 'liknande',
    })
    const formula = '=OJ.COMPARE("Luleå";"N00090";2022;"liknande")'
    const figures = reply.members.flatMap(({ value, rank }) => [value, rank])
    expect(await numbers(page, formula)).toEqual(figures)
    expect(figures.slice(0, 6)).toEqual([6.9, 1, 7.2, 2, 7.6, 3])
    expect(await example(page, formula).locator('tr').first().locator('th').allTextContents()).toEqual([
      'Kommun',
      '2022',
      'Rang',
      'Färg',
    ])
    expect(await lines(page, formula)).toContain('Rang och färg: OJ:s egen beräkning')
    expect(await lines(page, formula)).toContain('Värdena: Källa: Kolada')
  })

  it('give the measures that the API gives; the nation’s figure alone is the source’s', async () => {
    const stat = (indicator: string, year: string, peers: string) =>
      api<z.infer<typeof compareReply>>('/v1/compare', { kommun: 'Luleå', indicator, year, peers })
    const median = '=OJ.STAT("Luleå";"N28013";"median";2019;"liknande")'
    expect(await numbers(page, median)).toEqual([(await stat('N28013', '2019', 'liknande')).summary.median])
    expect(await numbers(page, median)).toEqual([1071377.04918])
    expect(await lines(page, median)).toContain('OJ:s egen beräkning')
    const everyone = await stat('N00090', '2022', 'alla')
    expect(await numbers(page, '=OJ.STAT("Luleå";"N00090";"rang";2022;"alla")')).toEqual([everyone.own.rank])
    expect(await numbers(page, '=OJ.STAT("Luleå";"N00090";"medel";2022;"alla")')).toEqual([
      everyone.summary.mean,
    ])
    const riket = '=OJ.STAT("Luleå";"N00090";"riket";2022)'
    expect(await numbers(page, riket)).toEqual([8.1])
    expect(await lines(page, riket)).toEqual(
      expect.arrayContaining(['Källa: Kolada', 'Datautgåva 1 (2024-08-30)']),
    )
    expect((await lines(page, riket)).join()).not.toContain('OJ:s egen')
  })

  it('calculate the change on the two published figures', async () => {
    const value = async (year: string) =>
      (await api<z.infer<typeof valueReply>>('/v1/value', { kommun: 'Luleå', indicator: 'N28013', year }))
        .value ?? 0
    const [before, after] = await Promise.all([value('2015'), value('2019')])
    const formula = '=OJ.CHANGE("Luleå";"N28013";2015;2019;"procent")'
    expect(await numbers(page, formula)).toEqual([(100 * (after - before)) / before])
    expect(await example(page, formula).locator('.cell').textContent()).toBe('7,395455183')
  })

  it('show a year without a value as Swedish Excel does, with the reason', async () => {
    const rows = example(page, '=OJ.SERIES("Luleå";"U21468";2018;2022)').locator('tr')
    expect(await rows.nth(4).textContent()).toBe('2021#SAKNAS! U21468 är inte publicerad för 2021.')
    expect(await rows.nth(5).textContent()).toBe('202283')
  })

  it('say whose the members of a group are', async () => {
    const formula = '=OJ.PEERS("Luleå";"Måttbandet";2010;"äldreomsorg")'
    expect(await example(page, formula).locator('td').allTextContents()).toEqual([
      'Sundsvall',
      'Sollefteå',
      'Örnsköldsvik',
      'Umeå',
      'Skellefteå',
      'Piteå',
    ])
    expect(await lines(page, formula)).toEqual([
      'Grupp: Måttbandet',
      'Gruppens källa: Jämförelseprojektet, Måttbandet 2009–2010',
      'Datautgåva 1 (2024-08-30)',
    ])
  })

  it('are copied as they are typed', async () => {
    const formula = '=OJ.TABLE({"Luleå";"Piteå";"Skellefteå"};{"N00090";"N30101"};2022)'
    const button = page.getByRole('button', { name: `Kopiera ${formula}` })
    await button.press('Enter')
    await page.getByText('Kopierad').first().waitFor()
    await page.evaluate('document.body.append(document.createElement("textarea"))')
    await page.locator('textarea').press('ControlOrMeta+V')
    expect(await page.locator('textarea').inputValue()).toBe(formula)
    await page.evaluate('document.querySelector("textarea").remove()')
    await button.waitFor()
  })
})

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
    expect(links).toContain(`${address}${PAGES[language === 'sv' ? 'en' : 'sv']}`)
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
