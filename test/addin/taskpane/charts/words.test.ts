import { describe, expect, it } from 'vitest'
import {
  medianText,
  memberSentence,
  peersSentence,
  rankedOf,
  rankMeaning,
  rankText,
} from '../../../../addin/taskpane/charts/peers-words.ts'
import { trendSentence, yearSentence } from '../../../../addin/taskpane/charts/trend-words.ts'
import { shownYears } from '../../../../addin/taskpane/charts/trend-years.ts'
import { DEVIATION, EXAMPLE, WAITING } from './figures.ts'

const subject = { language: 'sv', name: 'Luleå', unit: 'dagar', group: 'Måttbandet' } as const

describe('what a trend says of itself', () => {
  it('is where it began and ended, which years are missing, and the same of the median', () => {
    expect(trendSentence(shownYears(WAITING), subject)).toBe(
      'Luleå 2011–2017: från 8 till 23 dagar. Värden saknas för 2013–2015. Gruppens median 2012–2013: från 14 till 14,5 dagar. Gruppen: Måttbandet.',
    )
    expect(trendSentence(shownYears(WAITING), { ...subject, language: 'en', group: null })).toBe(
      'Luleå 2011–2017: from 8 to 23 dagar. No values for 2013–2015.',
    )
  })

  it('is the one figure where there is no other, and that there is none', () => {
    expect(trendSentence([{ year: 2010, value: 57, median: null }], subject)).toBe('Luleå 2010: 57 dagar.')
    expect(trendSentence([{ year: 2010, value: null, median: null }], subject)).toBe('Luleå har inga värden.')
  })

  it('tells a year in full as one walks by it', () => {
    const years = shownYears(WAITING)
    expect(years.map((year) => yearSentence(year, subject))).toEqual([
      '2011: Luleå 8',
      '2012: Luleå 13, median 14, mittersta hälften 11,5 till 17, riket 16',
      '2013: Luleå inget värde, median 14,5, mittersta hälften 12 till 17,5, riket 16',
      '2014: Luleå inget värde',
      '2015: Luleå inget värde',
      '2016: Luleå 25',
      '2017: Luleå 23',
    ])
  })
})

describe('what a comparison says', () => {
  it('is the place and its meaning: which end is first depends on the direction', () => {
    expect(rankText(EXAMPLE, 'sv')).toBe('Plats 4 av 7')
    expect(rankMeaning(EXAMPLE, 'sv')).toBe('1 är bäst (lägst)')
    expect(rankText(DEVIATION, 'en')).toBe('Rank 2 of 3')
    expect(rankMeaning(DEVIATION, 'en')).toBe('1 is highest, neither best nor worst')
  })

  it('is the distance to the median, in percentage points where the figures are shares', () => {
    expect(medianText(EXAMPLE, 'sv')).toBe('0,5 dagar under medianen')
    expect(medianText(DEVIATION, 'sv')).toBe('1,16 procentenheter över medianen')
    expect(medianText(DEVIATION, 'en')).toBe('1.16 percentage points above the median')
  })

  it('gives a distance no more decimals than the figures have', () => {
    const { own, indicator } = EXAMPLE
    const kronor = { ...EXAMPLE, indicator: { ...indicator, unit: 'kr/brukare' } }
    const far = { ...own, value: 970789, difference: { mean: 0, median: 853.43 } }
    expect(medianText({ ...kronor, own: far }, 'sv')).toBe('853 kr/brukare över medianen')
    const at = { ...own, difference: { mean: 0, median: 0 } }
    expect(medianText({ ...kronor, own: at }, 'sv')).toBe('Lika med medianen')
    const alone = { ...own, difference: { mean: null, median: null } }
    expect(medianText({ ...kronor, own: alone }, 'sv')).toBe(null)
  })

  it('is a sentence or two for who does not see the chart', () => {
    expect(peersSentence(EXAMPLE, 'sv')).toBe(
      'Luleå 2010: 57 dagar. Plats 4 av 7, mittersta hälften. Måttbandet: från 47 till 81 dagar, median 57,5 dagar.',
    )
    expect(rankedOf(DEVIATION).map((member) => memberSentence(member, DEVIATION, 'sv'))).toEqual([
      '1. Arjeplog: 10,86 %',
      '2. Luleå: −1,84 %',
      '3. Haparanda: −16,86 %',
    ])
  })
})
