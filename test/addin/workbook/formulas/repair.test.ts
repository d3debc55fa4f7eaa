import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCalls } from '../../../../addin/workbook/formulas/calls.ts'
import { repairFormula } from '../../../../addin/workbook/formulas/repair.ts'

describe('a formula that Excel does not know any longer', () => {
  it.each([
    ['=_xldudf_OJ_VALUE("Luleå","N28013",2019)', '=OJ.VALUE("Luleå","N28013",2019)'],
    ['=xldudf_OJ_VALUE(A1,B1)', '=OJ.VALUE(A1,B1)'],
    ['=_xlfn._xldudf_OJ_VALUE(A1,B1)', '=OJ.VALUE(A1,B1)'],
    ['=_xludf.OJ.VALUE(A1,B1)', '=OJ.VALUE(A1,B1)'],
    ["='https://x.se/d/[bok.xlsx]Blad1'!_xldudf_OJ_VALUE(A1,B1)", '=OJ.VALUE(A1,B1)'],
    ['=[2]!_xldudf_OJ_VALUE(A1,B1)', '=OJ.VALUE(A1,B1)'],
    ['=[bok.xlsx]Blad1!_xldudf_OJ_VALUE(A1,B1)', '=OJ.VALUE(A1,B1)'],
    ['=bok.xlsx!_xldudf_OJ_VALUE(A1,B1)', '=OJ.VALUE(A1,B1)'],
    [
      "=IF(A1=\"_xldudf_OJ_VALUE(\",'x'!_xldudf_OJ_STAT('Blad 2'!A1,_xldudf_oj_info(B1)),OJ.VALUE(C1))",
      '=IF(A1="_xldudf_OJ_VALUE(",OJ.STAT(\'Blad 2\'!A1,OJ.INFO(B1)),OJ.VALUE(C1))',
    ],
  ])('%s', (formula, mended) => {
    expect(repairFormula(formula)).toBe(mended)
  })

  it.each(['=OJ.VALUE(A1,B1)', '="_xldudf_OJ_VALUE(1)"', '=SUM(A1)', "='x'!_xldudf_OJ_VALUE", 'hej'])(
    'leaves %s as it is',
    (formula) => {
      expect(repairFormula(formula)).toBe(null)
    },
  )

  it('is mended once and for all, and then calls the same functions of the same', () => {
    const prefix = fc.constantFrom('', "'a''[b.xlsx]c'!", '[1]!', '[b.xlsx]x!', 'x!')
    const name = fc.constantFrom(
      '_xldudf_OJ_VALUE',
      '_xlfn._xldudf_OJ_STAT',
      'xldudf_oj_INFO',
      'OJ.VALUE',
      'SUM',
    )
    const text = fc.string({ unit: fc.constantFrom('"', ',', '(', ')', "'", '!', 'å') })
    const { formula } = fc.letrec<{ formula: string; call: string }>((tie) => ({
      formula: fc.oneof(
        { maxDepth: 4 },
        text.map((one) => `"${one.replaceAll('"', '""')}"`),
        fc.constantFrom('A1', "'Blad, 2'!A1#", '{1,2;3,4}', '-1.5', 'Tabell[a,b]'),
        tie('call'),
        fc.tuple(tie('formula'), tie('formula')).map(([one, other]) => `(${one}&${other})`),
      ),
      call: fc
        .tuple(prefix, name, fc.array(tie('formula'), { maxLength: 3 }))
        .map(([before, called, args]) => `${called === 'SUM' ? '' : before}${called}(${args.join(',')})`),
    }))
    fc.assert(
      fc.property(formula, (one) => {
        const before = `=${one}`
        const after = repairFormula(before) ?? before
        expect(repairFormula(after)).toBe(null)
        const calls = (text: string) => findCalls(text).map(({ id, texts }) => [id, texts.length])
        expect(calls(after)).toEqual(calls(before))
      }),
      { numRuns: 1000 },
    )
  })
})
