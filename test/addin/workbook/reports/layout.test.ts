import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain } from '../../../../addin/workbook/reports/layout.ts'
import { type Facts, formulaCount } from '../../../../addin/workbook/reports/report.ts'
import { DIRECTIONS } from '../../../../schema/words.ts'
import { EVERY, type EveryQuestion } from '../../../support/reports/every.ts'
import { facts } from '../../../support/reports/facts.ts'
import { cellsOf, collisions, readsOfNothing } from '../../../support/reports/placed.ts'

const HOSTILE = [
  '=HYPERLINK("http://x","y")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  "'quoted",
  '2580,2581',
  '\t=1',
  '1 maj',
]

/** Words that a source or a user may have written. */
const words = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ maxLength: 600, unit: 'grapheme' }))

const indicator: fc.Arbitrary<Facts> = fc
  .record({
    title: words,
    unit: fc.constantFrom('kr/inv', '%', 'dagar', 'antal', 'index 0–100'),
    direction: fc.constantFrom(...DIRECTIONS),
    example: fc.boolean(),
    definition: words,
    purpose: words,
    dataSource: words,
    pitfalls: fc.array(words, { maxLength: 4 }),
    breaks: fc.array(fc.record({ year: fc.integer({ min: 1990, max: 2030 }), text: words }), {
      maxLength: 2,
    }),
    levels: fc.constantFrom<Facts['levels'][]>(['kommun'], ['riket', 'kommun']),
    nextPublication: fc.constantFrom(null, facts().nextPublication),
  })
  .map(facts)

const question: fc.Arbitrary<EveryQuestion> = fc.record({
  language: fc.constantFrom('sv', 'en'),
  kommun: fc.oneof(
    fc.constantFrom('Luleå', '0114'),
    words.filter((text) => text !== ''),
  ),
  year: fc.oneof(fc.constant('latest' as const), fc.integer({ min: 1995, max: 2030 })),
  group: fc.oneof(
    fc.constantFrom('Måttbandet', 'liknande'),
    words.filter((text) => text !== ''),
  ),
  members: fc.integer({ min: 2, max: 50 }),
  indicators: fc.array(indicator, { minLength: 1, maxLength: 15 }),
})

describe.each(Object.entries(EVERY))('a report of the kind %s, whatever it is of,', (_, report) => {
  it('has room for everything, also when the group has three more kommuner, or fewer', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 2, max: 53 }), (asked, later) => {
        const { content } = report(asked)
        expect(collisions(content, Math.min(later, asked.members + 3))).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('refers only to cells that are there', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(readsOfNothing(report(asked).content, asked.members)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('takes no word of others for a formula, a number or a date', () => {
    fc.assert(
      fc.property(question, (asked) => {
        for (const { content } of cellsOf(report(asked).content)) {
          if (typeof content !== 'string' || content === '') continue
          expect(content.startsWith('=') || /^['\p{L}]/u.test(content)).toBe(true)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('has a name that a sheet may have', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(report(asked).name).toMatch(/^[^[\]:*?/\\']{1,31}$/)
      }),
    )
  })
})

describe('words in a cell', () => {
  it.each(HOSTILE)('%j stands as it is', (text) => {
    expect(plain(text)).toBe(`'${text}`)
  })

  it.each(['Luleå', 'Älvdalen', ''])('%j needs nothing before it', (text) => {
    expect(plain(text)).toBe(text)
  })
})

it('counts the formulas of a sheet', () => {
  const parts = [
    {
      row: 0,
      column: 0,
      formulas: [
        ['=OJ.VALUE("Luleå","N28013")', 'text'],
        ["'=text", 5],
      ],
    },
  ]
  expect(formulaCount({ parts })).toBe(1)
})
