import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Draft, firstDraft, namesIn } from '../../../../addin/taskpane/insert/draft.ts'
import { formulaOf, givenOf, valuesOf } from '../../../../addin/taskpane/insert/given.ts'
import { referenceText } from '../../../../addin/taskpane/insert/picked.ts'
import { isCircular, placeWords, sizeOf } from '../../../../addin/taskpane/insert/place.ts'
import { findCalls } from '../../../../addin/workbook/formulas/calls.ts'
import { localFormula } from '../../../../addin/workbook/formulas/local.ts'
import type { Selection, Workbook } from '../../../../addin/workbook/workbook.ts'
import { ENGLISH, SWEDE } from '../listener.ts'

const CHOICES = { kommun: { code: '2580', name: 'Luleå' }, group: null, favourites: [], recent: [] }
const FIRST = firstDraft(CHOICES, 2019, 'T')

function marked(sheetName: string, row: number, column: number, rows = 1, columns = 1): Selection {
  return { sheet: `id of ${sheetName}`, sheetName, row, column, rows, columns, address: '' }
}
const A2 = { selection: marked('Blad1', 1, 0), absolute: true }
const NAMES = { selection: marked('Mina kommuner', 1, 0, 7), absolute: true }
const BLAD1 = 'id of Blad1'

/** The formula that some choices make, as on Blad1. */
function formula(some: Partial<Draft>, group: string | null = null, members?: readonly string[]) {
  const draft = { ...FIRST, ...some }
  const given = givenOf(draft, { indicator: 'N28013', group, members })
  return typeof given === 'string' ? given : formulaOf(draft.kind, given, BLAD1)
}

describe('the formula that is inserted', () => {
  it.each<[Partial<Draft>, string]>([
    [{}, '=OJ.VALUE("Luleå","N28013",2019)'],
    [{ year: 'latest' }, '=OJ.VALUE("Luleå","N28013")'],
    [{ year: 'previous' }, '=OJ.VALUE("Luleå","N28013",-1)'],
    [{ year: 'latest', gender: 'K' }, '=OJ.VALUE("Luleå","N28013",,"K")'],
    [{ kommun: ' Upplands "Väsby" ' }, '=OJ.VALUE("Upplands ""Väsby""","N28013",2019)'],
    [{ kommun: A2, year: { ...A2, absolute: false } }, '=OJ.VALUE($A$2,"N28013",A2)'],
    [{ kind: 'SERIES' }, '=OJ.SERIES("Luleå","N28013")'],
    [{ kind: 'SERIES', to: 2020 }, '=OJ.SERIES("Luleå","N28013",,2020)'],
    [{ kind: 'SERIES', from: 2015, to: 2020, gender: 'M' }, '=OJ.SERIES("Luleå","N28013",2015,2020,"M")'],
    [{ kind: 'COMPARE' }, '=OJ.COMPARE("Luleå","N28013",2019)'],
    [{ kind: 'TABLE', kommuner: 'list', list: 'Luleå' }, '=OJ.TABLE("Luleå","N28013",2019)'],
    [
      { kind: 'TABLE', kommuner: 'list', list: 'Luleå, Piteå;0114\n', more: ['N00090'] },
      '=OJ.TABLE({"Luleå";"Piteå";"0114"},{"N28013";"N00090"},2019)',
    ],
    [{ kind: 'TABLE', kommuner: NAMES }, `=OJ.TABLE('Mina kommuner'!$A$2:$A$8,"N28013",2019)`],
  ])('%j is %s', (some, expected) => {
    expect(formula(some)).toBe(expected)
  })

  it('has the group and its members', () => {
    expect(formula({ kind: 'COMPARE' }, 'Måttbandet')).toBe('=OJ.COMPARE("Luleå","N28013",2019,"Måttbandet")')
    expect(formula({ kind: 'TABLE' }, null, ['Luleå', 'Piteå'])).toBe(
      '=OJ.TABLE({"Luleå";"Piteå"},"N28013",2019)',
    )
  })

  it('is not there while something is missing', () => {
    expect(formula({ kommun: ' ' })).toBe('kommun')
    expect(formula({ kind: 'TABLE', kommuner: 'list', list: ' ,;' })).toBe('kommuner')
    expect(formula({ kind: 'TABLE' })).toBe('members')
  })

  it('is typed in Swedish with semicolons, and its lists go down in both languages', () => {
    const table = formula({ kind: 'TABLE', kommuner: 'list', list: 'Luleå,Piteå' })
    expect(localFormula(table, 'sv')).toBe('=OJ.TABLE({"Luleå";"Piteå"};"N28013";2019)')
  })

  it('says what was given, whatever names there are', () => {
    const name = fc
      .string({ minLength: 1 })
      .filter((text) => namesIn(text)[0] === text && namesIn(text).length === 1)
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 2, maxLength: 5 }), (names) => {
        const made = formula({ kind: 'TABLE', kommuner: 'list', list: names.join(',') })
        expect(findCalls(made)[0]?.args[0]).toEqual({ kind: 'array', values: names.map((one) => [one]) })
      }),
    )
  })

  it('names the sheet of a cell only from another, in quotes where it must', () => {
    expect(referenceText(A2, BLAD1)).toBe('$A$2')
    expect(referenceText({ ...A2, absolute: false }, 'another')).toBe('Blad1!A2')
    expect(referenceText(NAMES, BLAD1)).toBe("'Mina kommuner'!$A$2:$A$8")
  })
})

describe('what the preview is calculated of', () => {
  const reads: unknown[] = []
  const workbook = {
    read: async (range: unknown) => {
      reads.push(range)
      return { values: [['Piteå']] }
    },
  } as unknown as Workbook

  it('is what the picked cells show now, and lists as columns', async () => {
    const given = givenOf(
      { ...FIRST, kommun: A2, gender: 'K' },
      { indicator: 'N28013', group: null, members: [] },
    )
    expect(await valuesOf(given as never, workbook)).toEqual(['Piteå', 'N28013', 2019, 'K'])
    expect(reads).toEqual([A2.selection])
    expect(await valuesOf([['Luleå', 'Piteå'], 'N28013', null], null)).toEqual([
      [['Luleå'], ['Piteå']],
      'N28013',
      null,
    ])
  })
})

describe('where the formula comes to stand', () => {
  it('is told with what it fills', () => {
    const spill = sizeOf([
      ['År', 'Luleå'],
      [2019, 1],
      [2020, 2],
    ])
    expect(placeWords(marked('Mitt blad', 1, 1), spill, SWEDE)).toBe(
      "Står i 'Mitt blad'!B2 och fyller B2:C4.",
    )
    expect(placeWords(marked('Blad1', 1, 1), sizeOf([[17]]), ENGLISH)).toBe('Stands in Blad1!B2.')
  })

  it('must not be among the cells that it refers to', () => {
    const size = { rows: 3, columns: 2 }
    expect(isCircular(['Luleå', A2], marked('Blad1', 0, 0), size)).toBe(true)
    expect(isCircular(['Luleå', A2], marked('Blad1', 0, 1), size)).toBe(false)
    expect(isCircular(['Luleå', A2], marked('Blad2', 0, 0), size)).toBe(false)
  })
})
