import { describe, expect, it } from 'vitest'
import type { Argument } from '../../../../addin/workbook/formulas/arguments.ts'
import { findCalls } from '../../../../addin/workbook/formulas/calls.ts'

const found = (formula: string) => findCalls(formula).map(({ id, texts }) => [id, ...texts])
const args = (formula: string) => findCalls(formula)[0]?.args

describe('calls of OJ functions in a formula', () => {
  it.each<[string, string[][]]>([
    ['=OJ.VALUE("Luleå","N28013",2019)', [['VALUE', '"Luleå"', '"N28013"', '2019']]],
    ['= oj.value( A2 , B$1 )', [['VALUE', 'A2', 'B$1']]],
    ['=IFERROR(OJ.VALUE(A2,B1)/1000,"–")', [['VALUE', 'A2', 'B1']]],
    [
      '=OJ.STAT(INDEX(OJ.PEERS("Luleå"),2),"N28013","median")',
      [
        ['STAT', 'INDEX(OJ.PEERS("Luleå"),2)', '"N28013"', '"median"'],
        ['PEERS', '"Luleå"'],
      ],
    ],
    [
      '=OJ.TABLE({"Luleå","Piteå";"Umeå","a,b"},B1:D1,,"K")',
      [['TABLE', '{"Luleå","Piteå";"Umeå","a,b"}', 'B1:D1', '', '"K"']],
    ],
    ['=OJ.VALUE("sa ""hej, då"")",\'Blad, (2)\'!A1)', [['VALUE', '"sa ""hej, då"")"', "'Blad, (2)'!A1"]]],
    ['=OJ.VALUE("rad 1\nrad 2",A1)', [['VALUE', '"rad 1\nrad 2"', 'A1']]],
    ['=OJ.VALUE(Tabell1[[#Headers],[a,b)]],A1)', [['VALUE', 'Tabell1[[#Headers],[a,b)]]', 'A1']]],
    ['=OJ.SEARCH()', [['SEARCH']]],
    ['=@OJ.SERIES(A1,B1)', [['SERIES', 'A1', 'B1']]],
    ['=_xldudf_OJ_VALUE(A1,B1)', [['VALUE', 'A1', 'B1']]],
    ['=_xlfn._xldudf_OJ_VALUE(A1,B1)', [['VALUE', 'A1', 'B1']]],
    ["='C:\\Anna''s\\[bok.xlsx]Blad1'!_xldudf_OJ_STAT(A1,\"x\")", [['STAT', 'A1', '"x"']]],
    ['=[1]!_xldudf_OJ_VALUE(A1,B1)+1', [['VALUE', 'A1', 'B1']]],
  ])('%s', (formula, calls) => {
    expect(found(formula)).toEqual(calls)
  })

  it.each([
    'OJ.VALUE("Luleå","N28013")',
    '="OJ.VALUE(1)"',
    '=PROJ.VALUE(1)',
    "='OJ.VALUE(1)'!A1",
    '=OJ.VALUE',
    '=OJ.VALUE(A1',
    '=OJ_VALUE(A1)',
    "='bok.xlsx'!_xldudf_OJ_VALUE",
    '=Tabell[OJ.VALUE(1)]',
    '',
    '=',
  ])('has none: %s', (formula) => {
    expect(found(formula)).toEqual([])
  })

  it.each([[7], [true], [null]])('has none where there is no text: %s', (content) => {
    expect(findCalls(content)).toEqual([])
  })

  it('tells a call that is all of the formula from one that is a part of it', () => {
    const whole = (formula: string) => findCalls(formula).map((call) => call.whole)
    expect(whole('= OJ.VALUE(A1,B1) ')).toEqual([true])
    expect(whole('=[1]!_xldudf_OJ_VALUE(A1,B1)')).toEqual([true])
    expect(whole('=OJ.VALUE(A1,B1)/1000')).toEqual([false])
    expect(whole('=@OJ.SERIES(A1,B1)')).toEqual([false])
    expect(whole('=OJ.VALUE(OJ.PEERS(A1),B1)')).toEqual([true, false])
  })

  it('knows the names that Excel knows', () => {
    const known = (formula: string) => findCalls(formula)[0]?.known
    expect(known('=oj.VALUE(A1)')).toBe(true)
    expect(known('=_xldudf_OJ_VALUE(A1)')).toBe(false)
    expect(known("='bok.xlsx'!OJ.VALUE(A1)")).toBe(false)
  })
})

describe('arguments of a call', () => {
  it.each<[string, Argument[]]>([
    [
      '"Luleå",-1,2.5,1E3,TRUE,,""',
      [
        { kind: 'literal', value: 'Luleå' },
        { kind: 'literal', value: -1 },
        { kind: 'literal', value: 2.5 },
        { kind: 'literal', value: 1000 },
        { kind: 'literal', value: true },
        { kind: 'omitted' },
        { kind: 'literal', value: '' },
      ],
    ],
    [
      "A1,$C$10,Blad2!XFD1048576,'Anna''s blad, 2'!b2",
      [
        { kind: 'cell', sheet: null, row: 0, column: 0 },
        { kind: 'cell', sheet: null, row: 9, column: 2 },
        { kind: 'cell', sheet: 'Blad2', row: 1_048_575, column: 16_383 },
        { kind: 'cell', sheet: "Anna's blad, 2", row: 1, column: 1 },
      ],
    ],
    [
      'A2:A8,Blad2!$D$4:B1',
      [
        { kind: 'range', sheet: null, row: 1, column: 0, rows: 7, columns: 1 },
        { kind: 'range', sheet: 'Blad2', row: 0, column: 1, rows: 4, columns: 3 },
      ],
    ],
    [
      "A1#,'Blad 2'!$B$2#",
      [
        { kind: 'spill', sheet: null, row: 0, column: 0 },
        { kind: 'spill', sheet: 'Blad 2', row: 1, column: 1 },
      ],
    ],
    [
      '{1,"a";-2,TRUE}',
      [
        {
          kind: 'array',
          values: [
            [1, 'a'],
            [-2, true],
          ],
        },
      ],
    ],
    ['"Lu"&"leå"', [{ kind: 'literal', value: 'Luleå' }]],
    [
      'A1+1,B1&"x",Kommun,SUM(A1),\'[bok.xlsx]Blad1\'!A1,A:A,XFE1,A1048577,50%,(A1),{A1},Blad1:Blad3!A1',
      Array(12).fill({ kind: 'other' }),
    ],
  ])('%s', (written, expected) => {
    expect(args(`=OJ.X(${written})`)).toEqual(expected)
  })
})
