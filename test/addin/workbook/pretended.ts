import type { FunctionsRuntime, Shown } from '../../../addin/functions/runtime.ts'
import type { Cell } from '../../support/excel/cell.ts'
import type { Call } from '../../support/excel/declared.ts'

/** Members of a network, the first release; in the second one more. */
const MEMBERS = ['Luleå', 'Piteå', 'Umeå']

/**
 * OJ's functions in a few lines, for what is done with their formulas. A figure is its year times ten, and one more in the
 * second release unless its indicator is "SAME". Unknown are kommuner with a question mark; nothing is published for 1950; a
 * recalculation with Trögen in it is never answered.
 */
export function pretended() {
  const state = {
    release: 1,
    /** Whether the service answers. */
    answers: true,
    /** Every message, with how many calls it brought. */
    recalculations: [] as number[],
  }
  const calculate = async (calls: Call[]): Promise<Cell[]> => {
    state.recalculations.push(calls.length)
    if (calls.some(({ args }) => args[0] === 'Trögen')) await new Promise(() => undefined)
    return calls.map((call) => give(call, state.release))
  }
  const preview: FunctionsRuntime['calculate'] = async (id, args, release = state.release) => {
    if (!state.answers) return [[{ error: '#N/A', words: 'OJ svarar inte.', unanswered: true }]]
    const cell = give({ id, args }, release)
    if ('error' in cell) return [[{ error: cell.error as '#N/A', words: cell.message }]]
    const value = 'value' in cell ? cell.value : ''
    return (Array.isArray(value) ? value : [[value]]).map((row: unknown[]) => row.map(shown))
  }
  return { state, calculate, preview }
}

function give({ id, args: [kommun, indicator, first, last] }: Call, release: number): Cell {
  const year = Number(first ?? 2022)
  switch (id) {
    case 'VALUE':
      if (String(kommun).startsWith('?'))
        return { error: '#VALUE!', message: `Ingen kommun heter ${kommun}.` }
      if (year === 1950) return { error: '#N/A', message: 'Inte publicerad.' }
      if (indicator === 'LSS_vantetid')
        return { value: { type: 'FormattedNumber', basicValue: 57, numberFormat: 'General" (exempel)"' } }
      return { value: figure(String(indicator), year, release) }
    case 'SERIES':
      return { value: series(String(kommun), String(indicator), year, Number(last ?? 2022), release) }
    case 'PEERS':
      return { value: (release === 1 ? MEMBERS : [...MEMBERS, 'Boden']).map((name) => [name]) }
    case 'CARD':
      return { value: { type: 'Entity', text: '7,6 %', properties: {} } }
    case 'SOURCE':
      return { value: `Källa: Kolada. ${indicator}, ${kommun}. Datautgåva ${release}.` }
    case 'INFO':
      return { value: '=SUM(1) är ingen formel här' }
    default:
      return { error: '#VALUE!', message: `Ingen funktion ${id}.` }
  }
}

function figure(indicator: string, year: number, release: number): number {
  return year * 10 + (indicator === 'SAME' ? 0 : release - 1)
}

function series(kommun: string, indicator: string, from: number, to: number, release: number): unknown[][] {
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  return [
    ['År', kommun],
    ...years.map((year) => [
      year,
      year === 1950 ? { type: 'Error', basicValue: '#N/A' } : figure(indicator, year, release),
    ]),
  ]
}

function shown(value: unknown): Shown {
  if (typeof value !== 'object' || value === null) return value as Shown
  const rich = value as { type: string; basicValue: number; text?: string }
  if (rich.type === 'Error') return { error: '#N/A', words: '' }
  return rich.text ?? { example: rich.basicValue }
}
