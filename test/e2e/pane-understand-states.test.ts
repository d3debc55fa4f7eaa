import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { isNoWiderThanItsWindow, ownWords, violations } from '../support/page.ts'
import { type KeptChoices, openPane } from '../support/pane.ts'
import { LULEA, Understood } from '../support/pane-parts.ts'

const MATTBANDET = { group: { id: 'mattbandet', name: 'Måttbandet' } }

describe('an indicator in the pane, where something is missing, in both languages, colours and widths', () => {
  const { address } = inject('oj')
  let browser: Browser
  let seen: Understood

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })

  type More = Omit<Parameters<typeof openPane>[0], 'browser' | 'address' | 'kept'>
  /** An indicator as somebody has it who opened it before. */
  async function open(id: string, kept: KeptChoices = LULEA, more: More = {}) {
    const page = await openPane({ browser, address, kept: { ...kept, recent: [id] }, ...more })
    await page.locator('.result-open').first().press('Enter')
    await page.locator('.understand h2').waitFor()
    seen = new Understood(page)
  }

  it('says of a group that does not hold here why, and offers the one that OJ proposes', async () => {
    await open('N28013', { ...LULEA, ...MATTBANDET })
    const refused = seen.section('Jämförelse 2022').getByRole('status')
    await refused.getByText('Måttbandet har inga medlemmar inom').waitFor()
    await seen.section('Utveckling').getByText('Måttbandet har inga medlemmar inom').waitFor()
    await refused.getByRole('button', { name: 'Jämför med föreslagen grupp' }).click()
    await seen.own().getByText('Plats 4 av 8').waitFor()
  })

  it('shows riket its own figures, and says that it has nobody to be compared with', async () => {
    await open('N28013', { kommun: { code: '0000', name: 'Riket' } })
    await seen.own().getByText('221').waitFor()
    expect((await seen.card()).slice(0, 2)).toEqual(['Riket 2022', '1 221 657 kr/brukare'])
    await seen.section('Jämförelse 2022').getByText('Riket har inga jämförbara.').waitFor()
    expect(await seen.page.getByLabel('Jämför med').and(seen.page.locator('.choices *')).count()).toBe(0)
  })

  it('says why a region, or a kommun, has no figure', async () => {
    await open('N28013', { kommun: { code: '0025', name: 'Region Norrbotten' } })
    await seen.own().getByText('N28013 redovisas inte för regioner.').waitFor()
    await seen.section('Jämförelse 2022').getByText('Ingen annan i Alla regioner har värde 2022.').waitFor()
    await open('LSS_vantetid', { kommun: { code: '0114', name: 'Upplands Väsby' } })
    await seen.own().getByText('Källan har inget värde för Upplands Väsby 2010').waitFor()
  })

  it('asks who has chosen no kommun which it is', async () => {
    await open('N28013', {})
    const picker = seen.page.locator('.understand').getByRole('combobox', { name: 'Min kommun' })
    await seen.section('Faktaruta').getByText('Visar vad en boendeinsats kostar').waitFor()
    await picker.fill('luleå')
    await seen.page.getByRole('option', { name: 'Luleå' }).waitFor()
    await picker.press('Enter')
    await seen.own().getByText('Plats 4 av 8').waitFor()
  })

  it('says who may read what is a network’s own', async () => {
    const refusal = {
      status: 403,
      json: { code: 'network_only', detail: 'Värdena för MB_1 delas bara inom nätverket Måttbandet.' },
    }
    const page = await openPane({
      browser,
      address,
      kept: { ...LULEA, recent: ['N28013'] },
      before: async (page) => {
        let described = false
        // It was open to all when the list was shown.
        await page.route('**/v1/indicators/N28013*', (route) => {
          const first = !described
          described = true
          return first ? route.continue() : route.fulfill(refusal)
        })
      },
    })
    seen = new Understood(page)
    await page.locator('.result-open').first().press('Enter')
    await page.getByText('delas bara inom nätverket Måttbandet').first().waitFor()
    await seen.page.getByText('Nyckeln anges i fliken Arbetsbok.').waitFor()
    expect(await seen.page.locator('.understand').getByRole('button', { name: 'Försök igen' }).count()).toBe(
      0,
    )
  })

  it('says what has happened where the service stops answering, keeps what is here, and tries again', async () => {
    await open('N28013')
    await seen.own().getByText('Plats 4 av 8').waitFor()
    await seen.page.route('**/v1/{compare,trend}*', (route) => route.abort())
    await seen.year().selectOption('2019')
    const peers = seen.section('Jämförelse 2019')
    await peers.getByText('OJ kan inte nås').waitFor()
    expect((await seen.card()).slice(0, 2)).toEqual(['Luleå 2019', '928 567 kr/brukare'])
    await seen.page.unroute('**/v1/{compare,trend}*')
    await peers.getByRole('button', { name: 'Försök igen' }).click()
    await seen
      .own()
      .getByText(/Plats \d av 8/)
      .waitFor()
  })

  it('speaks English where the browser does; what is Swedish is the source’s own, and marked as such', async () => {
    await open('N28820', LULEA, { locale: 'en-GB' })
    await seen.own().getByText('Rank 2 of 8').waitFor()
    await seen.page.getByText('Show as a table').first().click()
    await seen.page.getByText('What has changed for').click()
    await seen.page.getByText('values came').waitFor()
    const text = (await ownWords(seen.page, 'en')).replaceAll(
      /Luleå|län|väntetider|Växjö|Mölndal|Gävle|Liknande kommuner Luleå, Funktionsnedsättning|Källa: Kolada/g,
      '',
    )
    expect(text.match(/\S*[åäö]\S*/i)).toBeNull()
  })

  const STATES: [string, string, KeptChoices][] = [
    ['a cost', 'N28013', LULEA],
    ['an example', 'LSS_vantetid', LULEA],
    ['many peers', 'U21468', { ...LULEA, group: { id: 'alla', name: 'Alla kommuner' } }],
    ['no kommun', 'N28013', {}],
    ['riket', 'N28013', { kommun: { code: '0000', name: 'Riket' } }],
    ['a group that does not hold', 'N28013', { ...LULEA, ...MATTBANDET }],
  ]

  async function settled() {
    await seen.section('Faktaruta').waitFor()
    await seen.page.waitForLoadState('networkidle')
    // Those of all kommuner are as the others, and take a browser long to go through.
    const tables = seen.page.locator('.as-table:not(:has(tr:nth-child(30))) > summary')
    for (const one of await tables.all()) await one.click()
  }

  it.each(STATES)('is accessible in light and dark: %s', async (_, id, kept) => {
    await open(id, kept)
    await settled()
    expect(await violations(seen.page)).toEqual([])
    await seen.page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(seen.page)).toEqual([])
  })

  it.each(STATES)('is no wider than 320 or 450 px: %s', async (_, id, kept) => {
    await open(id, kept)
    await settled()
    expect(await isNoWiderThanItsWindow(seen.page)).toBe(true)
    await seen.page.setViewportSize({ width: 450, height: 800 })
    await expect.poll(() => isNoWiderThanItsWindow(seen.page)).toBe(true)
    for (const chart of await seen.page.locator('.chart-box > .chart').all()) {
      expect((await chart.boundingBox())?.width).toBe(450 - 24)
    }
  })
})
