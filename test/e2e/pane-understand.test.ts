import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type KeptChoices, openPane } from '../support/pane.ts'
import { LULEA, Understood } from '../support/pane-parts.ts'

describe('understanding an indicator in the pane', () => {
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

  it('shows the own kommun’s figure, how it stands, and the source', async () => {
    await open('N28013')
    await seen.own().getByText('Plats 4 av 8').waitFor()
    expect(await seen.card()).toEqual([
      'Luleå 2022',
      '1 230 468 kr/brukare',
      'Plats 4 av 8 · 3 521 kr/brukare över medianen',
      'Liknande kommuner Luleå, Funktionsnedsättning (LSS), 2024. 1 är högst, varken bäst eller sämst.',
      'Källa: Kolada',
    ])
    expect(await seen.page.getByText('ingen riktning').count()).toBeGreaterThan(0)
  })

  it('has the published figures in the trend’s table, year by year beside the group and riket', async () => {
    await open('N28013')
    await seen.section('Utveckling').getByText('Gruppens median').waitFor()
    const rows = await seen.table('Utveckling')
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
    await seen.section('Utveckling').getByText('OJ:s egen beräkning: median och kvartiler').waitFor()
  })

  it('ranks the peers, and has their figures in a table', async () => {
    await open('N28013')
    await seen.section('Jämförelse 2022').getByText('Visa som tabell').waitFor()
    expect(await seen.table('Jämförelse 2022')).toEqual([
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
    expect(await seen.page.locator('.standing').count()).toBe(0)
  })

  it('marks example figures wherever they stand, and colours by direction with a word', async () => {
    await open('LSS_vantetid')
    await seen.own().getByText('Plats 4 av 7').waitFor()
    expect(await seen.card()).toEqual([
      'Luleå 2010 exempel',
      '57 dagar',
      'mittersta hälften',
      'Plats 4 av 7 · 0,5 dagar under medianen',
      'Måttbandet. 1 är bäst (lägst).',
      'Exempeldata – inte verkliga värden',
    ])
    for (const name of ['Utveckling', 'Jämförelse 2010']) {
      await seen.section(name).locator('.badge').waitFor()
      await seen.section(name).getByText('Exempeldata – inte verkliga värden').waitFor()
    }
    const rows = await seen.table('Jämförelse 2010')
    expect(rows[0]).toEqual(['1', 'Piteå', '47 exempel', 'bästa fjärdedelen'])
    expect(rows[6]).toEqual(['7', 'Sollefteå', '81 exempel', 'sämsta fjärdedelen'])
  })

  it('is walked with the arrow keys, each year read out', async () => {
    await open('N28013')
    await seen.section('Utveckling').getByText('Gruppens median').waitFor()
    const walk = seen.page.getByRole('slider', { name: 'Utvecklingen år för år' })
    await walk.focus()
    await seen.page.keyboard.press('Home')
    await seen.page.keyboard.press('ArrowRight')
    expect((await walk.getAttribute('aria-valuetext'))?.replaceAll('\u00a0', ' ')).toBe(
      '2015: Luleå 864 624, median 886 363, mittersta hälften 872 281 till 942 761, riket 922 288',
    )
    await seen.section('Utveckling').locator('.legend strong').getByText('2015').waitFor()
  })

  it('follows the pointer, and goes back to the chosen year when it leaves', async () => {
    await open('N28013')
    await seen.section('Utveckling').getByText('Gruppens median').waitFor()
    const chart = seen.section('Utveckling').locator('.chart-box')
    const box = await chart.boundingBox()
    await chart.hover({ position: { x: 70, y: 60 } })
    await seen.section('Utveckling').locator('.legend strong').getByText('2014').waitFor()
    await seen.page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) - 40)
    await seen.section('Utveckling').locator('.legend strong').getByText('2022').waitFor()
  })

  it('turns to another year and another gender, and says where there is no figure', async () => {
    await open('U21468')
    await seen.own().getByText('83').waitFor()
    await seen.year().selectOption('2013')
    await seen.section('Jämförelse 2013').getByText('Visa som tabell').waitFor()
    await seen.own().getByText('Luleå').first().waitFor()
    expect((await seen.card())[0]).toBe('Luleå 2013')
    await seen.page.getByRole('radio', { name: 'Kvinnor' }).first().check()
    await expect.poll(async () => (await seen.card())[1]).toMatch(/%$/)
    await seen.page.getByRole('radio', { name: 'Totalt' }).first().check()
    await seen.year().selectOption('')
    await seen.own().getByText('2022').waitFor()
  })

  it('compares with the group that is chosen, also the next time', async () => {
    await open('N28013')
    const group = seen.page.locator('.choices').getByLabel('Jämför med')
    await group.getByText('Norrbottens län').waitFor({ state: 'attached' })
    await group.selectOption('lan-25')
    await seen.own().getByText('Plats 5 av 13').waitFor()
    await seen.page.getByText('Luleå · Norrbottens län').waitFor()
    await seen.page.reload()
    await seen.page.locator('.result-open').first().press('Enter')
    await seen.own().getByText('Plats 5 av 13').waitFor()
  })

  it('shows every kommun as a mark on one axis, each told by name as one walks', async () => {
    await open('U21468', { ...LULEA, group: { id: 'alla', name: 'Alla kommuner' } })
    const peers = seen.section('Jämförelse 2022')
    const walk = peers.getByRole('slider', { name: 'De jämförda i rangordning' })
    await walk.waitFor({ state: 'attached' })
    expect(await walk.getAttribute('aria-valuetext')).toBe('232. Luleå: 83 %, sämsta fjärdedelen')
    await walk.focus()
    await seen.page.keyboard.press('Home')
    expect(await walk.getAttribute('aria-valuetext')).toMatch(/^1\. .+ %, bästa fjärdedelen$/)
    expect(await peers.locator('.chart-box .standing').count()).toBe(286)
  })

  it('warns of what the quality control found', async () => {
    await open('N28015')
    await seen.year().selectOption('2019')
    await seen.own().locator('.message.warn').waitFor()
    expect((await seen.card())[1]).toBe('29 921 kr/brukare')
  })

  it('tells the facts: purpose, definition, pitfalls, breaks, publications and what has been revised', async () => {
    await open('N23009')
    const facts = seen.section('Faktaruta')
    await facts.getByText('2013: Antalet brukare är ett månadsmedel över året från 2013').waitFor()
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
    await facts.getByText('Värden till 2022, i datautgåva 1 (2024-08-30).').waitFor()
    const asked: string[] = []
    seen.page.on('request', (request) => {
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
    await seen.section('Utveckling').getByText('Brott 2013:').waitFor()
    // Those of 2013, 2016 and 2021: the values begin in 2010.
    expect(await seen.section('Utveckling').locator('line.break').count()).toBe(3)
  })

  it('leads down to the formula, and what it gives', async () => {
    await open('LSS_vantetid')
    await seen.section('Infoga i arbetsboken').getByText('57').first().waitFor()
    await seen.section('Infoga i arbetsboken').locator('.badge').first().waitFor()
    await seen.page.getByRole('button', { name: 'Till formeln' }).press('Enter')
    const top = () =>
      seen.section('Infoga i arbetsboken').evaluate((part) => part.getBoundingClientRect().top)
    await expect.poll(top).toBeLessThan(200)
  })
})
