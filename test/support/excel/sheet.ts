import type { Call } from './declared.ts'

/** Kommuner of every size, by name. */
const KOMMUNER = [
  'Luleå',
  'Piteå',
  'Skellefteå',
  'Sollefteå',
  'Sundsvall',
  'Umeå',
  'Östersund',
  'Stockholm',
  'Habo',
  'Bjurholm',
]
/** Costs, volumes and surveys; each has years without a figure. */
const INDICATORS = [
  'N28013',
  'N28015',
  'N28016',
  'N28820',
  'N00090',
  'N01951',
  'N30101',
  'U23401',
  'U28563',
  'LSS_vantetid',
]
const YEARS = Array.from({ length: 34 }, (_, i) => 1990 + i)
const GENDERS = ['T', 'K', 'M']

/** As many different OJ.VALUE as asked for, up to 10,200, with a figure or without. */
export function differentFormulas(count: number): Call[] {
  const calls: Call[] = []
  for (const gender of GENDERS) {
    for (const year of YEARS) {
      for (const indicator of INDICATORS) {
        for (const kommun of KOMMUNER) calls.push({ id: 'VALUE', args: [kommun, indicator, year, gender] })
      }
    }
  }
  if (calls.length < count) throw new Error(`only ${calls.length} different formulas`)
  return calls.slice(0, count)
}
