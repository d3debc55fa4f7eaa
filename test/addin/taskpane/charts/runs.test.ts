import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyYear, runs } from '../../../../addin/taskpane/charts/runs.ts'

describe('the unbroken stretches of a series', () => {
  it('stop where a year has no value, and begin again after it', () => {
    // U31402 in Luleå: nothing 2013–2015.
    const series = [8, 13, null, null, null, 25, 23]
    expect(runs(series, (value) => value)).toEqual([
      [8, 13],
      [25, 23],
    ])
  })

  it('hold every value once, in order, and never join two over a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer())), (series) => {
        const found = runs(series, (value) => value)
        expect(found.flat()).toEqual(series.filter((value) => value !== null))
        const beginnings = series.filter((value, i) => value !== null && (series[i - 1] ?? null) === null)
        expect(found.map(([first]) => first)).toEqual(beginnings)
      }),
    )
  })
})

describe('the years of a series', () => {
  it('are all there between the first and the last, also those that nobody has published', () => {
    const filled = everyYear(
      [
        { year: 2022, value: 83 },
        { year: 2019, value: 84 },
      ],
      (year) => ({ year, value: -1 }),
    )
    expect(filled.map(({ year, value }) => [year, value])).toEqual([
      [2019, 84],
      [2020, -1],
      [2021, -1],
      [2022, 83],
    ])
  })

  it('are none where there are none', () => {
    expect(everyYear<{ year: number }>([], (year) => ({ year }))).toEqual([])
  })
})
