import { describe, expect, it } from 'vitest'
import type { Replies } from '../../../../addin/taskpane/api.ts'
import { spans } from '../../../../addin/taskpane/parts/words.ts'
import { groupChoices, withChosen } from '../../../../addin/taskpane/understand/groups.ts'
import { latestOf, trendYears } from '../../../../addin/taskpane/understand/model.ts'
import { nextText } from '../../../../addin/taskpane/understand/publication.ts'

const sv = (swedish: string) => swedish
const en = (_: string, english: string) => english

describe('the years of a trend', () => {
  const series = {
    values: [
      { year: 2009, value: 62, status: 'example' },
      { year: 2010, value: null, status: 'missing' },
    ],
  } as unknown as Replies['/v1/series']

  it('are the kommun’s own and its peers’, each with what is known of it', () => {
    const trend = {
      years: [
        { year: 2010, value: 57, status: 'example', median: 57.5, q1: 52.5, q3: 62.5, riket: null },
        { year: 2011, value: null, status: 'missing', median: 60, q1: 50, q3: 70, riket: 61 },
      ],
    } as unknown as Replies['/v1/trend']
    expect(trendYears(series, trend)).toEqual([
      { year: 2009, value: 62, status: 'example', median: null, q1: null, q3: null, riket: null },
      // The kommun's own series says what its own value is.
      { year: 2010, value: null, status: 'missing', median: 57.5, q1: 52.5, q3: 62.5, riket: null },
      { year: 2011, value: null, status: 'not_published', median: 60, q1: 50, q3: 70, riket: 61 },
    ])
  })

  it('are its own where there are no peers', () => {
    expect(trendYears(series, undefined).map(({ year, value, median }) => [year, value, median])).toEqual([
      [2009, 62, null],
      [2010, null, null],
    ])
  })

  it('end, as far as the kommun is concerned, in the last that it has a value for', () => {
    expect(latestOf(series)).toBe(2009)
    expect(latestOf({ ...series, values: [] })).toBeNull()
  })
})

describe('the groups to compare with', () => {
  const group = (id: string, kind: string, name = id) => ({ id, kind, name, members: [] })

  it('are the networks, those like the kommun as one, its other groups, and everyone', () => {
    const reply = {
      groups: [
        group('lan-25', 'lan', 'Norrbottens län'),
        group('skr-b3', 'skr', 'Större stad'),
        group('mattbandet', 'network', 'Måttbandet'),
        group('liknande-lss-2580-2024', 'liknande'),
        group('liknande-lss-2580-2023', 'liknande'),
      ],
    } as unknown as Replies['/v1/peers']
    expect(groupChoices(reply, sv).map(({ id, name }) => [id, name])).toEqual([
      ['mattbandet', 'Måttbandet'],
      ['liknande', 'Liknande kommuner'],
      ['lan-25', 'Norrbottens län'],
      ['skr-b3', 'Större stad'],
      ['alla', 'Alla kommuner'],
    ])
  })

  it('are called what the reply calls them where everyone is the regions', () => {
    const reply = { groups: [group('alla', 'alla', 'Alla regioner')] } as unknown as Replies['/v1/peers']
    expect(groupChoices(reply, en)).toEqual([{ id: 'alla', name: 'Alla regioner' }])
  })

  it('keep one that was chosen elsewhere', () => {
    const list = { id: '2581,2480', name: 'Piteå, Umeå' }
    expect(withChosen(groupChoices(undefined, sv), list).map(({ id }) => id)).toEqual(['2581,2480', 'alla'])
    expect(withChosen(groupChoices(undefined, sv), { id: 'alla', name: 'x' })).toHaveLength(1)
  })
})

describe('the next publication', () => {
  it('is told with its days, and when the source stated them', () => {
    const next = { year: 2025, preliminary: '2026-03-31', final: '2026-08-28', statedOn: '2026-03' }
    expect(nextText(next, sv)).toBe(
      'Värden för 2025: preliminärt 2026-03-31, slutligt 2026-08-28, enligt källan 2026-03.',
    )
    expect(nextText({ ...next, preliminary: null, final: null }, en)).toBe(
      'Values for 2025: no day stated, as the source stated on 2026-03.',
    )
  })
})

it('tells years as spans', () => {
  expect(spans([2013, 2014, 2015, 2020, 2022, 2023])).toBe('2013–2015, 2020, 2022–2023')
  expect(spans([])).toBe('')
})
