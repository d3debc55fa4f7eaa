import { describe, expect, it } from 'vitest'
import { sheetsAtStart } from '../../../addin/try/example.ts'
import { findCalls } from '../../../addin/workbook/formulas/calls.ts'

const contents = (language: 'sv' | 'en') =>
  sheetsAtStart(language).flatMap(({ parts }) => parts.flatMap(({ formulas }) => formulas.flat()))

describe.each(['sv', 'en'] as const)('the worked example in %s', (language) => {
  it('has no number of its own but the year to ask for: every figure is fetched', () => {
    expect(contents(language).filter((content) => typeof content === 'number')).toEqual([2010])
  })

  it('asks of the kommun and the year that are written in its cells', () => {
    const calls = contents(language).flatMap((content) =>
      findCalls(content).map(({ id, texts }) => `${id} ${texts.join(' ')}`),
    )
    const [title, median] = language === 'sv' ? ['titel', 'median'] : ['title', 'median']
    expect(calls).toEqual([
      `INFO "N30101" "${title}"`,
      'COMPARE $B$3 "N30101" $D$3 "Måttbandet"',
      `STAT $B$3 "N30101" "${median}" $D$3 "Måttbandet"`,
      'SOURCE $B$3 "N30101" $D$3',
      `INFO "LSS_vantetid" "${title}"`,
      'COMPARE $B$3 "LSS_vantetid" $D$3 "Måttbandet"',
      `STAT $B$3 "LSS_vantetid" "${median}" $D$3 "Måttbandet"`,
      'SOURCE $B$3 "LSS_vantetid" $D$3',
      `INFO "N28013" "${title}"`,
      'SERIES $B$3 "N28013"',
      'SOURCE $B$3 "N28013"',
    ])
  })

  it('leaves the examples the format that they bring, which says what they are', () => {
    const [sheet] = sheetsAtStart(language)
    const formatted = sheet?.parts.filter(({ numberFormat }) => numberFormat !== undefined)
    expect(formatted?.map(({ row, column, formulas }) => [row, column, formulas.length])).toEqual([
      [14, 1, 1],
      [7, 1, 7],
      [20, 1, 11],
    ])
  })
})

it('says the same in both languages, each in its own', () => {
  const [swedish, english] = [contents('sv'), contents('en')]
  expect(swedish.length).toBe(english.length)
  const words = english.filter(
    (content) => typeof content === 'string' && content !== '' && !content.startsWith('='),
  )
  expect(words.join(' ').replace(/Luleå|Lueå|Umeå|Måttbandet/g, '')).not.toMatch(/[åäö]/i)
})
