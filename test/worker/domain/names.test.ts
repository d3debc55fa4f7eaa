import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../worker/domain/fold.ts'
import { NameIndex, nearestOf } from '../../../worker/domain/names.ts'

const index = new NameIndex(
  ['Luleå', 'Håbo', 'Habo', 'Upplands Väsby', 'Upplands-Bro', 'Malung-Sälen'].map((name) => ({
    item: name,
    spellings: [name],
    proposal: name,
  })),
)

describe('a name', () => {
  it.each(['Luleå', 'luleå', 'LULEÅ', 'Lulea', ' lulea ', 'Lulea\u030a', 'Luleä'])(
    'is found as %j',
    (written) => {
      expect(index.find(written)).toEqual({ found: 'Luleå' })
    },
  )

  it.each(['Malung Sälen', 'malung-salen', 'MALUNG–SÄLEN'])(
    'is found whatever stands between its words: %j',
    (written) => {
      expect(index.find(written)).toEqual({ found: 'Malung-Sälen' })
    },
  )

  it('that collides with another when folded is found where it is written exactly', () => {
    expect(index.find('Habo')).toEqual({ found: 'Habo' })
    expect(index.find('Håbo')).toEqual({ found: 'Håbo' })
    expect(index.find(' Habo ')).toEqual({ found: 'Habo' })
  })

  it('that collides with another when folded is found where a written diacritic rules the other out', () => {
    expect(index.find('HÅBO')).toEqual({ found: 'Håbo' })
    expect(index.find('håbo')).toEqual({ found: 'Håbo' })
  })

  it.each(['habo', 'HABO'])('that may be either of two offers both: %j', (written) => {
    expect(index.find(written)).toEqual({ between: ['Håbo', 'Habo'] })
  })

  it.each(['', ' ', 'Lule', 'Luleåå', 'Upplands', '%', '\u0000'])(
    'that fits nothing finds nothing: %j',
    (written) => {
      expect(index.find(written)).toEqual({ between: [] })
    },
  )

  it('is always found by itself, however it is cased or stripped of its dots', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Luleå', 'Upplands Väsby', 'Upplands-Bro', 'Malung-Sälen'),
        fc.func(fc.boolean()),
        (name, upper) => {
          const written = [...name]
            .map((letter, i) => (upper(i) ? letter.toUpperCase() : letter.toLowerCase()))
            .join('')
          expect(index.find(written)).toEqual({ found: name })
          expect(index.find(fold(written))).toEqual({ found: name })
        },
      ),
    )
  })
})

describe('a suggestion', () => {
  it.each([
    ['Lula', ['Luleå']],
    ['Luleee', ['Luleå']],
    ['Vasby', ['Upplands Väsby']],
    ['Upplands', ['Upplands Väsby', 'Upplands-Bro']],
    ['Stockholm', []],
    ['', []],
  ])('for %j is %j', (written, suggested) => {
    expect(index.suggest(written)).toEqual(suggested)
  })

  it('gives only those with the fewest edits, and never more than five', () => {
    expect(nearestOf('lulae', ['Luleå', 'Lund', 'Malå'])).toEqual(['Luleå'])
    expect(nearestOf('abcdef', ['abcdef', 'abcdeg'])).toEqual(['abcdef'])
    expect(nearestOf('n28', ['N2801', 'N2802', 'N2803', 'N2804', 'N2805', 'N2806'])).toHaveLength(5)
  })

  it('folds idempotently', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})
