import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type KeptChoices, openPane } from '../support/pane.ts'
import { LULEA, Search } from '../support/pane-parts.ts'

describe('finding an indicator in the pane', () => {
  const { address } = inject('oj')
  let browser: Browser
  let seen: Search

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })

  type More = Omit<Parameters<typeof openPane>[0], 'browser' | 'address' | 'kept'>
  async function open(kept: KeptChoices = LULEA, more: More = {}) {
    seen = new Search(await openPane({ browser, address, kept, ...more }))
  }

  const focused = () => seen.page.evaluate(() => document.activeElement?.textContent)

  it('finds “väntetider LSS” as it is typed: its example, unit, latest year, direction and own kommun', async () => {
    await open()
    await seen.field().pressSequentially('väntetider LSS')
    await seen.head('1 träff')
    const found = seen.result('Väntetid från ansökan till insats enligt LSS')
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
    seen.page.on('request', (request) => asked.push(request.url()))
    await seen.field().pressSequentially('boende')
    await seen.page
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
    await seen.field().fill('kommun')
    await seen.page.getByRole('button', { name: /^Visa \d+ fler$/ }).waitFor()
    const told = (await seen.page.locator('.find h2').first().textContent()) ?? ''
    const count = Number(/^(\d+) träffar, visar 30$/.exec(told)?.[1])
    expect(count).toBeGreaterThan(30)
    await seen.page.getByRole('button', { name: `Visa ${count - 30} fler` }).click()
    await seen.head(`${count} träffar`)
    expect(await seen.titles()).toHaveLength(count)
  })

  it('keeps to an area, a type and what the own kommun has values for, and says how many each leaves', async () => {
    await open({ kommun: { code: '0114', name: 'Upplands Väsby' } })
    const types = seen.page.getByLabel('Typ av indikator')
    await types.getByText('process (6)').waitFor({ state: 'attached' })
    await types.selectOption('process')
    await seen.head('6 träffar')
    expect(await seen.titles()).toContain('Väntetid från ansökan till insats enligt LSS, medelvärde, dagar')
    await seen.page.getByLabel('Har värden för Upplands Väsby').check()
    await seen.head('5 träffar')
    expect(await seen.titles()).not.toContain(
      'Väntetid från ansökan till insats enligt LSS, medelvärde, dagar',
    )
    await seen.page.getByLabel('Verksamhetsområde').selectOption('ekonomiskt_bistand')
    await seen.head('2 träffar')
    expect(await types.locator('option:checked').textContent()).toBe('process (2)')
  })

  it('is worked with the keyboard alone: into the hits, along them, open, back to the same place, clear', async () => {
    await open()
    await seen.field().fill('boende kr/brukare')
    await seen.result('Kostnad funktionsnedsättning LSS boende, kr/brukare').waitFor()
    const [first = '', second = ''] = await seen.titles()
    await seen.field().press('ArrowDown')
    expect(await focused()).toBe(first)
    await seen.page.keyboard.press('ArrowDown')
    expect(await focused()).toBe(second)
    await seen.page.keyboard.press('Enter')
    await seen.page.getByRole('heading', { level: 2, name: second }).waitFor()
    await seen.page.getByRole('button', { name: 'Till sökningen' }).press('Enter')
    await seen.result('Kostnad funktionsnedsättning LSS boende, kr/brukare').waitFor()
    expect(await seen.field().inputValue()).toBe('boende kr/brukare')
    await expect.poll(focused).toBe(second)
    await seen.page.keyboard.press('Escape')
    expect(await seen.field().inputValue()).toBe('')
    expect(await seen.page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search')
    await seen.head('Senast öppnade')
  })

  it('comes back to where it was scrolled', async () => {
    await open()
    await seen.field().fill('kostnad')
    const far = seen.result('Kostnad missbruksvård vuxna').getByRole('heading').getByRole('button')
    await far.waitFor()
    await seen.page.evaluate(() => scrollTo(0, 500))
    const left = await seen.page.evaluate(() => scrollY)
    await far.evaluate((button) => (button as HTMLElement).click())
    await seen.page.getByRole('heading', { level: 3, name: 'Faktaruta' }).waitFor()
    await seen.page.getByRole('button', { name: 'Till sökningen' }).click()
    await far.waitFor()
    expect(left).toBe(500)
    await expect.poll(() => seen.page.evaluate(() => scrollY)).toBe(left)
  })

  it('keeps favourites and what was opened, and shows them where nothing is searched for', async () => {
    await open()
    await seen.field().fill('N28013')
    const star = seen.page
      .getByRole('button', { name: /^Favorit: Kostnad funktionsnedsättning LSS boende/ })
      .first()
    expect(await star.getAttribute('aria-pressed')).toBe('false')
    await star.click()
    expect(await star.getAttribute('aria-pressed')).toBe('true')
    await seen.field().fill('hemtjänst helhetssyn')
    await seen.result('Brukarbedömning hemtjänst').getByRole('heading').getByRole('button').click()
    await seen.page.getByRole('heading', { level: 3, name: 'Faktaruta' }).waitFor()
    await seen.page.reload()
    const list = (name: string) => seen.page.getByRole('region', { name })
    await list('Favoriter').getByText('Kostnad funktionsnedsättning LSS boende').waitFor()
    await list('Senast öppnade').getByText('Brukarbedömning hemtjänst').waitFor()
  })

  it('lets who has no word to search for browse the areas', async () => {
    await open()
    await seen.head('Bläddra bland 48 indikatorer')
    await seen.page.getByRole('button', { name: /^Ekonomiskt bistånd/ }).click()
    await seen.says('Utbetalt ekonomiskt bistånd, kr/hushåll')
    expect(await seen.page.getByLabel('Verksamhetsområde').inputValue()).toBe('ekonomiskt_bistand')
  })

  it('asks who has chosen no kommun which it is, and finds without it', async () => {
    await open({})
    await seen.field().fill('N28013')
    await seen.result('Kostnad funktionsnedsättning LSS boende, kr/brukare').waitFor()
    expect(await seen.page.getByRole('img').count()).toBe(0)
    const kommun = seen.page.getByRole('combobox', { name: 'Vilken är din kommun?' })
    await kommun.fill('lulea')
    await seen.page.getByRole('option', { name: 'Luleå' }).waitFor()
    await kommun.press('Enter')
    await seen.page
      .getByRole('img', { name: 'Luleå 2014–2022: från 883 358 till 1 230 468 kr/brukare.' })
      .waitFor()
  })
})
