import { type FormulaArgument, ojFormula } from '../formulas/build.ts'
import type { Inputs } from './inputs.ts'
import type { Facts, Say } from './report.ts'

/** The formulas that reports are made of. */

/** A call to stand inside another formula. */
function call(id: string, args: readonly FormulaArgument[]): string {
  return ojFormula(id, args).slice(1)
}

type Field = 'title' | 'unit' | 'direction' | 'next publication' | 'source'

export function infoFormula(indicator: FormulaArgument, field: Field, say: Say): string {
  const words: Record<Field, string> = {
    title: say('titel', 'title'),
    unit: say('enhet', 'unit'),
    direction: say('riktning', 'direction'),
    'next publication': say('nästa publicering', 'next publication'),
    source: say('källa', 'source'),
  }
  return ojFormula('INFO', [indicator, words[field]])
}

type Measure = 'median' | 'rank' | 'count' | 'colour' | 'national'

/** A measure of a comparison in the report's group, or in the one given. */
export function statFormula(
  measure: Measure,
  indicator: FormulaArgument,
  { kommun, year, group }: Pick<Inputs, 'kommun' | 'year' | 'group'>,
  say: Say,
): string {
  const words: Record<Measure, string> = {
    median: 'median',
    rank: say('rang', 'rank'),
    count: say('antal', 'count'),
    colour: say('färg', 'colour'),
    national: say('riket', 'national'),
  }
  return ojFormula('STAT', [kommun, indicator, words[measure], year, group])
}

/** How many the rank is among: the others that have a value, and the kommun itself where its rank is a number. */
export function amongFormula(rank: string, indicator: FormulaArgument, inputs: Inputs, say: Say): string {
  return `=IF(ISNUMBER(${rank}),1,0)+${statFormula('count', indicator, inputs, say).slice(1)}`
}

/** The kommun's colour, in a word; where no direction is better, the words for that. */
export function colourContent(facts: Facts, indicator: FormulaArgument, inputs: Inputs, say: Say): string {
  return facts.direction === 'none' ? say('ingen', 'none') : statFormula('colour', indicator, inputs, say)
}

/** The source's own figure for riket; the words for it where there is none. */
export function riketContent(
  facts: Facts,
  indicator: FormulaArgument,
  inputs: Pick<Inputs, 'kommun' | 'year' | 'group'>,
  say: Say,
): string {
  return facts.levels.includes('riket')
    ? statFormula('national', indicator, inputs, say)
    : say('saknas', 'none')
}

/** The kommuner to compare with, as those are in the indicator's verksamhetsområde. */
export function peersFormula(facts: Facts, { kommun, group, year }: Inputs): string {
  return ojFormula('PEERS', [kommun, group, year, facts.area.id])
}

/** A kommun's figure where its cell holds a name, and nothing where the group has no more kommuner. */
export function memberFormula(name: string, id: string, args: readonly FormulaArgument[]): string {
  return `=IF(${name}="","",${call(id, args)})`
}

/** How many decimals the unit is read with, and that the figure is an example where it is one. */
export function formatOf({ unit, example }: Facts, say: Say): { readonly numberFormat: string } {
  const format = /^kr\b|^antal$/.test(unit) ? '#,##0' : '#,##0.0'
  return { numberFormat: marked(format, example, say) }
}

/** Excel shows what is too long for a cell as ####, so an example's rank is marked by the heading above it alone. */
export const RANK_FORMAT = { numberFormat: '0' }

export function percentFormat({ example }: Facts, say: Say): { readonly numberFormat: string } {
  return { numberFormat: marked('0.0', example, say) }
}

function marked(format: string, example: boolean, say: Say): string {
  return example ? `${format}" (${say('exempel', 'example')})"` : format
}

/** What to do where the group gets more kommuner than its list has room for. */
export function moreRoomWords(room: number, say: Say): string {
  return say(
    `Listan har plats för ${room} kommuner utöver den egna. Har gruppen fler visar den #SPILL!: infoga rader ovanför den här, så kommer de fram, och kopiera formlerna till höger nedåt. Då behöver diagrammets område kontrolleras.`,
    `The list has room for ${room} kommuner beside the own. With more in the group it shows #SPILL!: insert rows above this one, and they appear, and copy the formulas to the right downwards. Then check the range of the chart.`,
  )
}
