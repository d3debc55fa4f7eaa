import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FigureReader } from '../../../worker/sources/kolada/figures.ts'
import type { KoladaFigure, KoladaFigures } from '../../../worker/sources/kolada/shapes.ts'
import { saidIn } from '../../support/kolada/said.ts'

const AREAS = new Map([
  ['0000', 0],
  ['2580', 311],
])

function figure(more: Partial<KoladaFigure>): KoladaFigure {
  return { gender: 'T', value: null, status: '', ...more }
}

function row(values: KoladaFigure[], municipality = '2580'): KoladaFigures {
  return { kpi: 'N28013', municipality, period: 2019, values }
}

function read(rows: KoladaFigures[], asked = ['N28013']) {
  const reader = new FigureReader(AREAS, asked)
  reader.read(rows)
  const { drafts, unknownAreas, told } = reader.taken()
  return { said: saidIn(drafts), unknownAreas, told, unanswered: reader.unanswered() }
}

describe("Kolada's figures", () => {
  it.each([
    [{ value: 928567.346938 }, '928567.346938 final'],
    [{ value: 0 }, '0 final'],
    [{ value: null, status: 'Missing' }, 'null missing'],
    [{ value: null, status: 'Private' }, 'null suppressed'],
    [{ value: null, status: '' }, 'null missing'],
    [{ value: null, status: null }, 'null missing'],
    [{ value: 12.5, status: 'Preliminary' }, '12.5 preliminary'],
    [{ value: 12.5, isdeleted: true }, 'null missing'],
  ])('%j is %s, and nothing need be told', (said, entry) => {
    expect(read([row([figure(said)])])).toEqual({
      said: [`N28013 311 T 2019: ${entry}`],
      unknownAreas: new Map(),
      told: [],
      unanswered: [],
    })
  })

  it('have no minus zero', () => {
    const reader = new FigureReader(AREAS, ['N28013'])
    reader.read([row([figure({ value: -0 })])])
    expect(reader.taken().drafts.of('N28013')[0]?.at(311)?.value).toBe(0)
  })

  it('keep kvinnor and män apart in whatever order they come', () => {
    const genders = [
      figure({ gender: 'M', value: 3 }),
      figure({ value: 1 }),
      figure({ gender: 'K', value: 2 }),
    ]
    expect(read([row(genders)]).said).toEqual([
      'N28013 311 K 2019: 2 final',
      'N28013 311 M 2019: 3 final',
      'N28013 311 T 2019: 1 final',
    ])
  })

  it('of areas that are not ours are counted and left out', () => {
    const { said, unknownAreas } = read([
      row([figure({ value: 1 }), figure({ gender: 'K', value: 2 })], 'G39628'),
      row([figure({ value: 1 })], '2590'),
      row([figure({ value: 1 })]),
    ])
    expect(said).toEqual(['N28013 311 T 2019: 1 final'])
    expect(unknownAreas).toEqual(
      new Map([
        ['G39628', 2],
        ['2590', 1],
      ]),
    )
  })

  it('with a status that nobody has described are told of once, with their number', () => {
    const { said, told } = read([
      row([
        figure({ status: 'Odd' }),
        figure({ gender: 'K', status: 'Odd' }),
        figure({ gender: 'M', value: 5, status: 'Rough' }),
      ]),
    ])
    expect(said).toEqual([
      'N28013 311 K 2019: null missing',
      'N28013 311 M 2019: 5 final',
      'N28013 311 T 2019: null missing',
    ])
    expect(told.map(({ sv }) => sv)).toEqual([
      'Uppgifter utan värde med statusen "Odd", som Kolada inte beskriver, är inlästa som saknade: 2 st.',
      'Värden med statusen "Rough", som Kolada inte beskriver, är inlästa som slutliga: 1 st.',
    ])
  })

  it('of indicators that were not asked for are left out, and those that were and have none are named', () => {
    const { said, told, unanswered } = read([row([figure({ value: 1 })])], ['N28015'])
    expect([said, unanswered]).toEqual([[], ['N28015']])
    expect(told.map(({ en }) => en)).toEqual([
      'Kolada answered with figures of indicators that were not asked for. They are not taken in: 1.',
    ])
  })

  it('of none but areas that are not ours are no answer', () => {
    expect(read([row([figure({ value: 1 })], 'G39628')]).unanswered).toEqual(['N28013'])
  })

  it('that are deleted and published anew are as published, whichever is said first', () => {
    const both = [figure({ value: null, isdeleted: true }), figure({ value: 7 })]
    expect(read([row(both)]).said).toEqual(['N28013 311 T 2019: 7 final'])
    expect(read([row([...both].reverse())]).said).toEqual(['N28013 311 T 2019: 7 final'])
  })

  it('that are said twice alike are taken once', () => {
    const { said, told } = read([row([figure({ value: 7 })]), row([figure({ value: 7 })])])
    expect([said, told]).toEqual([['N28013 311 T 2019: 7 final'], []])
  })

  it('that contradict each other are both left out, by name', () => {
    const { said, told } = read([
      row([figure({ value: 7 })]),
      row([figure({ value: 8 }), figure({ gender: 'K', value: 1 })]),
      row([figure({ value: 7 })], '0000'),
    ])
    expect(said).toEqual(['N28013 0 T 2019: 7 final', 'N28013 311 K 2019: 1 final'])
    expect(told.map(({ sv }) => sv)).toEqual([
      'Kolada säger två olika saker om samma uppgift. Ingen av dem är inläst: 1 st, däribland N28013 2580 T 2019. Kör igen; rapportera det till Kolada om det består.',
    ])
  })

  it('say the same in every order', () => {
    const entry = fc.record({
      gender: fc.constantFrom('T' as const, 'K' as const, 'M' as const),
      value: fc.option(fc.constantFrom(0, 1, 2.5), { nil: null }),
      status: fc.constantFrom('', 'Missing', 'Private'),
      isdeleted: fc.boolean(),
    })
    const rows = fc.array(
      fc.record({
        kpi: fc.constantFrom('N28013', 'N28015'),
        municipality: fc.constantFrom('0000', '2580', 'G1'),
        period: fc.integer({ min: 2018, max: 2020 }),
        values: fc.array(entry, { maxLength: 3 }),
      }),
    )
    fc.assert(
      fc.property(rows, fc.infiniteStream(fc.nat()), (all, order) => {
        const shuffled = all
          .map((one) => ({ ...one, values: [...one.values].reverse() }))
          .map((one) => ({ one, at: order.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(read(shuffled, ['N28013', 'N28015']).said).toEqual(read(all, ['N28013', 'N28015']).said)
      }),
    )
  })
})
