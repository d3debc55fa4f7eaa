import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../../worker/domain/quality/check.ts'
import { COST, everyone, listed, restless, withFigure } from './fields.ts'

const kommuner = restless(200, 6, (at) => 1000 + at)
const none = () => Number.NaN

/** The field without the figures of the first so many areas in a year. */
function without(count: number, year: number, field = kommuner) {
  return field.map((one) =>
    one.year === year
      ? { year, values: one.values.map((value, at) => (at < count ? Number.NaN : value)) }
      : one,
  )
}

describe('a missing kommun', () => {
  it('had a figure the two years before, and is told with the last of them', () => {
    const findings = findingsOf(COST, withFigure(kommuner, 2015, 7, none), everyone)
    expect(listed(findings)).toEqual(['2015 7 missing_kommun'])
    expect(findings.get(2015)?.[7]).toEqual([['missing_kommun', kommuner[4]?.values[7], 2014]])
  })

  it('is told once, the first year', () => {
    const gone = withFigure(withFigure(kommuner, 2014, 7, none), 2015, 7, none)
    expect(listed(findingsOf(COST, gone, everyone))).toEqual(['2014 7 missing_kommun'])
  })

  it('is not one that came as a guest a single year', () => {
    const guest = [2010, 2011, 2012, 2013, 2015].reduce(
      (field, year) => withFigure(field, year, 7, none),
      kommuner,
    )
    expect(listed(findingsOf(COST, guest, everyone))).toEqual([])
  })

  it('is told of as many as one in a hundred', () => {
    expect(listed(findingsOf(COST, without(2, 2015), everyone))).toEqual([
      '2015 0 missing_kommun',
      '2015 1 missing_kommun',
    ])
    expect(listed(findingsOf(COST, without(3, 2015), everyone))).toEqual([])
  })

  it('is told of one where they are few', () => {
    const seven = restless(7, 4, () => 1000)
    expect(listed(findingsOf(COST, without(1, 2013, seven), everyone))).toEqual(['2013 0 missing_kommun'])
  })

  it('is told for the whole year where one in twenty or more are gone', () => {
    expect(listed(findingsOf(COST, without(9, 2015), everyone))).toEqual([])
    const findings = findingsOf(COST, without(10, 2015), everyone)
    expect(listed(findings)).toEqual(['2015 all missing_kommun'])
    expect(findings.get(2015)?.all).toEqual([['missing_kommun', 10, 200, 2014]])
  })

  it('is nobody where a third come and go each year', () => {
    const survey = kommuner.map(({ year, values }) => ({
      year,
      values: values.map((value, at) => ((at * 7 + year * 5) % 3 === 0 ? Number.NaN : value)),
    }))
    expect(listed(findingsOf(COST, withFigure(survey, 2015, 7, none), everyone))).toEqual([])
  })

  it('is not riket or a region, where kommuner have figures', () => {
    expect(listed(findingsOf(COST, withFigure(kommuner, 2015, 7, none), (at) => at > 7))).toEqual([])
  })
})
