import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Built, built } from './built.ts'

const require = createRequire(import.meta.url)
const SPREADSHEET = dirname(require.resolve('@odoo/o-spreadsheet/package.json'))
const OWL = dirname(require.resolve('@odoo/owl/package.json'))

describe('the try-it page as it is built', () => {
  let addin: Built

  beforeAll(async () => {
    addin = await built()
  })
  afterAll(() => addin?.remove())

  it.each([
    ['owl.iife.min.js', OWL],
    ['o_spreadsheet.min.iife.js', SPREADSHEET],
    ['o_spreadsheet.xml', SPREADSHEET],
    ['o_spreadsheet.css', SPREADSHEET],
  ])('has %s as it came', (file, folder) => {
    expect(addin.text(file) === readFileSync(join(folder, 'dist', file), 'utf8')).toBe(true)
  })

  it('gives the whole licence of all that it serves, and where the source is', () => {
    const licences = addin.text('licenses.txt')
    for (const name of [
      '@odoo/o-spreadsheet',
      '@odoo/owl',
      'bootstrap',
      'preact',
      'd3-scale',
      'd3-shape',
      'idb',
      'p-limit',
      'p-retry',
    ]) {
      expect(licences).toMatch(
        new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)\nSource: https://github\\.com/\\S+$`, 'm'),
      )
    }
    for (const folder of [SPREADSHEET, OWL]) {
      expect(licences).toContain(readFileSync(join(folder, 'LICENSE'), 'utf8').trim())
    }
  })

  it('fetches nothing from elsewhere, and nothing of Microsoft’s', () => {
    expect(addin.text('try.html').match(/https?:|\/\/|office/i)).toBeNull()
    expect(addin.text('try.css').match(/url\(|@import/)).toBeNull()
  })

  it('has no part of the spreadsheet in its own script, which is small', () => {
    expect(addin.text('try.js').includes('o-spreadsheet-Grid')).toBe(false)
    expect(gzipSync(addin.text('try.js')).length).toBeLessThan(120_000)
  })
})
