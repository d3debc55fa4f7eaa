import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../worker/domain/fold.ts'

/** What folding is: decomposed, lower case, without marks, and one space for whatever is no letter or digit. */
function asUnicodeHasIt(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

describe('folding', () => {
  it.each([
    ['Luleå', 'lulea'],
    ['  MALUNG–SÄLEN ', 'malung salen'],
    ['Lulea\u030a', 'lulea'],
    ['Kostnad, kr/brukare (65+)', 'kostnad kr brukare 65'],
    ['”Öppna jämförelser” …', 'oppna jamforelser'],
    ['Æbelø ß', 'æbelø ß'],
    ['ΟΔΟΣ Σ', 'οδος σ'],
    ['İstanbul', 'istanbul'],
    ['한국', '한국'.normalize('NFD')],
    ['10 m²', '10 m²'],
    ['', ''],
    ['–', ''],
  ])('%j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('is what Unicode has it to be, for every letter of the first plane and some of the others', () => {
    const differs: string[] = []
    for (let code = 0; code <= 0x10ffff; code += code < 0x10000 ? 1 : 97) {
      const text = `a${String.fromCodePoint(code)}B`
      if (fold(text) !== asUnicodeHasIt(text)) differs.push(code.toString(16))
    }
    expect(differs).toEqual([])
  })

  it('is so for letters beside each other, and for halves of them', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)))
    const words = fc.array(
      fc.constantFrom('å', 'a\u030a', 'Σ', 'Α', ' ', '-', '\u0301', 'ﬁ', '\ud83d', '\ude00', 'K', 'e'),
    )
    fc.assert(
      fc.property(
        fc.oneof(
          units,
          words,
          fc.string({ unit: 'grapheme' }).map((one) => [one]),
        ),
        (parts) => {
          expect(fold(parts.join(''))).toBe(asUnicodeHasIt(parts.join('')))
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('has no longest text', () => {
    expect(fold('Å'.repeat(70_000))).toBe('a'.repeat(70_000))
  })
})
