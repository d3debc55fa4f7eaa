import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { isNoWiderThanItsWindow, ownWords, violations } from '../support/page.ts'
import { type KeptChoices, openPane } from '../support/pane.ts'

const LULEA = { kommun: { code: '2580', name: 'Luleå' } }
const MATTBANDET = { group: { id: 'mattbandet', name: 'Måttbandet' } }

describe('understanding an indicator in the pane', () => {
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
  /** An indicator as somebody has it who opened it before. */
  async function open(id: string, kept: KeptChoices = LULEA, more: More = {}) {
    page = await openPane({ browser, address, kept: { ...kept, recent: [id] }, ...more })
    await page.locator('.result-open').first().press('Enter')
    await page.locator('.understand h2').waitFor()
  }

  const section = (name: string | RegExp) => page.getByRole('region', { name })
  const own = () => page.locator('.own-figure')
  const card = async () => ((await own().innerText()) ?? '').replaceAll('\u00a0', ' ').split(/\s*\n\s*/)
  async function table(within: string | RegExp): Promise<string[][]> {
    await section(within).getByText('Visa som tabell').click()
    const rows = section(within).locator('tbody tr')
    const found = await rows.evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)),
    )
    return found.map((row) => row.map((text) => text.replaceAll('\u00a0', ' ').replace('\n', ' ')))
  }

  it('shows the own kommun’s figure, how it stands, and the source', async () => {
    await open('N28013')
    await own().getByText('Plats 4 av 8').waitFor()
    expect(await card()).toEqual([
      'Luleå 2022',
      '1 230 468 kr/brukare',
      'Plats 4 av 8 · 3 521 kr/brukare över medianen',
      'Liknande kommuner Luleå, Funktionsnedsättning (LSS), 2024. 1 är högst, varken bäst eller sämst.',
      'Källa: Kolada',
    ])
    expect(await page.getByText('ingen riktning').count()).toBeGreaterThan(0)
  })

  it('has the published figures in the trend’s table, year by year beside the group and riket', async () => {
    await open('N28013')
    await section('Utveckling').getByText('Gruppens median').waitFor()
    const rows = await table('Utveckling')
    expect(rows.map(([year]) => year)).toEqual([
      '2022',
      '2021',
      '2020',
      '2019',
      '2018',
      '2017',
      '2016',
      '2015',
      '2014',
    ])
    expect(rows.at(0)).toEqual(['2022', '1 230 468', '1 226 947', '1 143 821–1 329 910', '1 221 657'])
    expect(rows.at(3)).toEqual(['2019', '928 567', '1 071 377', '1 023 607–1 108 812', '1 066 713'])
    // In the first year the source has no figure of riket.
    expect(rows.at(-1)).toEqual(['2014', '883 358', '885 311', '845 476–900 466', '–'])
    await section('Utveckling').getByText('OJ:s egen beräkning: median och kvartiler').waitFor()
  })

  it('ranks the peers, and has their figures in a table', async () => {
    await open('N28013')
    await section('Jämförelse 2022').getByText('Visa som tabell').waitFor()
    expect(await table('Jämförelse 2022')).toEqual([
      ['1', 'Botkyrka', '1 405 870'],
      ['2', 'Mölndal', '1 390 343'],
      ['3', 'Falun', '1 269 478'],
      ['4', 'Luleå', '1 230 468'],
      ['5', 'Gävle', '1 226 947'],
      ['6', 'Sundsvall', '1 200 122'],
      ['7', 'Växjö', '1 087 520'],
      ['8', 'Gotland', '988 112'],
    ])
    // A cost has no direction, and nobody a colour.
    expect(await page.locator('.standing').count()).toBe(0)
  })

  it('marks example figures wherever they stand, and colours by direction with a word', async () => {
    await open('LSS_vantetid')
    await own().getByText('Plats 4 av 7').waitFor()
    expect(await card()).toEqual([
      'Luleå 2010 exempel',
      '57 dagar',
      'mittersta hälften',
      'Plats 4 av 7 · 0,5 dagar under medianen',
      'Måttbandet. 1 är bäst (lägst).',
      'Exempeldata – inte verkliga värden',
    ])
    for (const name of ['Utveckling', 'Jämförelse 2010']) {
      await section(name).locator('.badge').waitFor()
      await section(name).getByText('Exempeldata – inte verkliga värden').waitFor()
    }
    const rows = await table('Jämförelse 2010')
    expect(rows[0]).toEqual(['1', 'Piteå', '47 exempel', 'bästa fjärdedelen'])
    expect(rows[6]).toEqual(['7', 'Sollefteå', '81 exempel', 'sämsta fjärdedelen'])
  })

  it('is walked with the arrow keys, each year read out', async () => {
    await open('N28013')
    await section('Utveckling').getByText('Gruppens median').waitFor()
    const walk = page.getByRole('slider', { name: 'Utvecklingen år för år' })
    await walk.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    expect((await walk.getAttribute('aria-valuetext'))?.replaceAll('\u00a0', ' ')).toBe(
      '2015: Luleå 864 624, median 886 363, mittersta hälften 872 281 till 942 761, riket 922 288',
    )
    await section('Utveckling').locator('.legend strong').getByText('2015').waitFor()
  })

  it('follows the pointer, and goes back to the chosen year when it leaves', async () => {
    await open('N28013')
    await section('Utveckling').getByText('Gruppens median').waitFor()
    const chart = section('Utveckling').locator('.chart-box')
    const box = await chart.boundingBox()
    await chart.hover({ position: { x: 70, y: 60 } })
    await section('Utveckling').locator('.legend strong').getByText('2014').waitFor()
    await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) - 40)
    await section('Utveckling').locator('.legend strong').getByText('2022').waitFor()
  })

  it('turns to another year and another gender, and says where there is no figure', async () => {
    await open('U21468')
    await own().getByText('83').waitFor()
    await page.getByLabel('År', { exact: true }).first().selectOption('2013')
    await section('Jämförelse 2013').getByText('Visa som tabell').waitFor()
    await own().getByText('Luleå').first().waitFor()
    expect((await card())[0]).toBe('Luleå 2013')
    await page.getByRole('radio', { name: 'Kvinnor' }).first().check()
    await expect.poll(async () => (await card())[1]).toMatch(/%$/)
    await page.getByRole('radio', { name: 'Totalt' }).first().check()
    await page.getByLabel('År', { exact: true }).first().selectOption('')
    await own().getByText('2022').waitFor()
  })

  it('compares with the group that is chosen, also the next time', async () => {
    await open('N28013')
    const group = page.locator('.choices').getByLabel('Jämför med')
    await group.getByText('Norrbottens län').waitFor({ state: 'attached' })
    await group.selectOption('lan-25')
    await own().getByText('Plats 5 av 13').waitFor()
    await page.getByText('Luleå · Norrbottens län').waitFor()
    await page.reload()
    await page.locator('.result-open').first().press('Enter')
    await own().getByText('Plats 5 av 13').waitFor()
  })

  it('shows every kommun as a mark on one axis, each told by name as one walks', async () => {
    await open('U21468', { ...LULEA, group: { id: 'alla', name: 'Alla kommuner' } })
    const peers = section('Jämförelse 2022')
    const walk = peers.getByRole('slider', { name: 'De jämförda i rangordning' })
    await walk.waitFor({ state: 'attached' })
    expect(await walk.getAttribute('aria-valuetext')).toBe('232. Luleå: 83 %, sämsta fjärdedelen')
    await walk.focus()
    await page.keyboard.press('Home')
    expect(await walk.getAttribute('aria-valuetext')).toMatch(/^1\. .+ %, bästa fjärdedelen$/)
    expect(await peers.locator('.chart-box .standing').count()).toBe(286)
  })

  it('says of a group that does not hold here why, and offers the one that OJ proposes', async () => {
    await open('N28013', { ...LULEA, ...MATTBANDET })
    const refused = section('Jämförelse 2022').getByRole('status')
    await refused.getByText('Måttbandet har inga medlemmar inom').waitFor()
    await section('Utveckling').getByText('Måttbandet har inga medlemmar inom').waitFor()
    await refused.getByRole('button', { name: 'Jämför med föreslagen grupp' }).click()
    await own().getByText('Plats 4 av 8').waitFor()
  })

  it('shows riket its own figures, and says that it has nobody to be compared with', async () => {
    await open('N28013', { kommun: { code: '0000', name: 'Riket' } })
    await own().getByText('221').waitFor()
    expect((await card()).slice(0, 2)).toEqual(['Riket 2022', '1 221 657 kr/brukare'])
    await section('Jämförelse 2022').getByText('Riket har inga jämförbara.').waitFor()
    expect(await page.getByLabel('Jämför med').and(page.locator('.choices *')).count()).toBe(0)
  })

  it('says why a region, or a kommun, has no figure', async () => {
    await open('N28013', { kommun: { code: '0025', name: 'Region Norrbotten' } })
    await own().getByText('N28013 redovisas inte för regioner.').waitFor()
    await section('Jämförelse 2022').getByText('Ingen annan i Alla regioner har värde 2022.').waitFor()
    await open('LSS_vantetid', { kommun: { code: '0114', name: 'Upplands Väsby' } })
    await own().getByText('Källan har inget värde för Upplands Väsby 2010').waitFor()
  })

  it('warns of what the quality control found', async () => {
    await open('N28015')
    await page.getByLabel('År', { exact: true }).first().selectOption('2019')
    await own().locator('.message.warn').waitFor()
    expect((await card())[1]).toBe('29 921 kr/brukare')
  })

  it('tells the facts: purpose, definition, pitfalls, breaks, publications and what has been revised', async () => {
    await open('N23009')
    const facts = section('Faktaruta')
    expect(await facts.locator('dt').allTextContents()).toEqual([
      'Syfte',
      'Teknisk definition',
      'Datakälla',
      'Fallgropar',
      'Brott i serien',
      'År med värden',
      'Redovisas för',
      'Senaste publicering',
      'Nästa publicering',
      'Beskrivningen',
    ])
    await facts.getByText('2013: Antalet brukare är ett månadsmedel över året från 2013').waitFor()
    await facts.getByText('Värden till 2022, i datautgåva 1 (2024-08-30).').waitFor()
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.startsWith('/v1/releases')) asked.push(pathname)
    })
    await facts.getByText('Vad har ändrats för Luleå').click()
    await facts.getByText('Datautgåva 1, 2024-08-30').waitFor()
    await facts.getByText('13 värden tillkom.').waitFor()
    expect(asked).toEqual(['/v1/releases', '/v1/releases/1/changes'])
  })

  it('marks the breaks in the trend, and says what they are', async () => {
    await open('N23009')
    await section('Utveckling').getByText('Brott 2013:').waitFor()
    // Those of 2013, 2016 and 2021: the values begin in 2010.
    expect(await section('Utveckling').locator('line.break').count()).toBe(3)
  })

  it('asks who has chosen no kommun which it is', async () => {
    await open('N28013', {})
    const picker = page.locator('.understand').getByRole('combobox', { name: 'Min kommun' })
    await section('Faktaruta').getByText('Visar vad en boendeinsats kostar').waitFor()
    await picker.fill('luleå')
    await page.getByRole('option', { name: 'Luleå' }).waitFor()
    await picker.press('Enter')
    await own().getByText('Plats 4 av 8').waitFor()
  })

  it('says who may read what is a network’s own', async () => {
    const refusal = {
      status: 403,
      json: { code: 'network_only', detail: 'Värdena för MB_1 delas bara inom nätverket Måttbandet.' },
    }
    page = await openPane({
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
    await page.locator('.result-open').first().press('Enter')
    await page.getByText('delas bara inom nätverket Måttbandet').first().waitFor()
    await page.getByText('Nyckeln anges i fliken Arbetsbok.').waitFor()
    expect(await page.locator('.understand').getByRole('button', { name: 'Försök igen' }).count()).toBe(0)
  })

  it('says what has happened where the service stops answering, keeps what is here, and tries again', async () => {
    await open('N28013')
    await own().getByText('Plats 4 av 8').waitFor()
    await page.route('**/v1/{compare,trend}*', (route) => route.abort())
    await page.getByLabel('År', { exact: true }).first().selectOption('2019')
    const peers = section('Jämförelse 2019')
    await peers.getByText('OJ kan inte nås').waitFor()
    expect((await card()).slice(0, 2)).toEqual(['Luleå 2019', '928 567 kr/brukare'])
    await page.unroute('**/v1/{compare,trend}*')
    await peers.getByRole('button', { name: 'Försök igen' }).click()
    await own()
      .getByText(/Plats \d av 8/)
      .waitFor()
  })

  it('speaks English where the browser does; what is Swedish is the source’s own, and marked as such', async () => {
    await open('N28820', LULEA, { locale: 'en-GB' })
    await own().getByText('Rank 2 of 8').waitFor()
    await page.getByText('Show as a table').first().click()
    await page.getByText('What has changed for').click()
    await page.getByText('values came').waitFor()
    const text = (await ownWords(page, 'en')).replaceAll(
      /Luleå|län|väntetider|Växjö|Mölndal|Gävle|Liknande kommuner Luleå, Funktionsnedsättning|Källa: Kolada/g,
      '',
    )
    expect(text.match(/\S*[åäö]\S*/i)).toBeNull()
  })

  it('leads down to the formula, and what it gives', async () => {
    await open('LSS_vantetid')
    await section('Infoga i arbetsboken').getByText('57').first().waitFor()
    await section('Infoga i arbetsboken').locator('.badge').first().waitFor()
    await page.getByRole('button', { name: 'Till formeln' }).press('Enter')
    const top = () => section('Infoga i arbetsboken').evaluate((part) => part.getBoundingClientRect().top)
    await expect.poll(top).toBeLessThan(200)
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
    await section('Faktaruta').waitFor()
    await page.waitForLoadState('networkidle')
    // Those of all kommuner are as the others, and take a browser long to go through.
    const tables = page.locator('.as-table:not(:has(tr:nth-child(30))) > summary')
    for (const one of await tables.all()) await one.click()
  }

  it.each(STATES)('is accessible in light and dark: %s', async (_, id, kept) => {
    await open(id, kept)
    await settled()
    expect(await violations(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await violations(page)).toEqual([])
  })

  it.each(STATES)('is no wider than 320 or 450 px: %s', async (_, id, kept) => {
    await open(id, kept)
    await settled()
    expect(await isNoWiderThanItsWindow(page)).toBe(true)
    await page.setViewportSize({ width: 450, height: 800 })
    await expect.poll(() => isNoWiderThanItsWindow(page)).toBe(true)
    for (const chart of await page.locator('.chart-box > .chart').all()) {
      expect((await chart.boundingBox())?.width).toBe(450 - 24)
    }
  })
})
