import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Argument } from '../../../../addin/workbook/formulas/arguments.ts'
import { cell, type FormulaArgument, ojFormula } from '../../../../addin/workbook/formulas/build.ts'
import { findCalls } from '../../../../addin/workbook/formulas/calls.ts'

describe('a formula that is built', () => {
  it.each<[string, FormulaArgument[], string]>([
    ['VALUE', ['Luleå', 'N28013', 2019], '=OJ.VALUE("Luleå","N28013",2019)'],
    ['VALUE', [cell('$A2'), cell("'Blad 2'!B1"), null, 'K'], `=OJ.VALUE($A2,'Blad 2'!B1,,"K")`],
    ['VALUE', ['Luleå', 'N28013', null, null], '=OJ.VALUE("Luleå","N28013")'],
    ['SEARCH', [], '=OJ.SEARCH()'],
    ['SEARCH', ['så kallad "vård"; LSS,\n'], '=OJ.SEARCH("så kallad ""vård""; LSS,\n")'],
    ['X', [-1.5, 1e21, true, false, ''], '=OJ.X(-1.5,1E+21,TRUE,FALSE,"")'],
  ])('%s of %j', (id, args, formula) => {
    expect(ojFormula(id, args)).toBe(formula)
  })

  it('joins a text that is longer than Excel takes in quotes', () => {
    const kommuner = Array.from({ length: 60 }, (_, i) => String(1000 + i)).join(',')
    const formula = ojFormula('COMPARE', ['Luleå', 'N30101', null, kommuner])
    expect(formula.match(/"[^"]*"/g)?.map((text) => text.length - 2)).toEqual([5, 6, 255, 44])
    expect(findCalls(formula)[0]?.args[3]).toEqual({ kind: 'literal', value: kommuner })
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('is none of %s', (number) => {
    expect(() => ojFormula('VALUE', [number])).toThrow('is no number')
  })

  it('has the arguments that it was built of, whatever they are', () => {
    const literal = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 600 }),
      fc.string({ unit: fc.constantFrom('"', "'", ',', ';', '(', ')', '{', '}', 'å', '\n', '#', '!', '[') }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
      fc.boolean(),
    )
    const place = fc.record({ row: fc.nat(1_048_575), column: fc.nat(25) })
    const given = fc.oneof(
      literal.map((value): [FormulaArgument, Argument] => [value, { kind: 'literal', value }]),
      place.map(({ row, column }): [FormulaArgument, Argument] => [
        cell(`$${String.fromCharCode(65 + column)}${row + 1}`),
        { kind: 'cell', sheet: null, row, column },
      ]),
      fc.constant<[FormulaArgument, Argument]>([null, { kind: 'omitted' }]),
    )
    fc.assert(
      fc.property(fc.array(given, { maxLength: 6 }), (pairs) => {
        const [call, ...more] = findCalls(
          ojFormula(
            'VALUE',
            pairs.map(([arg]) => arg),
          ),
        )
        const last = pairs.findLastIndex(([arg]) => arg !== null)
        expect(more).toEqual([])
        expect(call?.whole).toBe(true)
        expect(call?.args).toEqual(pairs.slice(0, last + 1).map(([, expected]) => expected))
      }),
      { numRuns: 500 },
    )
  })
})
