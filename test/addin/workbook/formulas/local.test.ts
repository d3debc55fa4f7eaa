import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ojFormula } from '../../../../addin/workbook/formulas/build.ts'
import { localFormula } from '../../../../addin/workbook/formulas/local.ts'

describe('a formula as a Swede types it', () => {
  it.each([
    ['=OJ.VALUE("Luleå","N28013",2019)', '=OJ.VALUE("Luleå";"N28013";2019)'],
    ['=OJ.VALUE(A2,,"a,b;c.5")*1.5', '=OJ.VALUE(A2;;"a,b;c.5")*1,5'],
    ['=OJ.TABLE({"Luleå","Piteå";0.5,2},B1:D1)', '=OJ.TABLE({"Luleå"\\"Piteå";0,5\\2};B1:D1)'],
    ["=OJ.VALUE('Blad 1.5, x'!A1,Tabell[a,b.1],TRUE)", "=OJ.VALUE('Blad 1.5, x'!A1;Tabell[a,b.1];SANT)"],
    ['text, 1.5', 'text, 1.5'],
  ])('%s', (formula, swedish) => {
    expect(localFormula(formula, 'sv')).toBe(swedish)
    expect(localFormula(formula, 'en')).toBe(formula)
  })

  it('keeps every text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const quoted = text.replaceAll('"', '""')
        expect(localFormula(ojFormula('SEARCH', [text, 'lss']), 'sv')).toBe(`=OJ.SEARCH("${quoted}";"lss")`)
      }),
    )
  })
})
