// @vitest-environment jsdom
import { type ComponentChild, h, render } from 'preact'
import { act } from 'preact/test-utils'
import { describe, expect, it } from 'vitest'
import { Peers } from '../../../../addin/taskpane/charts/peers.tsx'
import { Sparkline } from '../../../../addin/taskpane/charts/sparkline.tsx'
import { Trend } from '../../../../addin/taskpane/charts/trend.tsx'
import { DEVIATION, EXAMPLE, WAITING } from './figures.ts'

function drawn(chart: ComponentChild): HTMLElement {
  const place = document.createElement('div')
  act(() => render(chart, place))
  return place
}

const all = (place: Element, selector: string) => [...place.querySelectorAll(selector)]
const texts = (place: Element, selector: string) =>
  all(place, selector).map((one) => one.textContent?.replaceAll('\u00a0', ' ').trim())
const attribute = (place: Element, selector: string, name: string) =>
  all(place, selector).map((one) => one.getAttribute(name) ?? '')

describe('the trend', () => {
  const subject = { language: 'sv', name: 'Luleå', unit: 'dagar', group: 'Måttbandet' } as const
  const trend = (chosen: number | null = 2012) =>
    h(Trend, {
      subject,
      years: WAITING,
      breaks: [
        { year: 2017, text: '…' },
        { year: 1999, text: '…' },
      ],
      chosen,
    })

  it('draws no line over years without a value, and a point for every value', () => {
    const place = drawn(trend())
    const lines = attribute(place, '.chart-box path.own-line', 'd')
    // 2011–2012 and 2016–2017: two lines, each from its first year to its last and no further.
    expect(lines.map((d) => d.split(/[ML]/).length - 1)).toEqual([2, 2])
    expect(all(place, '.chart-box circle.own-point')).toHaveLength(4)
    expect(all(place, '.chart-box circle.preliminary')).toHaveLength(1)
    expect(all(place, '.chart-box path.band')).toHaveLength(1)
  })

  it('marks the breaks within the years that it shows, and no others', () => {
    expect(all(drawn(trend()), 'line.break')).toHaveLength(1)
  })

  it('is an image with what it shows in a sentence', () => {
    expect(attribute(drawn(trend()), 'svg[role=img]', 'aria-label')[0]).toMatch(
      /^Luleå 2011–2017: från 8 till 23 dagar\. Värden saknas för 2013–2015\./,
    )
  })

  it('is walked along with the browser’s own range, which says each year, and the legend follows', () => {
    const place = drawn(trend())
    const range = place.querySelector('input')
    expect(range?.getAttribute('aria-valuetext')).toBe(
      '2012: Luleå 13, median 14, mittersta hälften 11,5 till 17, riket 16',
    )
    expect(texts(place, '.legend .number')).toEqual(['13', '14', '11,5 – 17', '16'])
    act(() => {
      if (range !== null) range.value = '2'
      range?.dispatchEvent(new Event('input'))
    })
    expect(range?.getAttribute('aria-valuetext')).toMatch(/^2013: Luleå inget värde, median 14,5/)
    expect(texts(place, '.legend .number')).toEqual(['–', '14,5', '12 – 17,5', '16'])
  })

  it('has its figures in a table with heads and a caption, the newest first', () => {
    const place = drawn(trend())
    expect(texts(place, 'thead th[scope=col]')).toEqual(['År', 'Luleå', 'Median', 'Kvartil 1–3', 'Riket'])
    expect(texts(place, 'caption')).toEqual(['Luleå år för år, dagarMedian och kvartiler: Måttbandet'])
    expect(all(place, 'tbody tr').map((row) => texts(row, 'th, td'))).toEqual([
      ['2017', '23preliminärt', '–', '–', '–'],
      ['2016', '25', '–', '–', '–'],
      ['2015', '–inte publicerat', '–', '–', '–'],
      ['2014', '–inte publicerat', '–', '–', '–'],
      ['2013', '–saknas', '14,5', '12–17,5', '16'],
      ['2012', '13', '14', '11,5–17', '16'],
      ['2011', '8', '–', '–', '–'],
    ])
  })

  it('says where its axis begins, where that is not 0', () => {
    expect(drawn(trend()).textContent).not.toMatch(/Axeln börjar/)
    const far = WAITING.map((year) => ({ ...year, median: null, q1: null, q3: null, riket: null })).map(
      ({ value, ...year }) => ({ ...year, value: value === null ? null : value + 900 }),
    )
    const place = drawn(h(Trend, { subject, years: far, breaks: [], chosen: null }))
    expect(place.textContent).toContain('Axeln börjar vid 905, inte vid 0.')
  })

  it('draws nothing where there is nothing, and a single year in the middle', () => {
    expect(drawn(h(Trend, { subject, years: [], breaks: [], chosen: null })).innerHTML).toBe('')
    const [, one] = WAITING
    const place = drawn(
      h(Trend, { subject, years: one === undefined ? [] : [one], breaks: [], chosen: null }),
    )
    expect(attribute(place, '.chart-box circle.own-point', 'cx').map(Number)[0]).toBeGreaterThan(100)
    expect(all(place, 'input')).toHaveLength(0)
  })
})

describe('the peers', () => {
  it('are bars in order of rank, the own kommun marked by shape and weight, each standing by shape and word', () => {
    const place = drawn(h(Peers, { comparison: EXAMPLE, language: 'sv' }))
    expect(texts(place, '.bars-row')).toEqual([
      '1Piteå47',
      '2Umeå52',
      '3Sundsvall54',
      '4Luleå57',
      '5Östersund61',
      '6Skellefteå63',
      '7Sollefteå81',
    ])
    expect(texts(place, '.bars-row.own')).toEqual(['4Luleå57'])
    expect(all(place, '.bars-row .own-mark')).toHaveLength(1)
    expect(attribute(place, '.bars-row .standing', 'class')).toEqual([
      'standing green',
      'standing green',
      'standing yellow',
      'standing yellow',
      'standing yellow',
      'standing red',
      'standing red',
    ])
    const shapes = all(place, '.bars-row .standing').map(
      (mark) => `${mark.getAttribute('d')} ${mark.getAttribute('transform')?.includes('rotate')}`,
    )
    expect(new Set(shapes).size).toBe(3)
    expect(texts(place, '.keys li')).toEqual([
      'Luleå',
      'bästa fjärdedelen',
      'mittersta hälften',
      'sämsta fjärdedelen',
      'median 57,5',
    ])
  })

  it('are as long as their values: bars begin at 0', () => {
    const place = drawn(h(Peers, { comparison: EXAMPLE, language: 'sv' }))
    const long = attribute(place, '.bar', 'width').map(Number)
    const perDay = (long[0] ?? 0) / 47
    expect(long.map((width) => Math.round(width / perDay))).toEqual([47, 52, 54, 57, 61, 63, 81])
  })

  it('go to either side of 0, without colours where there is no direction', () => {
    const place = drawn(h(Peers, { comparison: DEVIATION, language: 'sv' }))
    const zero = Number(attribute(place, 'line.zero', 'x1')[0])
    const [arjeplog, lulea] = attribute(place, '.bar', 'x').map(Number)
    expect(arjeplog).toBe(zero)
    expect(lulea).toBeLessThan(zero)
    expect(attribute(place, '.bar', 'class')).toEqual(['bar none', 'bar none', 'bar none'])
    expect(all(place, '.standing')).toHaveLength(0)
  })

  it('are all in the table, those without a value last with the reason in a word', () => {
    const rows = all(drawn(h(Peers, { comparison: DEVIATION, language: 'sv' })), 'tbody tr')
    expect(rows.map((row) => texts(row, 'th, td'))).toEqual([
      ['1', 'Arjeplog', '10,86'],
      ['2', 'Luleå', '−1,84'],
      ['3', 'Haparanda', '−16,86'],
      ['–', 'Kiruna', '–saknas'],
    ])
    const table = drawn(h(Peers, { comparison: EXAMPLE, language: 'en' }))
    expect(texts(table, 'thead th')).toEqual(['Rank', 'Kommun', 'Value', 'Standing'])
    expect(texts(table, 'tr.own')).toEqual(['4Luleå57examplemiddle half'])
  })

  it('are marks on one axis where they are many, walked along in order of rank', () => {
    const [first] = EXAMPLE.members
    const many = Array.from({ length: 290 }, (_, i) => ({
      code: i === 122 ? '2580' : `k${i}`,
      name: i === 122 ? 'Luleå' : `Kommun ${i + 1}`,
      value: 40 + i / 5,
      status: 'final' as const,
      rank: i + 1,
      colour: first?.colour ?? null,
      note: null,
    }))
    const place = drawn(h(Peers, { comparison: { ...EXAMPLE, members: many }, language: 'sv' }))
    expect(all(place, '.bar')).toHaveLength(0)
    expect(all(place, '.chart-box .standing')).toHaveLength(290)
    const range = place.querySelector('input')
    expect([range?.min, range?.max, range?.value]).toEqual(['0', '289', '122'])
    expect(range?.getAttribute('aria-valuetext')).toBe('123. Luleå: 64,4 dagar, bästa fjärdedelen')
    act(() => {
      if (range !== null) range.value = '0'
      range?.dispatchEvent(new Event('input'))
    })
    expect(texts(place, '.strip-says')).toEqual(['1. Kommun 1: 40 dagar, bästa fjärdedelen'])
  })

  it('draw nothing where nobody has a value', () => {
    const members = DEVIATION.members.map((member) => ({ ...member, value: null }))
    expect(drawn(h(Peers, { comparison: { ...DEVIATION, members }, language: 'sv' })).innerHTML).toBe('')
  })
})

describe('the sparkline', () => {
  it('breaks where a year is missing, also one that is not in the list, and ends in its last value', () => {
    const place = drawn(
      h(Sparkline, {
        says: 'Luleå 2018–2022: från 84 till 83 %.',
        points: [
          { year: 2018, value: 84 },
          { year: 2019, value: 83 },
          { year: 2020, value: 85 },
          { year: 2022, value: 83 },
        ],
      }),
    )
    expect(attribute(place, 'svg', 'aria-label')).toEqual(['Luleå 2018–2022: från 84 till 83 %.'])
    const lines = attribute(place, 'path', 'd')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/h0$/)
    expect(attribute(place, 'circle', 'cx')).toEqual(['84'])
  })

  it('lies flat where all values are alike', () => {
    const place = drawn(h(Sparkline, { says: '', points: [1, 2].map((year) => ({ year, value: 5 })) }))
    expect(attribute(place, 'path', 'd')[0]).toBe('M4,14L84,14')
  })
})
