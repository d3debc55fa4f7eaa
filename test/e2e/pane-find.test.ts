import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { isNoWiderThanItsWindow, ownWords, violations } from '../support/page.ts'
import { type KeptChoices, openPane } from '../support/pane.ts'

const LULEA = { kommun: { code: '2580', name: 'Luleå' } }

describe('finding an indicator in the pane', () => {
  const { address } = inject('oj')
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })

  type More = Omit<Parameters<typeof openPane>[0], 'browser' | 'address' | 'kept'>
  async function open(kept: KeptChoices = LULEA, more: More = {}) {
    page = await openPane({ browser, address, kept, ...more })
  }

  const field = () => page.getByRole('searchbox')
  const says = (text: string) => page.getByText(text).first().waitFor()
  const head = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
  const result = (title: string) => page.locator('.result').filter({ hasText: title })
  const titles = () => page.locator('.result-open').allTextContents()
  const focused = () => page.evaluate(() => document.activeElement?.textContent)

  it('finds “väntetider LSS” as it is typed: its example, unit, latest year, direction and own kommun', async () => {
    await open()
    await field().pressSequentially('väntetider LSS')
    await head('1 träff')
    const found = result('Väntetid från ansökan till insats enligt LSS')
    expect(await found.locator('.badge').textContent()).toBe('exempel')
    await found.getByRole('img', { name: 'Luleå 2009–2010: från 62 till 57 dagar.' }).waitFor()
    expect((await found.innerText()).split(/\s*\n\s*/)).toEqual([
      'Väntetid från ansökan till insats enligt LSS, medelvärde, dagar',
      'exempel LSS_vantetid',
      'dagar',
      'senast 2010',
      'lägre är bättre',
      '57 (2010)',
    ])
  })

  it('reads out how many there are once the typing pauses, and asks for each letter at once', async () => {
    await open()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await field().pressSequentially('boende')
    await page
      .locator('[role=status]')
      .filter({ hasText: /^\d+ träffar$/ })
      .waitFor()
    const searches = asked
      .filter((url) => url.includes('/v1/indicators?'))
      .map((url) => new URL(url).searchParams.get('q'))
    expect(searches).toEqual(['b', 'bo', 'boe', 'boen', 'boend', 'boende'])
  })

  it('shows no more than fit a page, says so, and shows the rest when asked', async () => {
    await open()
    await field().fill('kommun')
    await page.getByRole('button', { name: /^Visa \d+ fler$/ }).waitFor()
    const told = (await page.locator('.find h2').first().textContent()) ?? ''
    const count = Number(/^(\d+) träffar, visar 30$/.exec(told)?.[1])
    expect(count).toBeGreaterThan(30)
    await page.getByRole('button', { name: `Visa ${count - 30} fler` }).click()
    await head(`${count} träffar`)
    expect(await titles()).toHaveLength(count)
  })

  it('keeps to an area, a type and what the own kommun has values for, and says how many each leaves', async () => {
    await open({ kommun: { code: '0114', name: 'Upplands Väsby' } })
    const types = page.getByLabel('Typ av indikator')
    await types.getByText('process (6)').waitFor({ state: 'attached' })
    await types.selectOption('process')
    await head('6 träffar')
    expect(await titles()).toContain('Väntetid från ansökan till insats enligt LSS, medelvärde, dagar')
    await page.getByLabel('Har värden för Upplands Väsby').check()
    await head('5 träffar')
    expect(await titles()).not.toContain('Väntetid från ansökan till insats enligt LSS, medelvärde, dagar')
    await page.getByLabel('Verksamhetsområde').selectOption('ekonomiskt_bistand')
    await head('2 träffar')
    expect(await types.locator('option:checked').textContent()).toBe('process (2)')
  })

  async function titlesOnceStill() {
    await page.locator('section[aria-busy=false] .result').first().waitFor()
    return titles()
  }

  it('is worked with the keyboard alone: into the hits, along them, open, back to the same place, clear', async () => {
    await open()
    await field().fill('boende kr/brukare')
    await result('Kostnad funktionsnedsättning LSS boende, kr/brukare').waitFor()
    const [first = '', second = ''] = await titles()
    await field().press('ArrowDown')
    expect(await focused()).toBe(first)
    await page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(second)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 2, name: second }).waitFor()
    await page.getByRole('button', { name: 'Till sökningen' }).press('Enter')
    await result('Kostnad funktionsnedsättning LSS boende, kr/brukare').waitFor()
    expect(await field().inputValue()).toBe('boende kr/brukare')
    await expect.poll(focused).toBe(second)
    await page.keyboard.press('Escape')
    expect(await field().inputValue()).toBe('')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
    await head('Senast öppnade')
  })

  it('comes back to where it was scrolled', async () => {
    await open()
    await field().fill('kostnad')
    const far = result('Kostnad missbruksvård vuxna').getByRole('heading').getByRole('button')
    await far.waitFor()
    await page.evaluate(() => scrollTo(0, 500))
    const left = await page.evaluate(() => scrollY)
    await far.evaluate((button) => (button as HTMLElement).click())
    await page.getByRole('heading', { level: 3, name: 'Faktaruta' }).waitFor()
    await page.getByRole('button', { name: 'Till sökningen' }).click()
    await far.waitFor()
    expect(left).toBe(500)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left)
  })

  it('keeps favourites and what was opened, and shows them where nothing is searched for', async () => {
    await open()
    await field().fill('N28013')
    const star = page
      .getByRole('button', { name: /^Favorit: Kostnad funktionsnedsättning LSS boende/ })
      .first()
    expect(await star.getAttribute('aria-pressed')).toBe('false')
    await star.click()
    expect(await star.getAttribute('aria-pressed')).toBe('true')
    await field().fill('hemtjänst helhetssyn')
    await result('Brukarbedömning hemtjänst').getByRole('heading').getByRole('button').click()
    await page.getByRole('heading', { level: 3, name: 'Faktaruta' }).waitFor()
    await page.reload()
    const list = (name: string) => page.getByRole('region', { name })
    await list('Favoriter').getByText('Kostnad funktionsnedsättning LSS boende').waitFor()
    await list('Senast öppnade').getByText('Brukarbedömning hemtjänst').waitFor()
  })

  it('lets who has no word to search for browse the areas', async () => {
    await open()
    await head('Bläddra bland 48 indikatorer')
    await page.getByRole('button', { name: /^Ekonomiskt bistånd/ }).click()
    await says('Utbetalt ekonomiskt bistånd, kr/hushåll')
    expect(await page.getByLabel('Verksamhetsområde').inputValue()).toBe('ekonomiskt_bistand')
  })

  it('asks who has chosen no kommun which it is, and finds without it', async () => {
    await open({})
    await field().fill('N28013')
    await result('Kostnad funktionsnedsättning LSS boende, kr/brukare').waitFor()
    expect(await page.getByRole('img').count()).toBe(0)
    const kommun = page.getByRole('combobox', { name: 'Vilken är din kommun?' })
    await kommun.fill('lulea')
    await page.getByRole('option', { name: 'Luleå' }).waitFor()
    await kommun.press('Enter')
    await page
      .getByRole('img', { name: 'Luleå 2014–2022: från 883 358 till 1 230 468 kr/brukare.' })
      .waitFor()
  })

  it('says what to do where nothing is found: remove the filters, or take a word that is meant', async () => {
    await open(LULEA, {
      before: (page) =>
        page.route('**/v1/indicators?q=v%C3%A4ntetdi*', async (route) => {
          const reply = await (await route.fetch()).json()
          await route.fulfill({ json: { ...reply, suggestions: ['väntetid'] } })
        }),
    })
    await page.getByLabel('Typ av indikator').selectOption('volym')
    await titlesOnceStill()
    await field().fill('väntetid')
    await head('Inga träffar')
    await page.getByRole('button', { name: 'Ta bort filtren' }).click()
    await says('Väntetid från ansökan till insats enligt LSS')
    await field().fill('väntetdi')
    await page.getByRole('button', { name: 'väntetid', exact: true }).click()
    await says('Väntetid från ansökan till insats enligt LSS')
    expect(await field().inputValue()).toBe('väntetid')
  })

  it('names what a network keeps to itself, and who may read it', async () => {
    await open(LULEA, {
      before: (page) =>
        page.route('**/v1/indicators?q=egen*', async (route) => {
          const reply = await (await route.fetch()).json()
          const own = { id: 'MB_1', code: 'MB_1', title: 'Egen mätning', network: 'Måttbandet' }
          await route.fulfill({ json: { ...reply, limited: [own], reason: null } })
        }),
    })
    await field().fill('egen mätning')
    const list = page.getByRole('region', { name: 'Delas inom ett nätverk' })
    await list.getByText('läses bara av medlemmar i Måttbandet, med en nyckel').waitFor()
    expect(await page.getByText('Ta bort filtren').count()).toBe(0)
  })

  it('says once that nothing answers, and goes on by itself when it does again', async () => {
    await open(
      { ...LULEA, favourites: ['N28013'] },
      { before: (page) => page.route('**/v1/**', (route) => route.abort()) },
    )
    await page.getByRole('alert').getByText('OJ kan inte nås').waitFor()
    expect(await page.getByRole('alert').count()).toBe(1)
    await page.unroute('**/v1/**')
    await page.getByRole('alert').getByRole('button', { name: 'Försök igen' }).click()
    await page.getByRole('region', { name: 'Favoriter' }).getByText('Kostnad funktionsnedsättning').waitFor()
    await head('Bläddra bland 48 indikatorer')
    expect(await page.locator('main').getByText('OJ kan inte nås').count()).toBe(0)
  })

  it('says so where the service stops answering while one types, and tries again', async () => {
    await open()
    await head('Bläddra bland 48 indikatorer')
    await page.route('**/v1/indicators*', (route) => route.abort())
    await field().fill('boende')
    await page.getByRole('alert').getByText('OJ kan inte nås').waitFor()
    await page.unroute('**/v1/indicators*')
    await page.getByRole('alert').getByRole('button', { name: 'Försök igen' }).press('Enter')
    await says('Kostnad funktionsnedsättning LSS boende, kr/brukare')
  })

  it('tells of a favourite that can no longer be read, why', async () => {
    await open({ ...LULEA, favourites: ['N28013', 'X1'] })
    await says('Kostnad funktionsnedsättning LSS boende, kr/brukare')
    await says('X1')
    await page.getByRole('button', { name: 'Favorit: X1' }).click()
    await page.getByText('X1').waitFor({ state: 'detached' })
  })

  it('speaks English where the browser does; what is Swedish is the source’s own, and marked as such', async () => {
    await open({ ...LULEA, favourites: ['N28013'] }, { locale: 'en-GB' })
    await head('Browse 48 indicators')
    for (const q of ['', 'boende', 'xyzxyz']) {
      await field().fill(q)
      await page.locator('.find h2').first().waitFor()
      // Names of places and of the field's own things are the same in any language.
      const text = (await ownWords(page, 'en')).replaceAll(/Luleå|län|väntetider/g, '')
      expect([q, text.match(/\S*[åäö]\S*/i)]).toEqual([q, null])
    }
  })

  it.each(['light', 'dark'] as const)('is accessible in each state, in %s colours', async (colorScheme) => {
    await open({ ...LULEA, favourites: ['N28013', 'X1'], recent: ['LSS_vantetid'] }, { colorScheme })
    for (const [state, reach] of STATES) {
      await reach()
      expect([state, await violations(page)]).toEqual([state, []])
    }
  })

  it.each([320, 450])('is no wider than %i px in any state', async (width) => {
    await open({ ...LULEA, favourites: ['N28013', 'X1'], recent: ['LSS_vantetid'] }, { width })
    for (const [state, reach] of STATES) {
      await reach()
      expect([state, await isNoWiderThanItsWindow(page)]).toEqual([state, true])
    }
  })

  const STATES: [string, () => Promise<unknown>][] = [
    ['idle', () => head('Bläddra bland 48 indikatorer')],
    [
      'found',
      () =>
        field()
          .fill('boende')
          .then(() => says('Personer med boende enligt LSS')),
    ],
    [
      'many',
      () =>
        field()
          .fill('kommun')
          .then(() => page.getByRole('button', { name: /fler$/ }).waitFor()),
    ],
    [
      'nothing',
      () =>
        field()
          .fill('xyzxyz')
          .then(() => head('Inga träffar')),
    ],
  ]
})
