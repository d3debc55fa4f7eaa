import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mean, median, quantile } from '../../../worker/domain/statistics.ts'

/** Excel has no negative zero, and nor has JSON. */
const number = fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((x) => (x === 0 ? 0 : x))
const numbers = fc.array(number, { minLength: 1 })

describe('the statistics', () => {
  it("gives what Microsoft's page on QUARTILE.INC gives", () => {
    expect(quantile([1, 2, 4, 7, 8, 9, 10, 12], 0.25)).toBe(3.5)
  })

  it('interpolates as PERCENTILE.INC does', () => {
    expect(quantile([4, 1, 2, 3], 0.3)).toBeCloseTo(1.9, 12) // Microsoft's page on PERCENTILE.INC
    expect(median([1, 2, 3, 4])).toBe(2.5)
    expect(median([1, 2, 3, 4, 5])).toBe(3)
    expect(mean([10, 7, 9, 27, 2])).toBe(11) // Microsoft's page on AVERAGE
  })

  it('is nothing where there are no values', () => {
    expect([mean([]), median([]), quantile([], 0.25)]).toEqual([null, null, null])
  })

  it('is the value itself where there is one', () => {
    expect([mean([7]), median([7]), quantile([7], 0.25), quantile([7], 1)]).toEqual([7, 7, 7, 7])
  })

  it('runs from the smallest to the largest, whatever the order', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const at = quantile(values, share) ?? Number.NaN
        expect(quantile(values, 0)).toBe(Math.min(...values))
        expect(quantile(values, 1)).toBe(Math.max(...values))
        expect(at).toBeGreaterThanOrEqual(Math.min(...values))
        expect(at).toBeLessThanOrEqual(Math.max(...values))
        expect(quantile([...values].reverse(), share)).toBe(at)
      }),
    )
  })
})
