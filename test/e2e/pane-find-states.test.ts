import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { isNoWiderThanItsWindow, ownWords, violations } from '../support/page.ts'
import { type KeptChoices, openPane } from '../support/pane.ts'
import { LULEA, Search } from '../support/pane-parts.ts'

describe('finding nothing, or in another language, colour or width', () => {
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

  it('says what to do where nothing is found: remove the filters, or take a word that is meant', async () => {
    await open()
    await seen.page.getByLabel('Typ av indikator').selectOption('volym')
    await seen.head('14 träffar')
    await seen.field().fill('väntetid')
    await seen.head('Inga träffar')
    await seen.page.getByRole('button', { name: 'Ta bort filtren' }).click()
    await seen.says('Väntetid från ansökan till insats enligt LSS')
    await seen.field().fill('väntetdi')
    await seen.page.getByRole('button', { name: 'väntetid', exact: true }).click()
    await seen.says('Väntetid från ansökan till insats enligt LSS')
    expect(await seen.field().inputValue()).toBe('väntetid')
    // The button is gone, and the keys go on from where it was.
    await seen.page.keyboard.press('ArrowDown')
    expect(await seen.page.evaluate(() => document.activeElement?.textContent)).toBe((await seen.titles())[0])
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
    await seen.field().fill('egen mätning')
    const list = seen.page.getByRole('region', { name: 'Delas inom ett nätverk' })
    await list.getByText('läses bara av medlemmar i Måttbandet, med en nyckel').waitFor()
    expect(await seen.page.getByText('Ta bort filtren').count()).toBe(0)
  })

  it('says once that nothing answers, and goes on by itself when it does again', async () => {
    await open(
      { ...LULEA, favourites: ['N28013'] },
      { before: (page) => page.route('**/v1/**', (route) => route.abort()) },
    )
    await seen.page.getByRole('alert').getByText('OJ kan inte nås').waitFor()
    expect(await seen.page.getByRole('alert').count()).toBe(1)
    await seen.page.unroute('**/v1/**')
    await seen.page.getByRole('alert').getByRole('button', { name: 'Försök igen' }).click()
    await seen.page
      .getByRole('region', { name: 'Favoriter' })
      .getByText('Kostnad funktionsnedsättning')
      .waitFor()
    await seen.head('Bläddra bland 48 indikatorer')
    expect(await seen.page.locator('main').getByText('OJ kan inte nås').count()).toBe(0)
  })

  it('says so where the service stops answering while one types, and tries again', async () => {
    await open()
    await seen.head('Bläddra bland 48 indikatorer')
    await seen.page.route('**/v1/indicators*', (route) => route.abort())
    await seen.field().fill('boende')
    await seen.page.getByRole('alert').getByText('OJ kan inte nås').waitFor()
    await seen.page.unroute('**/v1/indicators*')
    await seen.page.getByRole('alert').getByRole('button', { name: 'Försök igen' }).press('Enter')
    await seen.says('Kostnad funktionsnedsättning LSS boende, kr/brukare')
  })

  it('tells of a favourite that can no longer be read, why', async () => {
    await open({ ...LULEA, favourites: ['N28013', 'X1'] })
    await seen.says('Kostnad funktionsnedsättning LSS boende, kr/brukare')
    await seen.says('X1')
    await seen.page.getByRole('button', { name: 'Favorit: X1' }).click()
    await seen.page.getByText('X1').waitFor({ state: 'detached' })
  })

  it('speaks English where the browser does; what is Swedish is the source’s own, and marked as such', async () => {
    await open({ ...LULEA, favourites: ['N28013'] }, { locale: 'en-GB' })
    await seen.head('Browse 48 indicators')
    for (const q of ['', 'boende', 'xyzxyz']) {
      await seen.field().fill(q)
      await seen.page.locator('.find h2').first().waitFor()
      // Names of places and of the field's own things are the same in any language.
      const text = (await ownWords(seen.page, 'en')).replaceAll(/Luleå|län|väntetider/g, '')
      expect([q, text.match(/\S*[åäö]\S*/i)]).toEqual([q, null])
    }
  })

  it.each(['light', 'dark'] as const)('is accessible in each state, in %s colours', async (colorScheme) => {
    await open({ ...LULEA, favourites: ['N28013', 'X1'], recent: ['LSS_vantetid'] }, { colorScheme })
    for (const [state, reach] of STATES) {
      await reach()
      expect([state, await violations(seen.page)]).toEqual([state, []])
    }
  })

  it.each([320, 450])('is no wider than %i px in any state', async (width) => {
    await open({ ...LULEA, favourites: ['N28013', 'X1'], recent: ['LSS_vantetid'] }, { width })
    for (const [state, reach] of STATES) {
      await reach()
      expect([state, await isNoWiderThanItsWindow(seen.page)]).toEqual([state, true])
    }
  })

  const STATES: [string, () => Promise<unknown>][] = [
    ['idle', () => seen.head('Bläddra bland 48 indikatorer')],
    [
      'found',
      () =>
        seen
          .field()
          .fill('boende')
          .then(() => seen.says('Personer med boende enligt LSS')),
    ],
    [
      'many',
      () =>
        seen
          .field()
          .fill('kommun')
          .then(() => seen.page.getByRole('button', { name: /fler$/ }).waitFor()),
    ],
    [
      'nothing',
      () =>
        seen
          .field()
          .fill('xyzxyz')
          .then(() => seen.head('Inga träffar')),
    ],
  ]
})
