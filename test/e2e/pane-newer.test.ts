import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { ran } from '../support/command.ts'
import { type ChromiumExcel, openExcelInChromium } from '../support/excel/chromium.ts'
import type { WorkbookContent } from '../support/excel/workbook/desk.ts'
import { npmStart, ownOj } from '../support/oj.ts'
import { isNoWiderThanItsWindow, violations } from '../support/page.ts'

/** An isolate goes on with what it knows of releases and keys for five seconds. */
const KNOWN_MS = 5200

/** Two of these cells change with the second release, one is part of a larger formula, and one cannot be told of. */
const WORKBOOK: WorkbookContent = {
  sheets: {
    Blad1: [
      ['Luleå', '=OJ.VALUE(A1,"N28013",2019)'],
      ['Piteå', '=OJ.VALUE(A2,"N28013",2019)'],
      ['', '=OJ.VALUE("Luleå","N28013",2019)/1000'],
      ['', '=OJ.VALUE(A1&"","N28013",2019)'],
    ],
    Serie: [['=OJ.SERIES("Luleå","N28013",2018,2020)']],
  },
  settings: { 'oj.kommun': { code: '2580', name: 'Luleå' } },
}
const OLD = 928567.346938
const NEW = 930000.5

describe('the pane when a newer release is published', () => {
  let oj: Awaited<ReturnType<typeof ownOj>>
  let running: ReturnType<typeof npmStart>
  let folder: string
  let browser: Browser
  let page: Page
  let excel: ChromiumExcel
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'oj-newer-'))
    oj = await ownOj()
    running = npmStart(oj.environment)
    await running.ready()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    running.child.kill('SIGTERM')
    await running.ended
    oj.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(workbook: WorkbookContent) {
    page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 320, height: 900 } })
    page.setDefaultTimeout(25_000)
    excel = await openExcelInChromium({ page, origin: oj.address, workbook, displayLanguage: 'sv-SE' })
    await excel.desk.settled()
  }
  async function bring(name: string, text: string) {
    const path = join(folder, name)
    writeFileSync(path, text)
    expect(await ran('import', [path, '--date', '2025-01-31'], oj.environment)).toMatchObject({ code: 0 })
    await pause(KNOWN_MS)
  }
  /** What happens when somebody comes back to the pane. */
  const comeBack = () => page.evaluate('void document.dispatchEvent(new Event("visibilitychange"))')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor()
  const spaced = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
  const listed = async () =>
    (await page.locator('.changes tbody').allInnerTexts()).map((text) => spaced(text))

  it('tells of it, lists exactly the cells that would change, and changes nothing until one updates', async () => {
    await open(WORKBOOK)
    await button('Arbetsbok').click()
    await says('Den som arbetsboken har.')
    await bring('rev.csv', `kommun;indikator;år;värde\nLuleå;N28013;2019;${String(NEW).replace('.', ',')}\n`)
    await button('Sök').click()
    await comeBack()
    await says('Nyare data finns: datautgåva 2 (2025-01-31).')
    await button('Vad har ändrats?').click()
    await says('Källa: rev.csv.')
    await button('Vad har ändrats?').click()
    await says('3 celler skulle visa något annat med datautgåva 2.')
    await says('4 formler jämfördes; 1 formel ändras inte.')
    expect(await listed()).toEqual([
      'Blad1!B1 =OJ.VALUE(A1;"N28013";2019) 928 567 930 001 +1 433',
      'Blad1!B3 * =OJ.VALUE("Luleå";"N28013";2019)/1000 928 567 930 001 +1 433',
      'Serie!B3 =OJ.SERIES("Luleå";"N28013";2018;2020) 928 567 930 001 +1 433',
    ])
    await says('Om 1 formel går det inte att säga i förväg.')
    await page.getByText('1: Ett argument räknas ut eller är ett namn').click()
    await button('Gå till Blad1!B4').click()
    await expect.poll(() => excel.desk.selected()).toBe('Blad1!B4')
    expect(await violations(page)).toEqual([])
    expect(await isNoWiderThanItsWindow(page)).toBe(true)
    expect(await excel.desk.shown('Blad1', 'B1')).toEqual([[OLD]])
    expect((await excel.desk.settings())['oj.release']).toMatchObject({ number: 1 })
  })

  it('keeps to its release while it is locked, and takes the newest when it is not', async () => {
    const lock = page.getByRole('switch', { name: 'Lås datautgåva' })
    await lock.click()
    await says('Låst: arbetsboken håller sig till datautgåva 1')
    await button('Uppdatera arbetsboken').click()
    await says(/^5 formler räknades om/)
    await excel.desk.settled()
    expect(await excel.desk.shown('Blad1', 'B1')).toEqual([[OLD]])
    await says('Arbetsboken är låst till sin utgåva')
    await lock.click()
    await says('Olåst')

    await excel.desk.select('Blad1', 'B1')
    await button('Bara markerade celler').click()
    await says('De formler som inte räknades om visar fortfarande värden ur datautgåva 1.')
    await excel.desk.settled()
    expect(await excel.desk.shown('Blad1', 'B1')).toEqual([[NEW]])
    expect(await excel.desk.shown('Serie', 'B3')).toEqual([[OLD]])
    await button('Uppdatera arbetsboken').click()
    await says(/^5 formler räknades om/)
    await excel.desk.settled()
    expect(await excel.desk.shown('Blad1', 'B1:B4')).toEqual([[NEW], [818979.310344], [NEW / 1000], [NEW]])
    expect(await excel.desk.shown('Serie', 'B3')).toEqual([[NEW]])
    expect((await excel.desk.settings())['oj.release']).toEqual({ number: 2, date: '2025-01-31' })
    await says('Den som arbetsboken har.')
    expect(excel.problems).toEqual([])
  })

  it('says so where nothing in the workbook would change, and is updated from there', async () => {
    const release = { number: 1, date: '2024-08-30' }
    await open({
      sheets: { Blad1: [['=OJ.VALUE("Piteå","N28013",2019)']] },
      settings: { ...WORKBOOK.settings, 'oj.release': release },
    })
    await button('Arbetsbok').click()
    await button('Vad har ändrats?').click()
    await says('Ingen cell skulle visa något annat med datautgåva 2.')
    await button('Uppdatera nu').click()
    await says(/^1 formel räknades om/)
    expect((await excel.desk.settings())['oj.release']).toEqual({ number: 2, date: '2025-01-31' })
    await page.getByRole('heading', { name: 'Nyare data finns' }).waitFor({ state: 'detached' })
  })

  it("takes the key to a network's own figures, and takes it away again", async () => {
    await bring(
      'indikator.csv',
      'indikator;titel;enhet;riktning;insyn\nMB_dagar;Måttbandets dagar;dagar;lägre;Måttbandet\n',
    )
    await bring('varden.csv', 'kommun;indikator;år;värde\nLuleå;MB_dagar;2024;41,5\n')
    const made = await ran('key', ['--kommun', 'Luleå', '--holder', 'Anna'], oj.environment)
    const [key = ''] = /oj_\w+/.exec(made.stdout) ?? []
    await open({ sheets: { Blad1: [['=OJ.VALUE("Luleå","MB_dagar",2024)']] }, settings: {} })
    expect(await excel.desk.shown('Blad1', 'A1')).toEqual([['#N/A']])
    await button('Arbetsbok').click()
    await page.locator('summary', { hasText: 'Nyckel till' }).click()
    await page.getByLabel('Nyckel', { exact: true }).fill(key)
    await button('Använd nyckeln').click()
    await says('Nyckeln gäller och är sparad på den här datorn.')
    const kept = () =>
      page.evaluate(
        'Object.entries(localStorage).flatMap(([name, text]) => name.endsWith("oj.key") ? [text] : [])',
      )
    expect(await kept()).toEqual([key])
    expect(JSON.stringify(await excel.desk.settings())).not.toContain(key)
    await button('Uppdatera arbetsboken').click()
    await says(/^1 formel räknades om/)
    await excel.desk.settled()
    expect(await excel.desk.shown('Blad1', 'A1')).toEqual([[41.5]])
    await button('Ta bort nyckeln').click()
    await says('Nyckeln är borttagen från den här datorn.')
    expect(await kept()).toEqual([])
    await button('Uppdatera arbetsboken').click()
    await excel.desk.settled()
    await expect.poll(() => excel.desk.shown('Blad1', 'A1')).toEqual([['#N/A']])
  })
})
