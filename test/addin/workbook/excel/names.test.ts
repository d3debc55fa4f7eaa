import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeName } from '../../../../addin/workbook/excel/names.ts'

describe('the name of a new sheet', () => {
  it.each([
    ['Länsrapport', [], 'Länsrapport'],
    ['Länsrapport', ['länsrapport'], 'Länsrapport (2)'],
    ['Länsrapport', ['Länsrapport', 'LÄNSRAPPORT (2)'], 'Länsrapport (3)'],
    ['Kostnad/brukare: 2024 [ny] *?', [], 'Kostnad brukare 2024 ny'],
    ["'citat'", [], 'citat'],
    ['', [], 'OJ'],
    ['///', ['OJ'], 'OJ (2)'],
    ['History', [], 'History (2)'],
    ['Rapport (värden)', ['Rapport (värden)'], 'Rapport (värden) (2)'],
    ['En rapport om äldreomsorgen i länet', [], 'En rapport om äldreomsorgen i l'],
    ['En rapport om äldreomsorgen i länet (värden)', [], 'En rapport om äldreoms (värden)'],
    ['Rad\n ett\ttvå', [], 'Rad ett två'],
  ])('%j, beside %j, is %j', (wished, taken, name) => {
    expect(freeName(wished, taken)).toBe(name)
  })

  it('is one that Excel takes, whatever is wished', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc.string({ unit: fc.constantFrom(..."'/[]: (2)a😀") }),
    )
    fc.assert(
      fc.property(name, fc.integer({ min: 0, max: 12 }), (wished, count) => {
        const taken: string[] = []
        for (let i = 0; i <= count; i++) taken.push(freeName(wished, taken))
        expect(new Set(taken.map((one) => one.toLowerCase())).size).toBe(taken.length)
        for (const one of taken) {
          expect(one.length).toBeLessThanOrEqual(31)
          expect(one).toMatch(/^(?!')[^:\\/?*[\]]+(?<!')$/u)
          expect(one.trim()).toBe(one)
        }
      }),
    )
  })
})
