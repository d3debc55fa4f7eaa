import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../../worker/domain/quality/check.ts'
import type { YearOfFigures } from '../../../../worker/domain/quality/figures.ts'
import { COST, embeddedField, everyone, isKommun, listed, restless } from './fields.ts'

const kommuner = restless(40, 10, (at) => 1000 + 50 * at)

/** From a year on, the first so many areas are so many times higher. */
function raised(times: number, count = 40, from = 2015, field = kommuner): YearOfFigures[] {
  return field.map(({ year, values }) => ({
    year,
    values: values.map((value, at) => (year >= from && at < count ? value * times : value)),
  }))
}

describe('a series break', () => {
  it('is a year when the whole field moved at once, with the medians before and after', () => {
    const field = raised(1.3)
    const findings = findingsOf(COST, field, everyone)
    expect(listed(findings)).toEqual(['2015 all series_break'])
    const [kind, before, after, year] = findings.get(2015)?.all?.[0] ?? []
    expect([kind, year]).toEqual(['series_break', 2014])
    expect([before, after].map((figure) => Math.round((figure ?? 0) / 10))).toEqual([199, 253])
  })

  it('needs three in four to move the same way', () => {
    const fallen = raised(0.8)
    expect(listed(findingsOf(COST, raised(1.3 / 0.8, 30, 2015, fallen), everyone))).toEqual([
      '2015 all series_break',
    ])
    expect(listed(findingsOf(COST, raised(1.3 / 0.8, 29, 2015, fallen), everyone))).toEqual([])
  })

  it('is not a move that is small or that the indicator makes every year', () => {
    expect(listed(findingsOf(COST, raised(1.05), everyone))).toEqual([])
    const rising = kommuner.map(({ year, values }) => ({
      year,
      values: values.map((v) => v * 1.3 ** (year - 2010)),
    }))
    expect(listed(findingsOf(COST, rising, everyone))).toEqual([])
  })

  it('is not spoken of by fewer than twenty', () => {
    const twenty = restless(20, 10, (at) => 1000 + at)
    const nineteen = restless(19, 10, (at) => 1000 + at)
    expect(listed(findingsOf(COST, raised(1.3, 20, 2015, twenty), everyone))).toEqual([
      '2015 all series_break',
    ])
    expect(listed(findingsOf(COST, raised(1.3, 19, 2015, nineteen), everyone))).toEqual([])
  })

  it('is told of no year whose break the source has stated, as the fact box tells why', () => {
    const stated = { ...COST, breaks: [{ year: 2015, text: 'Annan källa.' }] }
    expect(listed(findingsOf(stated, raised(1.3), everyone))).toEqual([])
    expect(listed(findingsOf(stated, raised(1.3, 40, 2014), everyone))).toEqual(['2014 all series_break'])
  })

  it('of U31402 in 2017 is stated but not in the figures: it would not be found if it were not stated', () => {
    const { indicator, field } = embeddedField('U31402')
    expect(indicator.breaks.map(({ year }) => year)).toEqual([2017])
    const findings = findingsOf({ ...indicator, breaks: [] }, field, isKommun)
    expect(listed(findings).filter((one) => one.endsWith('series_break'))).toEqual([])
  })
})
