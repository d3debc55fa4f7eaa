import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsOf } from '../../../../worker/domain/quality/check.ts'
import {
  COST,
  COUNT,
  embeddedField,
  everyone,
  isKommun,
  listed,
  restless,
  SHARE,
  withFigure,
  years,
} from './fields.ts'

/** JSON has no negative zero. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -10, max: 1e6, noNaN: true }).map((x) => (x === 0 ? 0 : x)) },
  { weight: 1, arbitrary: fc.constantFrom(0, 100, Number.NaN) },
)
const anyField = fc
  .record({ areas: fc.integer({ min: 0, max: 30 }), count: fc.integer({ min: 0, max: 8 }) })
  .chain(({ areas, count }) =>
    fc.array(fc.array(figure, { minLength: areas, maxLength: areas }), {
      minLength: count,
      maxLength: count,
    }),
  )
  .map((columns) => years(...columns))

/** Each kind is found in it. */
const flawed = withFigure(
  withFigure(
    restless(60, 9, (at) => 1000 + 40 * at).map(({ year, values }) => ({
      year,
      values: year >= 2016 ? values.map((value) => value * 1.5) : values,
    })),
    2013,
    4,
    (value) => -value,
  ),
  2014,
  9,
  () => Number.NaN,
)

describe('the quality control', () => {
  it('finds each kind in a field that has them', () => {
    expect(listed(findingsOf(COST, flawed, everyone))).toEqual([
      '2013 4 impossible',
      '2013 4 jump',
      '2014 9 missing_kommun',
      '2016 all series_break',
    ])
  })

  it('never alters a figure, and stores only numbers that JSON can hold', () => {
    fc.assert(
      fc.property(anyField, fc.constantFrom(COST, COUNT, SHARE), (field, indicator) => {
        const before = structuredClone(field)
        const findings = [...findingsOf(indicator, field, everyone)]
        expect(field).toEqual(before)
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings)
      }),
    )
  })

  it('finds the same in kronor as in öre or thousands', () => {
    const { indicator, field } = embeddedField('N28015')
    const plain = listed(findingsOf(indicator, field, isKommun))
    expect(plain.length).toBeGreaterThan(10)
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (times) => {
        const other = field.map(({ year, values }) => ({
          year,
          values: values.map((value) => value * times),
        }))
        expect(listed(findingsOf(indicator, other, isKommun))).toEqual(plain)
      }),
      { numRuns: 10 },
    )
  })

  it('finds the same in whatever order the areas come', () => {
    const plain = listed(findingsOf(COST, flawed, everyone))
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(60).keys()], { minLength: 60 }), (order) => {
        const shuffled = flawed.map(({ year, values }) => ({
          year,
          values: Float64Array.from(order, (at) => values[at] ?? Number.NaN),
        }))
        const found = listed(findingsOf(COST, shuffled, everyone)).map((one) =>
          one.replace(/ (\d+) /, (_, at) => ` ${order[Number(at)]} `),
        )
        expect(found.sort()).toEqual(plain)
      }),
    )
  })

  it('finds nothing where nothing changes, nor where there is nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 40 }),
        fc.constantFrom(COST, COUNT, SHARE),
        (levels, indicator) => {
          const field = years(...Array.from({ length: 8 }, () => levels))
          expect(listed(findingsOf(indicator, field, everyone))).toEqual([])
        },
      ),
    )
    expect(findingsOf(COST, [], everyone).size).toBe(0)
    expect(findingsOf(COST, years([], []), everyone).size).toBe(0)
  })

  it('takes years that know of fewer areas than later ones', () => {
    const grown = flawed.map(({ year, values }, t) => ({
      year,
      values: t < 4 ? values.slice(0, 50) : values,
    }))
    expect(listed(findingsOf(COST, grown, everyone))).toEqual(listed(findingsOf(COST, flawed, everyone)))
  })
})
