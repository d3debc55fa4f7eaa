import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  barDomain,
  tickTexts,
  valueAxis,
  writtenTicks,
  yearTicks,
} from '../../../../addin/taskpane/charts/axis.ts'

/** As the sources publish them: some decimals, and no more. */
const figures = fc.array(
  fc.integer().map((thousandths) => thousandths / 1000),
  { minLength: 1, maxLength: 40 },
)

describe('the axis of a line', () => {
  it('begins above 0 where the values are far from it, as in N28013 for Luleå', () => {
    const { domain, ticks } = valueAxis([782312, 864624, 1230468])
    expect(domain).toEqual([600000, 1400000])
    expect(tickTexts(ticks, 'sv')[0]).toBe('600\u00a0000')
  })

  it('begins at 0 where they reach near it', () => {
    expect(valueAxis([8, 13, 27]).domain[0]).toBe(0)
    expect(valueAxis([-16.856, -0.3859]).domain[1]).toBe(0)
  })

  it('has room for a single value, and for values that are all alike', () => {
    expect(valueAxis([57]).domain).toEqual([50, 65])
    expect(valueAxis([0, 0]).domain).toEqual([0, 1])
  })

  it('has room for every value, ticks within it, and tells the ticks apart', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const { domain, ticks } = valueAxis(values)
        const [bottom, top] = domain
        expect(bottom).toBeLessThan(top)
        for (const value of [...values, ...ticks]) {
          expect(value).toBeGreaterThanOrEqual(bottom)
          expect(value).toBeLessThanOrEqual(top)
        }
        const texts = tickTexts(ticks, 'sv')
        expect(new Set(texts).size).toBe(texts.length)
      }),
    )
  })
})

describe('the axis of bars', () => {
  it('always has 0 in it', () => {
    fc.assert(
      fc.property(figures, (values) => {
        const [from, to] = barDomain(values)
        expect(from).toBeLessThanOrEqual(0)
        expect(to).toBeGreaterThanOrEqual(0)
        expect(from).toBeLessThan(to)
      }),
    )
    expect(barDomain([10.86, -16.856])).toEqual([-16.856, 10.86])
  })
})

describe('what is written at an axis', () => {
  it('is in the language: a decimal comma in Swedish, a point in English', () => {
    expect(tickTexts([0, 0.5, 1], 'sv')).toEqual(['0', '0,5', '1'])
    expect(tickTexts([0, 0.5, 1], 'en')).toEqual(['0', '0.5', '1'])
  })

  it('is the last year, and as many before it as there is room for', () => {
    expect(yearTicks(2014, 2022, 5)).toEqual([2014, 2016, 2018, 2020, 2022])
    expect(yearTicks(1998, 2022, 6)).toEqual([2002, 2007, 2012, 2017, 2022])
    expect(yearTicks(2010, 2010, 0)).toEqual([2010])
  })

  it('is every second tick where they would run into each other', () => {
    expect([...writtenTicks([0, 500000, 1000000, 1500000, 2000000], 70, 296)]).toEqual([0, 1000000, 2000000])
    expect([...writtenTicks([0, 10, 20], 20, 296)]).toEqual([0, 10, 20])
  })
})
