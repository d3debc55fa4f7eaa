import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  Draft,
  decodeSlice,
  type Entry,
  encodeSlice,
  entryAt,
  FIRST_YEAR,
  hasValueAt,
  LAST_YEAR,
  packId,
  packKey,
  type SliceFindings,
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

  const draftOf = (entries: readonly (Entry | undefined)[]) => {
    const draft = new Draft('T', 2019)
    for (const [position, said] of entries.entries()) if (said !== undefined) draft.set(position, said)
    return draft
  }
  const stored = (entries: readonly (Entry | undefined)[]) => {
    const draft = draftOf(entries)
    const marks = new Map([...draft.said()].map((at) => [at, draft.at(at)?.status ?? 'missing'] as const))
    return encodeSlice({ values: draft.values, marks, findings: {} })
  }

  it('reads back bit for bit', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 400 }), (entries) => {
        const slice = decodeSlice(3, stored(entries))
        expect(slice.release).toBe(3)
        expect(entries.map((_, position) => entryAt(slice, position))).toEqual(entries)
        const { vals } = stored(entries)
        expect(entries.map((_, position) => hasValueAt(vals, position))).toEqual(
          entries.map((said) => said.value !== null),
        )
      }),
    )
  })

  it('was JSON before values were packed, and is read as it was', () => {
    const vals = '[5.9,null,1250]'
    const slice = decodeSlice(1, { vals, marks: '{"1":"s"}', findings: null })
    expect([0, 1, 2, 3].map((position) => hasValueAt(vals, position))).toEqual([true, false, true, false])
    expect([0, 1, 2, 3].map((position) => entryAt(slice, position))).toEqual([
      { value: 5.9, status: 'final' },
      { value: null, status: 'suppressed' },
      { value: 1250, status: 'final' },
      { value: null, status: 'missing' },
    ])
  })

  it('has no value for an area that was added after it', () => {
    const slice = decodeSlice(1, stored([{ value: 1, status: 'final' }]))
    expect(entryAt(slice, 1)).toEqual({ value: null, status: 'missing' })
  })

  it('stores no marks where there is nothing to say', () => {
    expect(stored([{ value: 5.9, status: 'final' }, undefined]).marks).toBeNull()
  })

  it('carries what the quality control found', () => {
    const findings = { 3: [['jump', 0.25]], all: [['series_break', 2]] } as SliceFindings
    const slice = { values: Float64Array.of(1, 2), marks: new Map(), findings }
    expect(decodeSlice(1, encodeSlice(slice)).findings).toEqual(findings)
  })

  it('refuses a number that is infinite', () => {
    expect(() => stored([{ value: Number.POSITIVE_INFINITY, status: 'final' }])).toThrow(RangeError)
  })

  it('refuses a mark that it does not know', () => {
    expect(() => decodeSlice(1, { vals: '[1]', marks: '{"0":"?"}', findings: null })).toThrow(RangeError)
  })
})

describe('a draft', () => {
  it('tells what was said of each area, and nothing of the others', () => {
    const draft = new Draft('K', 2019)
    draft.set(2, { value: 5.9, status: 'preliminary' })
    draft.set(400, { value: null, status: 'suppressed' })
    expect([...draft.said()]).toEqual([2, 400])
    expect(draft.at(2)).toEqual({ value: 5.9, status: 'preliminary' })
    expect(draft.at(400)).toEqual({ value: null, status: 'suppressed' })
    expect(draft.at(3)).toBeUndefined()
  })
})
