import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isLeftOut, wordsIn } from '../../../addin/try/menus.ts'
import { SWEDISH } from '../../../addin/try/swedish.ts'

const DIST = join(dirname(createRequire(import.meta.url).resolve('@odoo/o-spreadsheet/package.json')), 'dist')
const SCRIPT = readFileSync(join(DIST, 'o_spreadsheet.iife.js'), 'utf8')
const TEMPLATES = readFileSync(join(DIST, 'o_spreadsheet.xml'), 'utf8')

describe("the spreadsheet's words in Swedish", () => {
  it('are of words that it has', () => {
    const missing = Object.keys(SWEDISH).filter(
      (words) => !SCRIPT.includes(`_t(${JSON.stringify(words)}`) && !TEMPLATES.includes(words),
    )
    expect(missing).toEqual([])
  })

  it('name the same things in their places', () => {
    const places = (words: string) => (words.match(/%(\(\w+\))?s/g) ?? []).sort()
    for (const [english, swedish] of Object.entries(SWEDISH))
      expect([english, places(swedish)]).toEqual([english, places(english)])
  })

  it('are those of the page, and English where there are none, or the page speaks it', () => {
    expect([wordsIn('sv')('Undo'), wordsIn('sv')('Carousel'), wordsIn('en')('Undo')]).toEqual([
      'Ångra',
      'Carousel',
      'Undo',
    ])
  })
})

it.each([
  [{ key: 'f', ctrlKey: true }, true],
  [{ key: 'P', metaKey: true }, true],
  [{ key: 't', altKey: true }, true],
  [{ key: 't' }, false],
  [{ key: 'o', ctrlKey: true, altKey: true }, false],
  [{ key: 'c', ctrlKey: true }, false],
])('%j is left to the browser: %s', (pressed, expected) => {
  expect(isLeftOut({ ctrlKey: false, metaKey: false, altKey: false, ...pressed } as KeyboardEvent)).toBe(
    expected,
  )
})
