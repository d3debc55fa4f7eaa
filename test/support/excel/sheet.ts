import { MATTBANDET } from '../mattbandet.ts'
import { type Cell, shown } from './cell.ts'
import type { Call } from './declared.ts'

/** Kommuner of every size, by name. */
const KOMMUNER = [...MATTBANDET, 'Stockholm', 'Bjurholm']
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

/** What the API answers to the same formulas. */
export async function published(address: string, formulas: readonly Call[]): Promise<(number | null)[]> {
  const kommuner = [...new Set(formulas.map(({ args: [kommun] }) => kommun))]
  const indicators = [...new Set(formulas.map(({ args: [, indicator] }) => indicator))]
  const cells = formulas.flatMap(({ args: [kommun, indicator, year, gender] }) => [
    kommuner.indexOf(kommun),
    indicators.indexOf(indicator),
    Number(year),
    'TKM'.indexOf(String(gender)),
  ])
  const response = await fetch(`${address}/v1/cells`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ kommuner, indicators, cells }),
  })
  return ((await response.json()) as { values: (number | null)[] }).values
}

/** The plain number in a cell, an example's too; null where it is #N/A. */
export function figureIn(cell: Cell): number | null {
  const value = shown(cell)
  if (typeof value === 'number') return value
  if (String(value).startsWith('#N/A ')) return null
  throw new Error(`a cell shows ${value}`)
}
