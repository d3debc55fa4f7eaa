import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasNumberAt, packNumbers, unpackNumbers } from '../../schema/packed.ts'

const figure = fc.oneof(
  fc.constant(Number.NaN),
  fc.integer({ min: -100_000_000, max: 100_000_000 }),
  fc.integer({ min: -100_000, max: 100_000 }).map((tenths) => tenths / 10),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

/** What is said of the areas after the last value is left out, and -0 is 0. */
function kept(values: readonly number[]): number[] {
  const last = values.findLastIndex((value) => !Number.isNaN(value))
  return values.slice(0, last + 1).map((value) => (value === 0 ? 0 : value))
}

describe('packed numbers', () => {
  it('come back to the last bit, in their places', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 400 }), (values) => {
        expect([...unpackNumbers(packNumbers(Float64Array.from(values)))]).toEqual(kept(values))
      }),
      { numRuns: 2000 },
    )
  })

  it('tell where there is a value without being unpacked', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 400 }), (values) => {
        const packed = packNumbers(Float64Array.from(values))
        const told = [...values, Number.NaN, Number.NaN].map((_, position) => hasNumberAt(packed, position))
        expect(told).toEqual([...values.map((value) => !Number.isNaN(value)), false, false])
      }),
      { numRuns: 2000 },
    )
  })

  it('are exact where the decimals of one would make another too large to be so', () => {
    const values = [-37275731, 1570425146448368, -0.1]
    expect([...unpackNumbers(packNumbers(Float64Array.from(values)))]).toEqual(values)
  })

  it('are whole numbers above the least one, with runs of none in between', () => {
    expect(packNumbers(Float64Array.of(5.9, Number.NaN, 6.2))).toBe('1 59 Q!QT')
    expect(packNumbers(Float64Array.of())).toBe('0 0 ')
    expect(packNumbers(Float64Array.of(Number.NaN, Number.NaN))).toBe('0 0 ')
  })

  it('write out a number with more decimals than the others need', () => {
    expect(packNumbers(Float64Array.of(1, 2, 5752.789999999999))).toBe('0 1 QR 5752.789999999999 ')
    expect([...unpackNumbers('0 1 QR 5752.789999999999 ')]).toEqual([1, 2, 5752.789999999999])
  })

  it('take no more room than half of JSON for what kommuner publish', () => {
    const costs = Float64Array.from({ length: 290 }, (_, i) => 40_000 + 137 * i)
    expect(packNumbers(costs).length).toBeLessThan(JSON.stringify([...costs]).length / 1.8)
  })

  it.each([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuse %d', (value) => {
    expect(() => packNumbers(Float64Array.of(1, value))).toThrow(RangeError)
  })
})
