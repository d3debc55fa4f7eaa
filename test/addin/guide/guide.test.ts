import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Built, built } from '../build/built.ts'

/** What Excel is told of a function. */
interface Told {
  id: string
  parameters: { name: string; description: string; optional?: boolean }[]
}

let addin: Built
let pages: Record<'sv' | 'en', Document>
let functions: Record<'sv' | 'en', Told[]>

beforeAll(async () => {
  addin = await built()
  const page = (file: string) => new JSDOM(addin.text(file)).window.document
  pages = { sv: page('guide.html'), en: page('guide.en.html') }
  functions = {
    sv: addin.json('functions.json').functions,
    en: addin.json('functions.en.json').functions,
  }
})
afterAll(() => addin.remove())

const LANGUAGES = ['sv', 'en'] as const

const all = (page: Document, selector: string) => [...page.querySelectorAll<HTMLElement>(selector)]
const texts = (page: Document | Element, selector: string) =>
  [...page.querySelectorAll(selector)].map(({ textContent }) => textContent.trim())

/** What stands in the add-in's own files. */
function source(...folders: string[]): string {
  return folders
    .flatMap((folder) => {
      const path = join(import.meta.dirname, '..', '..', '..', 'addin', folder)
      const files = readdirSync(path, { recursive: true, encoding: 'utf8' })
      return files.filter((file) => /\.(tsx?|html)$/.test(file)).map((file) => join(path, file))
    })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
}

describe('the guide', () => {
  it('has addresses that others lead to', () => {
    const ids = all(pages.sv, 'main h2, main h3').map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining(
        'installera forsta-formeln funktioner ar-kon-grupper grupper jamforelsen panelen uppdatera dela forbered frys reparera rapporter nyckel fel fel-saknas fel-vardefel fel-namn granser integritet tillganglighet var'.split(
          ' ',
        ),
      ),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has the same sections, blocks and examples in both languages', () => {
    const shape = (page: Document) =>
      all(page, 'main [id], main :is(p, ul, ol, dl, figure)').map(
        ({ id, tagName, className, childElementCount, dataset }) => [
          tagName,
          id,
          className,
          tagName === 'P' ? null : childElementCount,
          dataset.id,
        ],
      )
    expect(shape(pages.sv)).toEqual(shape(pages.en))
  })

  it.each(LANGUAGES)('leads from its contents to every section, in order: %s', (language) => {
    const page = pages[language]
    const led = all(page, 'nav a').map((link) => [link.getAttribute('href'), link.textContent])
    expect(led).toEqual(all(page, 'main h2').map(({ id, textContent }) => [`#${id}`, textContent]))
  })

  it.each(LANGUAGES)(
    'has a section for each function, with its arguments as Excel has them: %s',
    (language) => {
      expect(functions[language].length).toBe(11)
      for (const { id, parameters } of functions[language]) {
        const section = pages[language].getElementById(id.toLowerCase())?.parentElement
        if (section == null) throw new Error(`no section for ${id}`)
        expect(section.querySelector('h3')?.textContent).toMatch(new RegExp(`^OJ\\.${id}: `))
        expect(texts(section, '.arguments dt code')).toEqual(parameters.map(({ name }) => name))
        expect(texts(section, '.arguments dd')).toEqual(parameters.map(({ description }) => description))
        const optional = [...section.querySelectorAll('.arguments dt')].map(
          (dt) => dt.querySelector('.chip') !== null,
        )
        expect(optional).toEqual(parameters.map((one) => one.optional === true))
        expect(section.querySelector(`.example[data-id="${id}"]`)).not.toBeNull()
      }
    },
  )

  it('writes a formula as it is typed in each language', () => {
    const formulas = (language: 'sv' | 'en') => texts(pages[language], '.example .formula')
    expect(formulas('sv')).toContain('=OJ.SERIES("Luleå";"BEF_antal";2020;2022;;"vågrätt")')
    expect(formulas('en')).toContain('=OJ.SERIES("Luleå","BEF_antal",2020,2022,,"across")')
    expect(formulas('sv')).toContain('=OJ.TABLE({"Luleå";"Piteå";"Skellefteå"};{"N00090";"N30101"};2022)')
    expect(formulas('en')).toContain('=OJ.TABLE({"Luleå";"Piteå";"Skellefteå"},{"N00090";"N30101"},2022)')
    expect(formulas('sv').join('')).not.toMatch(/"," |",\d|\d,\d/)
    expect(
      formulas('en')
        .join('')
        .replace(/\{[^}]*\}/g, ''),
    ).not.toContain(';')
  })

  it.each(LANGUAGES)('gives no function more arguments than it takes: %s', (language) => {
    const takes = new Map(functions[language].map(({ id, parameters }) => [id, parameters.length]))
    for (const { dataset } of all(pages[language], '.example')) {
      const given = JSON.parse(dataset.args ?? '').length
      expect([dataset.id, given <= (takes.get(dataset.id ?? '') ?? 0)]).toEqual([dataset.id, true])
    }
  })

  it.each(LANGUAGES)('leaves none of its own markup in the text: %s', (language) => {
    expect(pages[language].body.textContent).not.toMatch(/[`*]|\]\(|undefined|\[object/)
  })

  it.each(LANGUAGES)('leads only to what is in the page where it leads within it: %s', (language) => {
    const page = pages[language]
    const inside = all(page, 'a[href^="#"]').map((link) => link.getAttribute('href')?.slice(1) ?? '')
    expect(inside.length).toBeGreaterThan(30)
    expect(inside.filter((id) => page.getElementById(id) === null)).toEqual([])
  })

  it('has every section that the pane and the other pages lead to', () => {
    const led = [...source('taskpane', 'try', 'functions').matchAll(/guide(?:\/en)?#([\w-]+)/g)].map(
      ([, id = '']) => id,
    )
    expect(led.length).toBeGreaterThan(0)
    expect(led.filter((id) => pages.sv.getElementById(id) === null)).toEqual([])
  })

  it.each(LANGUAGES)('calls what is in the pane by the pane’s own names: %s', (language) => {
    const words = source('taskpane', 'workbook', 'manifest')
    const about = ['panelen', 'uppdatera', 'dela', 'rapporter', 'nyckel', 'fel']
    const names = about.flatMap((id) => {
      const section = pages[language].getElementById(id)?.parentElement
      return section == null ? [] : texts(section, 'strong')
    })
    expect(names.length).toBeGreaterThan(25)
    // The tab of Excel that the button is on is Excel's own.
    const own = names.filter((name) => name !== 'Start' && name !== 'Home')
    expect(own.filter((name) => !words.includes(name))).toEqual([])
  })

  it('says the limit that the service has', () => {
    expect(pages.sv.body.textContent).toMatch(/högst 20\s000 värden/)
    expect(pages.en.body.textContent).toContain('at most 20,000 figures')
  })

  it('runs no script inline, and none from elsewhere', () => {
    const scripts = [...addin.text('guide.html').matchAll(/<script([^>]*)>([^<]*)/g)]
    expect(scripts.map(([, attributes, inline]) => [attributes?.trim(), inline])).toEqual([
      ['defer src="/functions.js"', ''],
      ['defer src="/guide.js"', ''],
    ])
  })
})
