import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { type ChromiumExcel, openExcelInChromium } from '../support/excel/chromium.ts'
import type { WorkbookContent } from '../support/excel/workbook/desk.ts'
import { isNoWiderThanItsWindow, violations } from '../support/page.ts'

const LULEA = { 'oj.kommun': { code: '2580', name: 'Luleå' } }
const COST = '=OJ.VALUE("Luleå","N28013",2019)'

/** A workbook with formulas on three sheets, some of which do not work. */
const WORKBOOK: WorkbookContent = {
  sheets: {
    Blad1: [
      ['Kommun', 'Kostnad'],
      ['Luleå', '=OJ.VALUE(A2,"N28013",2019)'],
      ['Piteå', '=OJ.VALUE(A3,"N28013",2019)'],
      ['', '=OJ.VALUE("Luleåå","N28013",2019)'],
      ['', '=OJ.VALUE("Luleå","N28013",1999)'],
    ],
    Budget: [[COST]],
    Jämförelse: [['=OJ.COMPARE("Luleå","N30101",2010,"Måttbandet")']],
  },
  settings: LULEA,
}

/** Excel on the web takes its time for each thing that it is asked; and somebody presses Avbryt once something is done. */
const CANCELLED_HALF_WAY = `{
  const { run } = Excel
  Excel.run = async (...given) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    return run(...given)
  }
  const watching = new MutationObserver(() => {
    if (!document.querySelector('progress[value]:not([value="0"])')) return
    watching.disconnect()
    const cancel = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Avbryt')
    cancel.focus()
    cancel.click()
  })
  watching.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true })
}`

async function expectAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([])
  expect(await isNoWiderThanItsWindow(page)).toBe(true)
}

describe('the pane beside a workbook', () => {
  const { address } = inject('oj')
  let browser: Browser
  let page: Page
  let excel: ChromiumExcel

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterEach(async () => {
    // The page cannot be closed: the browser that npm carries ends with the first one that is.
    await page.goto('about:blank')
  })
  afterAll(async () => {
    await browser?.close()
  })

  async function open(workbook: WorkbookContent = WORKBOOK, { width = 380, language = 'sv-SE' } = {}) {
    page = await browser.newPage({ locale: language, viewport: { width, height: 900 } })
    page.setDefaultTimeout(25_000)
    excel = await openExcelInChromium({ page, origin: address, workbook, displayLanguage: language })
    await excel.desk.settled()
  }
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const says = (text: string | RegExp) => page.getByText(text).first().waitFor()
  const openTab = () => button('Arbetsbok').click()
  const section = (name: string) => page.locator('summary', { hasText: name }).click()

  describe('inserts', () => {
    /** Opens an indicator from the search. */
    async function openIndicator(id = 'N28013') {
      await page.getByRole('searchbox').fill(id)
      await page.locator('.result', { hasText: id }).getByRole('heading').getByRole('button').click()
      await page.locator('.insert').waitFor()
    }
    const choose = (kind: string) => page.getByRole('radio', { name: `OJ.${kind}` }).check()
    const formula = () => page.getByRole('textbox', { name: 'Formeln' }).inputValue()
    const empty: WorkbookContent = { sheets: { Blad1: [['Kommun'], ['Luleå']], Blad2: [] }, settings: LULEA }

    it('one figure in the marked cell, as the preview had it, and undoes it', async () => {
      await open(empty)
      await excel.desk.select('Blad1', 'B2')
      await openIndicator()
      await page.getByLabel('År', { exact: true }).last().selectOption('2019')
      await page.locator('.preview', { hasText: '928 567 kr/brukare' }).waitFor()
      await says('Källa: Kolada.')
      expect(await formula()).toBe(COST.replaceAll(',', ';'))
      await says('Står i Blad1!B2.')
      await button('Infoga').click()
      await says('Infogat i B2.')
      await excel.desk.settled()
      expect(await excel.desk.contents('Blad1', 'B2')).toEqual([[COST]])
      expect(await excel.desk.shown('Blad1', 'B2')).toEqual([[928567.346938]])
      await button('Ångra').click()
      await says('Ångrat: cellerna är som de var.')
      expect(await excel.desk.everything('Blad1')).toEqual({ A1: 'Kommun', A2: 'Luleå' })
      expect(excel.problems).toEqual([])
    })

    it('a reference to a cell that is picked, fixed or not, and names its sheet only from another', async () => {
      await open(empty)
      await openIndicator()
      await excel.desk.select('Blad1', 'A1:A2')
      await button('Hämta markerad cell: Kommun').click()
      await says('A1:A2 är flera celler. Markera en enda.')
      await excel.desk.select('Blad1', 'A2')
      await button('Hämta markerad cell: Kommun').click()
      await says('Formeln skulle hänvisa till en cell som den själv fyller.')
      await excel.desk.select('Blad2', 'C3')
      await expect.poll(formula).toBe('=OJ.VALUE(Blad1!$A$2;"N28013")')
      await excel.desk.select('Blad1', 'B2')
      await expect.poll(formula).toBe('=OJ.VALUE($A$2;"N28013")')
      await page.getByRole('checkbox', { name: 'Fast cell ($) när formeln kopieras' }).uncheck()
      await page.locator('.preview', { hasText: '1 230 468' }).waitFor()
      await button('Infoga').click()
      await says('Infogat i B2.')
      expect(await excel.desk.contents('Blad1', 'B2')).toEqual([['=OJ.VALUE(A2,"N28013")']])
    })

    it('asks before it clears what stands in the way, and puts it back', async () => {
      const filled = [['', 'Min rubrik'], [], ['', 17]]
      await open({ sheets: { Blad1: filled }, settings: LULEA })
      await excel.desk.select('Blad1', 'A1')
      await openIndicator()
      await choose('SERIES')
      await says('Står i Blad1!A1 och fyller A1:B10.')
      await button('Infoga').click()
      await says('2 celler är redan ifyllda: B1 och B3. Töm dem och infoga, eller markera en annan cell.')
      const before = { B1: 'Min rubrik', B3: 17 }
      expect(await excel.desk.everything('Blad1')).toEqual(before)
      await button('Avbryt').click()
      await button('Infoga').click()
      await button('Töm och infoga').click()
      await says('Infogat i A1, och fyller A1:B10.')
      await excel.desk.settled()
      expect(await excel.desk.shown('Blad1', 'A7:B7')).toEqual([[2019, 928567.346938]])
      await button('Ångra').click()
      await says('Ångrat')
      expect(await excel.desk.everything('Blad1')).toEqual(before)
    })

    it('a comparison with a bar chart of what it spills, and a series with a line', async () => {
      await open({ sheets: { Blad1: [] }, settings: LULEA })
      await openIndicator('N30101')
      await page.getByLabel('År', { exact: true }).last().selectOption('2010')
      await choose('COMPARE')
      await page.getByLabel('Grupp', { exact: true }).selectOption({ label: 'Måttbandet' })
      await expect.poll(formula).toBe('=OJ.COMPARE("Luleå";"N30101";2010;"Måttbandet")')
      await says('Rang och färg är OJ:s egen beräkning.')
      await button('Infoga diagram').click()
      await says('Diagrammet står till höger.')
      await choose('SERIES')
      await excel.desk.select('Blad1', 'A20')
      await says(/Står i Blad1!A20 och fyller/)
      await button('Infoga diagram').click()
      await says(/Infogat i A20/)
      const charts = await excel.desk.charts('Blad1')
      expect(charts.map(({ type, source, labels }) => [type, source, labels])).toEqual([
        ['BarClustered', 'B1:B8', ['A2:A8']],
        ['LineMarkers', expect.stringMatching(/^B20:B/), [expect.stringMatching(/^A21:A/)]],
      ])
    })

    it('a table of the group, and of more indicators', async () => {
      await open({
        sheets: { Blad1: [] },
        settings: { ...LULEA, 'oj.group': { id: 'mattbandet', name: 'Måttbandet' } },
      })
      await openIndicator('N30101')
      await page.getByLabel('År', { exact: true }).last().selectOption('2010')
      await choose('TABLE')
      const search = page.getByRole('combobox', { name: 'Fler indikatorer: sök' })
      await search.fill('N00090')
      await page.getByRole('option', { name: /N00090/ }).click()
      const names = ['Luleå', 'Sundsvall', 'Umeå', 'Skellefteå', 'Piteå', 'Sollefteå', 'Östersund']
      await says('Står i Blad1!A1 och fyller A1:C8.')
      expect(await formula()).toMatch(/^=OJ\.TABLE\(\{"Luleå";.*\};\{"N30101";"N00090"\};2010\)$/)
      await button('Infoga').click()
      await says('Infogat i A1, och fyller A1:C8.')
      await excel.desk.settled()
      const [head, own, ...others] = await excel.desk.shown('Blad1', 'A1:C8')
      expect(head?.[0]).toBe(2010)
      expect(own).toEqual(['Luleå', 3283.02192, expect.any(Number)])
      expect(others.map(([name]) => name).sort()).toEqual(names.slice(1).sort())
    })

    it('nothing, and says why, where the sheet is protected or a cell is being edited', async () => {
      await open(empty)
      await openIndicator()
      await excel.desk.select('Blad2', 'B2')
      await says('Står i Blad2!B2.')
      await excel.desk.protect('Blad2')
      await button('Infoga').click()
      await says('Bladet eller arbetsboken är skyddad. Ta bort skyddet under Granska och försök igen.')
      await excel.desk.protect('Blad2', false)
      await excel.desk.edit(true)
      await button('Infoga').click()
      await says('En cell redigeras. Avsluta redigeringen av cellen (Enter) och försök igen.')
      await excel.desk.edit(false)
      await button('Infoga').click()
      await says('Infogat i B2.')
    })

    it('the formula on the clipboard, with semicolons, also where a kommun is misspelt and it says so', async () => {
      await open(empty)
      await openIndicator()
      await page.getByLabel('Kommun', { exact: true }).last().fill('Lulea kommun x')
      await page.locator('.preview', { hasText: '#VÄRDEFEL!' }).waitFor()
      await button('Kopiera formel').click()
      await says('Kopierad.')
      await page.evaluate('document.body.append(document.createElement("textarea"))')
      await page.locator('body > textarea').press('ControlOrMeta+V')
      expect(await page.locator('body > textarea').inputValue()).toBe('=OJ.VALUE("Lulea kommun x";"N28013")')
    })

    it.each([320, 450])('is accessible and does not scroll sideways at %i px', async (width) => {
      await open(empty, { width })
      await openIndicator()
      for (const kind of ['VALUE', 'SERIES', 'TABLE', 'COMPARE']) {
        await choose(kind)
        await says(/Står i Blad1!A1/)
        await expectAccessible(page)
      }
    })
  })

  describe('the tab of the workbook', () => {
    it('counts the formulas, goes to those that fail and says why', async () => {
      await open()
      await openTab()
      await says('6 formler på 3 blad.')
      await says('1 formel visar #SAKNAS!: formeln är rätt, men något värde finns inte.')
      await says('1 formel fungerar inte.')
      await section('Formler som inte fungerar, och varför')
      await says('Ingen kommun heter "Luleåå". Menade du Luleå?')
      await excel.desk.select('Budget', 'A1')
      await button('Gå till Blad1!B4').click()
      await expect.poll(() => excel.desk.selected()).toBe('Blad1!B4')
    })

    it('updates what is marked, the sheet and the workbook, and skips and names a protected sheet', async () => {
      await open()
      await excel.desk.select('Blad1', 'B2')
      await excel.desk.protect('Budget')
      await openTab()
      await button('Bara markerade celler').click()
      await says(/^1 formel räknades om kl\. \d\d\.\d\d\.$/)
      await button('Bara bladet').click()
      await says(/^4 formler räknades om/)
      await button('Uppdatera arbetsboken').click()
      await says(/^5 formler räknades om/)
      await says('1 skyddat blad hoppades över: Budget.')
      await excel.desk.settled()
      expect(await excel.desk.shown('Blad1', 'B2:B3')).toEqual([[928567.346938], [818979.310344]])
      expect(excel.problems).toEqual([])
    })

    it('changes nothing, and says so, where the service does not answer', async () => {
      await open()
      await openTab()
      await says('6 formler på 3 blad.')
      await page.route('**/v1/**', (route) => route.abort())
      await button('Uppdatera arbetsboken').click()
      await says('OJ kan inte nås: nätverket eller tjänsten är nere.')
      await says('Ingenting har uppdaterats.')
      await expectAccessible(page)
      expect(await excel.desk.shown('Blad1', 'B2')).toEqual([[928567.346938]])
    })

    it('ends half-way when it is told to, and says how far it came', async () => {
      const rows = Array.from({ length: 200 }, () => [COST])
      await open({ sheets: { Blad1: rows, Blad2: rows, Blad3: rows }, settings: LULEA })
      await page.evaluate(CANCELLED_HALF_WAY)
      await openTab()
      await button('Uppdatera arbetsboken').click()
      await says(/^Avbrutet: /)
      const text = (await page.locator('main').innerText()).replaceAll(/(?<=\d)\s(?=\d)/g, '')
      const [, done, left] = /(\d+) formler räknades om kl\. [\s\S]*Avbrutet: (\d+) formler/.exec(text) ?? []
      expect(['200 400', '400 200']).toContain(`${done} ${left}`)
      // The focus was on the button that is gone.
      expect(await page.evaluate('document.activeElement?.className')).toContain('outcome')
    })

    it('mends formulas that Excel does not know, tells which, and undoes it', async () => {
      const left = '=_xldudf_OJ_VALUE("Luleå","N28013",2019)'
      await open({ sheets: { Blad1: [[left], [COST]] }, settings: LULEA })
      await openTab()
      await says('1 formel känner Excel inte igen')
      await button('Reparera formler').click()
      await says('1 formel reparerades.')
      await excel.desk.settled()
      expect(await excel.desk.contents('Blad1', 'A1')).toEqual([[COST]])
      expect(await excel.desk.shown('Blad1', 'A1')).toEqual([[928567.346938]])
      await section('Vad som reparerades')
      await says('=OJ.VALUE("Luleå";"N28013";2019)')
      await button('Ångra reparationen').click()
      await says('1 cell är som de var.')
      expect(await excel.desk.contents('Blad1', 'A1')).toEqual([[left]])
    })

    it('freezes the chosen sheets in copies, and removes them again', async () => {
      await open()
      await openTab()
      await says('6 formler på 3 blad.')
      await section('Frys värden')
      await page.getByRole('checkbox', { name: /^Jämförelse/ }).uncheck()
      await page.getByRole('checkbox', { name: /^Budget/ }).uncheck()
      await button('Frys värden i kopior').click()
      await says('1 blad kopierades; 4 formler blev värden i kopiorna. Originalen är orörda.')
      expect(await excel.desk.shown('Blad1 (värden)', 'B2:B5')).toEqual([
        [928567.346938],
        [818979.310344],
        ['#VALUE!'],
        ['#N/A'],
      ])
      expect(JSON.stringify(await excel.desk.everything('Blad1 (värden)'))).not.toContain('OJ.')
      expect(await excel.desk.contents('Blad1', 'B2')).toEqual([['=OJ.VALUE(A2,"N28013",2019)']])
      await button('Ångra: ta bort bladen igen').click()
      await says('Borttaget igen: Blad1 (värden).')
      expect((await excel.desk.sheets()).map(({ name }) => name)).toEqual(['Blad1', 'Budget', 'Jämförelse'])
    })

    it('prepares for sharing in three steps', async () => {
      await open()
      await excel.desk.protect('Budget')
      await openTab()
      await section('Förbered för delning')
      await says('Kontrollera först.')
      await button('Kontrollera arbetsboken').click()
      await says('6 formler på 3 blad ska bli värden.')
      await says('1 cell visar ett fel')
      await says('Skyddade blad kommer inte med: Budget.')
      await button('Gör kopior och källblad').click()
      await says('2 blad kopierades; 5 formler blev värden i kopiorna.')
      await says('Källorna till det som frystes står på bladet Källor.')
      await says('Skicka de här bladen: Blad1 (värden), Jämförelse (värden) och Källor.')
      const sources = Object.values(await excel.desk.everything('Källor')).join('\n')
      expect(sources).toContain(
        'Källa: Kolada. Kostnad funktionsnedsättning LSS boende, kr/brukare (N28013), Luleå, 2019.',
      )
      expect(sources).toContain('1 (2024-08-30)')
      await expectAccessible(page)
      await button('Ångra: ta bort bladen igen').click()
      await says('Borttaget igen: Blad1 (värden), Jämförelse (värden) och Källor.')
    })

    it('is locked to its release, and unlocked', async () => {
      await open()
      await openTab()
      const lock = page.getByRole('switch', { name: 'Lås datautgåva' })
      await lock.click()
      await says('Låst: arbetsboken håller sig till datautgåva 1')
      expect(await lock.isChecked()).toBe(true)
      expect(await excel.desk.settings()).toMatchObject({
        'oj.pinned': true,
        'oj.release': { number: 1, date: '2024-08-30' },
      })
      await lock.press('Space')
      await says('Olåst')
      expect(await excel.desk.settings()).not.toHaveProperty('oj.pinned')
    })

    it('does not take a key that is wrong', async () => {
      await open()
      await openTab()
      await section('Nyckel till ett nätverks egna uppgifter')
      await page.getByLabel('Nyckel', { exact: true }).fill('oj_felskriven_nyckel')
      await page.keyboard.press('Enter')
      await says('Nyckeln gäller inte: den är felskriven eller återkallad.')
      await says('Ingen nyckel används på den här datorn.')
      expect(
        await page.evaluate('Object.keys(localStorage).filter((name) => name.endsWith("oj.key"))'),
      ).toEqual([])
    })

    it.each([
      [320, 'light', 'sv-SE'],
      [320, 'dark', 'sv-SE'],
      [450, 'light', 'sv-SE'],
      [320, 'light', 'en-GB'],
    ] as const)(
      'is accessible, and does not scroll sideways, at %i px in %s colours for %s',
      async (width, colorScheme, language) => {
        await open(WORKBOOK, { width, language })
        await page.emulateMedia({ colorScheme })
        await button(language === 'sv-SE' ? 'Arbetsbok' : 'Workbook').click()
        await page.locator('summary', { hasText: /Blad för blad|Sheet by sheet/ }).waitFor()
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true')
        await says(/Luleåå/)
        await expectAccessible(page)
        if (language === 'en-GB') {
          const words = (await page.locator('main').innerText()).replaceAll(/Lule\S+|Jämförelse/g, '')
          expect(words).not.toMatch(/[åäö]/i)
        }
      },
    )

    it('says where it works outside of a workbook', async () => {
      page = await browser.newPage({ locale: 'sv-SE', viewport: { width: 320, height: 800 } })
      await page.route('https://appsforoffice.microsoft.com/**', (route) => route.abort())
      await page.goto(`${address}/taskpane.html`)
      await openTab()
      await says('Här finns ingen arbetsbok.')
      const links = await page
        .locator('.workbook a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')))
      expect(links).toEqual(['/', '/guide#installera'])
      await expectAccessible(page)
    })
  })
})
