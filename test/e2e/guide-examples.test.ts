import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { z } from 'zod'
import type { compareReply } from '../../schema/contract/replies/comparison.ts'
import type { valueReply } from '../../schema/contract/replies/figures.ts'
import { openBrowser } from '../support/browser.ts'
import { example, lines, numbers, openGuide } from '../support/guide.ts'

const { address } = inject('oj')

async function api<T>(path: string, query: Record<string, string>): Promise<T> {
  const response = await fetch(`${address}${path}?${new URLSearchParams(query)}`)
  return response.json() as Promise<T>
}

describe('the guide’s examples', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openBrowser()
    page = await openGuide(browser, address)
  })
  afterAll(() => browser?.close())

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
