import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeSlice,
  type Entry,
  encodeSlice,
  entryAt,
  FIRST_YEAR,
  LAST_YEAR,
  packId,
  packKey,
  unpackId,
} from '../../schema/slice.ts'
import { GENDERS, STATUSES } from '../../schema/words.ts'

const key = fc.record({
  indicator: fc.integer({ min: 0, max: 100_000 }),
  gender: fc.constantFrom(...GENDERS),
  year: fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }),
})
const release = fc.integer({ min: 1, max: 65_535 })

describe('a slice id', () => {
  it('follows the published formula', () => {
    expect(packId(packKey({ indicator: 4, gender: 'K', year: 2019 }), 7)).toBe(
      ((4 * 3 + 1) * 256 + 119) * 65_536 + 7,
    )
  })

  it('carries its key and release there and back, exactly', () => {
    fc.assert(
      fc.property(key, release, (parts, number) => {
        const id = packId(packKey(parts), number)
        expect(Number.isSafeInteger(id)).toBe(true)
        expect(unpackId(id)).toEqual({ ...parts, release: number })
      }),
    )
  })

  it('sorts the releases of one key next to each other', () => {
    fc.assert(
      fc.property(key, key, release, release, (a, b, one, other) => {
        fc.pre(packKey(a) < packKey(b))
        expect(packId(packKey(a), one)).toBeLessThan(packId(packKey(b), other))
      }),
    )
  })

  it.each([
    () => packKey({ indicator: -1, gender: 'T', year: 2019 }),
    () => packKey({ indicator: 1, gender: 'T', year: 1899 }),
    () => packKey({ indicator: 1, gender: 'T', year: 2101 }),
    () => packKey({ indicator: 1.5, gender: 'T', year: 2019 }),
    () => packId(1, 0),
    () => packId(1, 65_536),
  ])('refuses what does not fit (%#)', (pack) => {
    expect(pack).toThrow(RangeError)
  })
})

describe('a stored slice', () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (x === 0 ? 0 : x))
  const entry: fc.Arbitrary<Entry> = fc.oneof(
    fc.record({
      value,
      status: fc.constantFrom('final' as const, 'preliminary' as const, 'example' as const),
    }),
    fc.record({
      value: fc.constant(null),
      status: fc.constantFrom(
        ...STATUSES.filter((status) => !['final', 'preliminary', 'example'].includes(status)),
      ),
    }),
  )

  it('reads back bit for bit', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const { vals, marks } = encodeSlice(entries)
        const slice = decodeSlice(3, vals, marks)
        expect(slice.release).toBe(3)
        expect(entries.map((_, position) => entryAt(slice, position))).toEqual(entries)
      }),
    )
  })

  it('has no value for an area that was added after it', () => {
    const { vals, marks } = encodeSlice([{ value: 1, status: 'final' }])
    expect(entryAt(decodeSlice(1, vals, marks), 1)).toEqual({ value: null, status: 'missing' })
  })

  it('stores no marks where there is nothing to say', () => {
    expect(encodeSlice([{ value: 5.9, status: 'final' }, undefined])).toEqual({
      vals: '[5.9,null]',
      marks: null,
    })
  })

  it('refuses a number that JSON would lose', () => {
    expect(() => encodeSlice([{ value: Number.POSITIVE_INFINITY, status: 'final' }])).toThrow(RangeError)
  })

  it('refuses a mark that it does not know', () => {
    expect(() => decodeSlice(1, '[1]', '{"0":"?"}')).toThrow(RangeError)
  })
})
