import type { Comparison } from '../../../../addin/taskpane/charts/peers-words.ts'
import type { TrendYear } from '../../../../addin/taskpane/charts/trend-years.ts'

/** What the API answers of the embedded figures, for the charts to draw. */

const nothing = { status: 'missing', median: null, q1: null, q3: null, riket: null } as const

/** U31402 in Luleå: nothing 2013–2015. */
export const WAITING: readonly TrendYear[] = [
  { ...nothing, year: 2010, value: null },
  { ...nothing, year: 2011, value: 8, status: 'final' },
  { ...nothing, year: 2012, value: 13, status: 'final', median: 14, q1: 11.5, q3: 17, riket: 16 },
  { ...nothing, year: 2013, value: null, median: 14.5, q1: 12, q3: 17.5, riket: 16 },
  { ...nothing, year: 2016, value: 25, status: 'final' },
  { ...nothing, year: 2017, value: 23, status: 'preliminary' },
]

/** LSS_vantetid in Måttbandet 2010: invented figures, lower is better. */
export const EXAMPLE: Comparison = comparison({
  indicator: {
    id: 'LSS_vantetid',
    code: 'LSS_vantetid',
    title: 'Väntetid från ansökan till insats enligt LSS, medelvärde, dagar',
    unit: 'dagar',
    direction: 'lower',
  },
  year: 2010,
  group: { id: 'mattbandet', name: 'Måttbandet', kind: 'network', year: 2010, source: null },
  status: 'example',
  own: {
    value: 57,
    rank: 4,
    of: 7,
    percentile: 50,
    quartile: 2,
    colour: 'yellow',
    difference: { mean: -2.6666666666666643, median: -0.5 },
  },
  summary: { n: 6, missing: 0, mean: 59.67, median: 57.5, min: 47, q1: 52.5, q3: 62.5, max: 81, riket: null },
  members: [
    ['2581', 'Piteå', 47, 'green'],
    ['2480', 'Umeå', 52, 'green'],
    ['2281', 'Sundsvall', 54, 'yellow'],
    ['2580', 'Luleå', 57, 'yellow'],
    ['2380', 'Östersund', 61, 'yellow'],
    ['2482', 'Skellefteå', 63, 'red'],
    ['2283', 'Sollefteå', 81, 'red'],
  ],
})

/** N28018 in four of Norrbottens län 2022: percent on both sides of 0, without a direction. */
export const DEVIATION: Comparison = comparison({
  indicator: {
    id: 'N28018',
    code: 'LSS_nettokostnadsavvikelse',
    title: 'Nettokostnadsavvikelse LSS (%)',
    unit: '%',
    direction: 'none',
  },
  year: 2022,
  group: { id: 'lan-25', name: 'Norrbottens län', kind: 'lan', year: null, source: 'SCB' },
  status: 'final',
  own: {
    value: -1.8375,
    rank: 2,
    of: 3,
    percentile: 50,
    quartile: 2,
    colour: null,
    difference: { mean: 1.1605, median: 1.1605 },
  },
  summary: {
    n: 2,
    missing: 1,
    mean: -2.998,
    median: -2.998,
    min: -16.856,
    q1: -9.93,
    q3: 3.93,
    max: 10.86,
    riket: null,
  },
  members: [
    ['2506', 'Arjeplog', 10.86, null],
    ['2580', 'Luleå', -1.8375, null],
    ['2583', 'Haparanda', -16.856, null],
    ['2584', 'Kiruna', null, null],
  ],
})

type Told = Pick<Comparison, 'indicator' | 'year' | 'group' | 'status' | 'own' | 'summary'> & {
  members: [code: string, name: string, value: number | null, colour: Comparison['own']['colour']][]
}

function comparison({ members, ...told }: Told): Comparison {
  return {
    ...told,
    kommun: { code: '2580', name: 'Luleå' },
    gender: 'T',
    release: 1,
    source: 'Källa: Kolada',
    value: told.own.value,
    reason: null,
    note: null,
    cuts: null,
    members: members.map(([code, name, value, colour], i) => ({
      code,
      name,
      value,
      status: value === null ? 'missing' : told.status,
      rank: value === null ? null : i + 1,
      colour,
      note: null,
    })),
    computed: 'OJ:s egen beräkning.',
  }
}
