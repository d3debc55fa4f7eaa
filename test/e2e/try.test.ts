import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { differentFormulas, published } from '../support/excel/sheet.ts'
import { type Opening, openTryPage } from '../support/try-page.ts'

describe('the try-it page', () => {
  const oj = inject('oj')
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
  })

  const open = (opening?: Opening) => openTryPage(browser, oj.address, opening)
  /** Open, with the worked example there. */
  async function opened(opening?: Opening) {
    const opened = await open(opening)
    await opened.says('B20', /Luleå/)
    return opened
  }
  const SIZES = [
    { width: 1280, height: 720 },
    { width: 800, height: 600 },
    { width: 390, height: 844 },
    { width: 320, height: 640 },
  ]

  describe('opens on Luleå in Måttbandet', () => {
    it('with the published figures, the invented ones marked, and where both come from', async () => {
      const { says, page, problems } = await opened()
      expect(await says('A1', /Hur/)).toBe('A1: Hur står Luleå i Måttbandet?')
      expect(await says('B8', /\d/)).toBe('B8: 4112,66703')
      expect(await says('B11', /\d/)).toBe('B11: 3283,02192')
      expect(await says('C11', /\d/)).toBe('C11: 4')
      expect(await says('B15', /\d/)).toBe('B15: 3568,014221')
      expect(await says('G11', /\d/)).toBe('G11: 57 (exempel)')
      expect(await says('I11', /./)).toBe('I11: gul')
      expect(await says('G15', /\d/)).toBe('G15: 57,5 (exempel)')
      expect(await says('A16', /Källa/)).toMatch(
        /^A16: Källa: Kolada\. Kostnad individ- och familjeomsorg, kr\/inv \(N30101\), Luleå, 2010\. Datautgåva 1/,
      )
      expect(await says('F16', /Ex/)).toMatch(/^F16: Exempeldata – inte verkliga värden\. Väntetid/)
      expect(await says('F6', /P/)).toBe('F6: Påhittade exempel – inga värden är publicerade')
      expect(await says('B26', /\d/)).toBe('B26: 928567,346938')
      await page.getByRole('img', { name: 'Boende enligt LSS. Diagram över cellerna A20:B29.' }).waitFor()
      expect(problems).toEqual([])
    })

    it('and is about another kommun and year as soon as they are written there', async () => {
      const { type, says } = await opened()
      await type('B3', 'Umeå')
      await type('D3', '2009')
      expect(await says('A1', 'Umeå')).toBe('A1: Hur står Umeå i Måttbandet?')
      expect(await says('B7', '2009')).toBe('B7: 2009')
      expect(await says('B20', 'Umeå')).toBe('B20: Umeå, LSS_boende_kr_brukare')
    })
  })

  it('calculates what is typed, an example with its badge', async () => {
    const { type, says } = await opened()
    await type('K5', '=OJ.VALUE("Luleå";"LSS_vantetid";2010)')
    expect(await says('K5', /\d/)).toBe('K5: 57 (exempel)')
    await type('K6', '=OJ.VALUE("Luleå";"N28013";2019)')
    expect(await says('K6', /\d/)).toBe('K6: 928567,346938')
    await type('K7', '=OJ.CARD(2580;"LSS_boende_kr_brukare";2019)')
    expect(await says('K7', /\d/)).toBe('K7: 928567,346938')
    await type('K8', '=K5*2')
    expect(await says('K8', /\d/)).toBe('K8: 114 (exempel)')
  })

  it('says what is wrong with a formula, at the cell and below the sheet', async () => {
    const { type, says, goTo, page } = await opened()
    await type('B30', '=OJ.VALUE("Lueå";"N28013";2019)')
    const words = 'Ingen kommun heter "Lueå". Menade du Luleå?'
    expect(await says('B30', /Menade/)).toBe(`B30: #VÄRDEFEL! ${words}`)
    expect(await page.locator('#cell').isVisible()).toBe(true)
    await type('B30', '=OJ.VALUE("Luleå";"N28013";1990)')
    expect(await says('B30', /1990/)).toMatch(/^B30: #SAKNAS! .*1990/)
    await type('J1', '=OJ.VALUE("Lueå";"N28013";2019)')
    await goTo('A1')
    await page.locator('.o-grid').hover({ position: { x: 800, y: 42 }, force: true })
    await page.locator('.o-error-tooltip', { hasText: words }).waitFor()
    expect(await page.locator('.o-error-tooltip-title').textContent()).toBe('Fel')
  })

  it('spills a series beside and below its formula', async () => {
    const { type, says } = await opened()
    await type('K3', '=OJ.SERIES("Luleå";"N28013";2018;2020)')
    expect(await says('L3', /Luleå/)).toBe('L3: Luleå, LSS_boende_kr_brukare')
    expect([await says('K4', /\d/), await says('L4', /\d/)]).toEqual(['K4: 2018', 'L4: 929987,447698'])
    expect([await says('K6', /\d/), await says('L6', /\d/)]).toEqual(['K6: 2020', 'L6: 782312,252964'])
    expect(await says('L7', /./)).toBe('L7: tom')
  })

  it('helps to write a formula, with the words that Excel has', async () => {
    const { goTo, page } = await opened()
    await goTo('K5')
    await page.keyboard.type('=OJ.VALUE("Luleå";')
    const help = page.locator('.o-formula-assistant')
    await help.getByText('OJ.VALUE (').waitFor()
    expect((await help.locator('.o-formula-assistant-head').innerText()).replace(/\s+/g, ' ')).toContain(
      'OJ.VALUE ( kommun; indicator; [år]; [kön] )',
    )
    await page.keyboard.press('Escape')
  })

  it('asks one question for 2,000 different formulas, and gets what is published', async () => {
    const { page, goTo, type, says, requests } = await opened()
    const formulas = differentFormulas(2000)
    const values = await published(oj.address, formulas)
    await page.getByText('Eget blad').click()
    await goTo('A1')
    const before = requests.length
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
      },
      formulas.map(({ args }) => `=OJ.VALUE(${args.map((arg) => JSON.stringify(arg)).join(';')})`).join('\n'),
    )
    await says('A1', /[#\d]/)
    await type('C2', '=COUNT(A1:A2000)')
    await type('C3', '=SUMIF(A1:A2000;">-1e99")')
    const figures = values.filter((value) => value !== null)
    expect(await says('C2', String(figures.length))).toBe(`C2: ${figures.length}`)
    const sum = Number((await says('C3', /\d/)).replace('C3: ', '').replace(',', '.'))
    expect(sum).toBeCloseTo(
      figures.reduce((total, value) => total + value, 0),
      2,
    )
    expect(figures.length).toBeGreaterThan(200)
    const last = values.findLastIndex((value) => value !== null)
    expect(await says(`A${last + 1}`, /\d/)).toContain(String(values[last]).replace('.', ','))
    expect(requests.slice(before)).toEqual(['POST /v1/cells'])
  })

  describe('has the pane beside it, which', () => {
    it('inserts what is found where the user stands, keeps the keyboard, and is undone in the sheet', async () => {
      const { page, goTo, says } = await opened()
      const pane = page.locator('#pane')
      await goTo('K5')
      await page.getByLabel('Sök indikator').fill('N28013')
      await pane
        .getByRole('button', { name: 'Kostnad funktionsnedsättning LSS boende, kr/brukare', exact: true })
        .click()
      const insert = pane.getByRole('button', { name: 'Infoga', exact: true })
      await insert.click()
      await pane.getByText('Infogat i K5.').waitFor()
      expect(await insert.evaluate((button) => button === document.activeElement)).toBe(true)
      expect(await says('K5', /\d/)).toBe('K5: 1230468,253968')
      await page.keyboard.press('Control+z')
      expect(await says('K5', /./)).toBe('K5: tom')
    })

    it('repairs what another program left, and updates the workbook with what is newest', async () => {
      const { page, type, says, requests } = await opened()
      const pane = page.locator('#pane')
      await type('K5', '=_xldudf_OJ_VALUE("Luleå";"N28013";2019)')
      expect(await says('K5', /NAMN/)).toMatch(/^K5: #NAMN\?/)
      await pane.getByRole('button', { name: 'Arbetsbok' }).click()
      await pane.getByRole('button', { name: 'Reparera formler' }).click()
      await pane.getByText('1 formel reparerades.').waitFor()
      expect(await says('K5', /\d/)).toBe('K5: 928567,346938')
      const before = requests.length
      await pane.getByRole('button', { name: 'Uppdatera arbetsboken' }).click()
      await pane.getByText(/12 formler räknades om/).waitFor()
      expect(await says('B11', /\d/)).toBe('B11: 3283,02192')
      expect(requests.slice(before).sort()).toEqual(['/v1/status', 'POST /v1/cells', 'POST /v1/questions'])
    })

    it('makes a report of its own sheet, with its chart, which is undone as one', async () => {
      const { page, says } = await opened({ viewport: { width: 1600, height: 1000 } })
      const pane = page.locator('#pane')
      await pane.getByRole('button', { name: 'Rapporter' }).click()
      await pane.getByPlaceholder('Sök, till exempel väntetider LSS').fill('N28013')
      await pane.getByRole('option', { name: 'Kostnad funktionsnedsättning LSS boende, kr/brukare' }).click()
      await pane.getByRole('button', { name: 'Infoga rapport' }).click()
      await page.locator('.o-sheet', { hasText: 'Jämförelserapport 2022' }).waitFor()
      expect(await says('A1', /J/)).toMatch(/^A1: Jämförelserapport/)
      expect(await says('B27', /\d/)).toBe('B27: 1230468,253968')
      await page
        .getByRole('img', {
          name: 'Kostnad funktionsnedsättning LSS boende, kr/brukare. Diagram över cellerna A31:B39.',
        })
        .waitFor()
      await page.keyboard.press('Control+z')
      await page.locator('.o-sheet', { hasText: 'Jämförelserapport 2022' }).waitFor({ state: 'detached' })
      expect(await says('A1', /Hur/)).toBe('A1: Hur står Luleå i Måttbandet?')
    })
  })

  describe('where something does not come', () => {
    it('says in the cells that the service does not answer, and calculates anew when it does', async () => {
      const { page, says } = await open({
        before: (page) => page.route('**/v1/**', (route) => route.abort()),
      })
      // Which of the two depends on how long it takes to try again.
      expect(await says('A16', /Räkna om/)).toMatch(
        /^A16: #SAKNAS! OJ (kan inte nås: nätverket eller tjänsten är nere|hann inte svara i tid)\. Räkna om \(Ctrl\+Alt\+F9\) om en stund\.$/,
      )
      const again = page.locator('#again')
      await again.getByText(/\d+ frågor fick inget svar\./).waitFor()
      await page.locator('#pane').getByRole('alert').first().waitFor()
      await page.unroute('**/v1/**')
      await again.getByRole('button', { name: 'Räkna om' }).press('Enter')
      expect(await says('B11', /\d/)).toBe('B11: 3283,02192')
      expect(await again.isVisible()).toBe(false)
    })

    it('shows what was fetched before, and says that it is', async () => {
      await opened()
      const { says } = await open({
        again: true,
        before: (page) => page.route('**/v1/**', (route) => route.abort()),
      })
      expect(await says('B11', /\d/)).toBe('B11: 3283,02192')
      expect(await says('A16', /Källa/)).toContain('OJ svarar inte just nu: värdet hämtades i dag.')
    })

    it('calculates anew by the keys that the cells tell of', async () => {
      const { page, says } = await open({
        before: (page) => page.route('**/v1/**', (route) => route.abort()),
      })
      await says('A16', /OJ (kan inte nås|hann inte svara)/)
      await page.unroute('**/v1/**')
      await page.keyboard.press('Control+Alt+F9')
      expect(await says('B11', /\d/)).toBe('B11: 3283,02192')
    })

    it.each(['o_spreadsheet.min.iife.js', 'owl.iife.min.js', 'o_spreadsheet.xml', 'functions.json'])(
      'says that the spreadsheet could not be fetched without %s, beside a pane that works',
      async (file) => {
        const { page, violations } = await open({
          before: (page) => page.route(`**/${file}`, (route) => route.abort()),
        })
        const told = page.locator('#spreadsheet').getByRole('alert')
        await told.getByText('kunde inte hämtas').waitFor()
        await page.locator('#pane').getByRole('button', { name: 'Sök', exact: true }).waitFor()
        expect(await violations()).toEqual([])
        await page.unroute(`**/${file}`)
        await told.getByRole('button', { name: 'Läs in sidan igen' }).click()
        await page.locator('.o-grid').waitFor()
      },
    )

    it('says so without functions.js, where neither pane nor spreadsheet can be', async () => {
      const { page, violations } = await open({
        before: (page) => page.route('**/functions.js', (route) => route.abort()),
      })
      await page.locator('#pane').getByText('kunde inte hämtas').waitFor()
      await page.locator('#spreadsheet').getByText('kunde inte hämtas').waitFor()
      expect(await violations()).toEqual([])
    })
  })

  it('has its words and the pane before the spreadsheet, which is large, has come', async () => {
    let come: () => void = () => undefined
    const waiting = new Promise<void>((resolve) => {
      come = resolve
    })
    const { page, says } = await open({
      before: (page) =>
        page.route('**/o_spreadsheet.min.iife.js', async (route) => {
          await waiting
          await route.continue()
        }),
    })
    await page.getByText('Öppna jämförelser i en cell').waitFor()
    await page.getByText('Kalkylarket hämtas …').waitFor()
    const search = page.getByLabel('Sök indikator')
    await search.fill('väntetid')
    come()
    await page.locator('.o-grid').waitFor()
    await page.waitForTimeout(500)
    // Whoever is writing in the pane goes on writing there.
    await page.keyboard.type(' lss')
    expect(await search.inputValue()).toBe('väntetid lss')
    expect(await says('B11', /\d/)).toBe('B11: 3283,02192')
  })

  it('fetches nothing from elsewhere, and nothing of the spreadsheet where it is too narrow for it', async () => {
    const wide = await opened()
    expect(wide.requests.filter((path) => path.includes('://'))).toEqual([])
    const narrow = await open({ viewport: { width: 390, height: 844 } })
    await narrow.page.locator('#pane').getByRole('button', { name: 'Sök', exact: true }).waitFor()
    expect(narrow.requests.filter((path) => /spreadsheet|owl|bootstrap/.test(path))).toEqual([])
    await narrow.page.getByText('Formler prövar du i ett bredare fönster').waitFor()
    await narrow.page.setViewportSize({ width: 1000, height: 700 })
    expect(await narrow.says('B11', /\d/)).toBe('B11: 3283,02192')
  })

  describe('by keyboard', () => {
    it('skips to the pane and to the sheet, and goes between them by F6', async () => {
      const { page } = await opened()
      const isIn = (id: string) =>
        page.evaluate((id) => document.getElementById(id)?.contains(document.activeElement), id)
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.locator('.skip').first().focus()
      await page.getByRole('link', { name: 'Till panelen' }).press('Enter')
      expect(await isIn('pane')).toBe(true)
      await page.keyboard.press('F6')
      expect(await isIn('sheet')).toBe(true)
      await page.keyboard.press('F6')
      expect(await isIn('pane')).toBe(true)
      await page.getByRole('link', { name: 'Till kalkylarket' }).press('Enter')
      expect(await isIn('sheet')).toBe(true)
      await page.getByText('går mellan kalkylark och panel').waitFor()
    })

    it('is nobody’s until the user has been somewhere, and stays there when the sheet is drawn anew', async () => {
      const { page } = await open()
      await page.locator('#cell', { hasText: 'B3: Luleå' }).waitFor({ state: 'attached' })
      await page.waitForTimeout(1500)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY')
    })

    it('takes what is typed in place of what stood there, however fast', async () => {
      const { says, type } = await opened()
      for (const kommun of ['Piteå', 'Umeå', 'Skellefteå', 'Sundsvall', 'Luleå']) {
        await type('B3', kommun)
        expect(await says('B3', /./)).toBe(`B3: ${kommun}`)
      }
    })

    it('undoes what was typed', async () => {
      const { type, says, page } = await opened()
      await type('K5', 'ett')
      await page.keyboard.press('Control+z')
      expect(await says('K5', /./)).toBe('K5: tom')
    })
  })

  it('speaks English where the browser does, with formulas as the English write them', async () => {
    const { type, says, page } = await open({ locale: 'en-GB' })
    expect(await says('A1', /How/)).toBe('A1: How does Luleå stand in Måttbandet?')
    expect(await says('G11', /\d/)).toBe('G11: 57 (example)')
    expect(await says('D7', /./)).toBe('D7: Colour')
    await type('K5', '=OJ.VALUE("Luleå","N28013",2019)')
    expect(await says('K5', /\d/)).toBe('K5: 928567.346938')
    await type('K6', '=OJ.VALUE("Lueå","N28013",2019)')
    expect(await says('K6', /Did/)).toMatch(/^K6: #VALUE! .*Did you mean Luleå\?/)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.title()).toBe('OJ – open comparisons')
    const words = await page.locator('.top, .below, .spreadsheet').allInnerTexts()
    expect(words.join(' ').replace(/Luleå|Lueå|Måttbandet/g, '')).not.toMatch(/[åäö]/i)
  })

  it('speaks Swedish in the spreadsheet’s own buttons and menus', async () => {
    const { page, goTo } = await opened()
    await goTo('K5')
    const titles = await page
      .locator('.o-spreadsheet-topbar [title]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('title')))
    expect(titles.join(' ')).not.toMatch(/\b(Undo|Format|Bold|Align|Color|Font|Merge|Borders)\b/)
    await page.locator('.o-grid').click({ position: { x: 400, y: 300 }, button: 'right', force: true })
    await page.locator('.o-menu').waitFor()
    expect(await page.locator('.o-menu .o-menu-item-name').allInnerTexts()).toEqual([
      'Klipp ut',
      'Kopiera',
      'Klistra in',
      'Klistra in special',
      'Infoga rad',
      'Infoga kolumn',
      'Infoga celler',
      expect.stringMatching(/^Ta bort rad \d+$/),
      expect.stringMatching(/^Ta bort kolumn [A-Z]$/),
      'Ta bort celler',
    ])
  })

  it('leads to pages that answer', async () => {
    const { page } = await open({ viewport: { width: 390, height: 844 } })
    for (const locale of ['sv', 'en']) {
      await page.evaluate((lang) => {
        document.documentElement.lang = lang
      }, locale)
      const links = await page
        .locator('.top a:not(.skip)')
        .evaluateAll((all) =>
          all
            .filter((link) => (link as HTMLElement).offsetParent !== null)
            .map((link) => (link as HTMLAnchorElement).href),
        )
      expect(links).toHaveLength(4)
      for (const link of links) {
        const response = await fetch(link)
        expect([link, response.status]).toEqual([link, 200])
        const { hash } = new URL(link)
        if (hash !== '') expect(await response.text()).toContain(`id="${hash.slice(1)}"`)
      }
    }
  })

  it.each(SIZES)(
    'does not scroll sideways, and nothing is cut off, at $width × $height',
    async (viewport) => {
      const { page, overflow } = await open({ viewport })
      await page.locator('#pane').getByRole('button', { name: 'Sök', exact: true }).waitFor()
      if (viewport.width >= 800) await page.locator('#cell', { hasText: 'B3' }).waitFor({ state: 'attached' })
      expect(await overflow()).toBe(0)
      if (viewport.width >= 800) {
        expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(viewport.height)
      }
    },
  )

  describe('is accessible', () => {
    it.each(
      SIZES.flatMap((viewport) =>
        (['light', 'dark'] as const).map((colorScheme) => ({ ...viewport, colorScheme })),
      ),
    )('at $width × $height in $colorScheme colours', async ({ colorScheme, ...viewport }) => {
      const { page, violations } = await open({ viewport, colorScheme })
      await page.locator('#pane').getByRole('button', { name: 'Sök', exact: true }).waitFor()
      if (viewport.width >= 800) await page.locator('#cell', { hasText: 'B3' }).waitFor({ state: 'attached' })
      expect(await violations()).toEqual([])
    })

    it.each(['light', 'dark'] as const)(
      'while a formula is written and a menu is open, in %s colours',
      async (colorScheme) => {
        const { page, goTo, violations } = await opened({ colorScheme })
        await goTo('K5')
        await page.keyboard.type('=OJ.VALUE(B3;"N28013";D3+1')
        await page.locator('.o-formula-assistant').waitFor()
        expect(await violations()).toEqual([])
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
        await page.keyboard.type('=OJ.')
        await page.locator('.o-autocomplete-dropdown').waitFor()
        expect(await violations()).toEqual([])
        await page.keyboard.press('Escape')
        await page.keyboard.press('Escape')
        await goTo('A7')
        await page.locator('.o-topbar-composer .o-composer').click()
        await page.locator('.o-topbar-composer .o-composer.active').waitFor()
        expect(await violations()).toEqual([])
        await page.keyboard.press('Escape')
        await page.locator('.o-grid').click({ position: { x: 400, y: 300 }, button: 'right', force: true })
        await page.locator('.o-menu').waitFor()
        expect(await violations()).toEqual([])
      },
    )
  })
})
