import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { general } from '../../../addin/guide/live/general.ts'

describe('a number as Excel’s format General shows it', () => {
  it.each([
    [928567.346938, '928567,3469', '928567.3469'],
    [71.42857142857143, '71,42857143', '71.42857143'],
    [-2.6666666666666643, '-2,666666667', '-2.666666667'],
    [0.123456789012, '0,123456789', '0.123456789'],
    [1071377.04918, '1071377,049', '1071377.049'],
    [78549, '78549', '78549'],
    [7.6, '7,6', '7.6'],
    [0, '0', '0'],
  ])('%d', (value, sv, en) => {
    expect(general(value, 'sv')).toBe(sv)
    expect(general(value, 'en')).toBe(en)
  })

  it('takes at most eleven characters but for the sign, and is no further off than its last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        const text = general(value, 'en')
        expect(text.replace('-', '').length).toBeLessThanOrEqual(11)
        const decimals = 10 - String(Math.trunc(Math.abs(value))).length
        expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.51 * 10 ** -decimals)
      }),
    )
  })
})
