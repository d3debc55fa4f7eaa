import { MAX_CELLS } from '../../schema/contract/limits.ts'
import { PARAMETER_HELP } from '../../schema/contract/parameters.ts'
import type { CellsReply } from '../../schema/contract/replies/cells.ts'
import { FIRST_YEAR, LAST_YEAR } from '../../schema/slice.ts'
import { GENDERS } from '../../schema/words.ts'
import type { Area, Catalogue, Indicator } from './catalogue.ts'
import { answer, careOf, keysFor, type Question, type Slices, type Time } from './figure.ts'
import { Refusal, type RefusalCode } from './refusal.ts'
import { say, type Text } from './text.ts'

/** Integers a cell: kommun, indicator, year, gender. */
const STRIDE = 4
/** A misspelling is measured against every name there is, so only so many get suggestions. */
const MOST_SUGGESTED = 50

type Unknown = Record<string, { code: RefusalCode; detail: Text; suggestions: string[] }>

/** A request's cells as questions; null where the cell's kommun or indicator is unknown. */
export interface CellPlan {
  questions: (Question | null)[]
  /** What the request's names stand for, in its order; null for an unknown one. */
  names: { kommuner: (Area | null)[]; indicators: (Indicator | null)[] }
  unknown: { kommuner: Unknown; indicators: Unknown }
}

export interface CellNames {
  kommuner: readonly (string | number)[]
  indicators: readonly string[]
}

/** Reads a request's flat integers. Refuses the whole request where one of them cannot mean anything. */
export function planCells(catalogue: Catalogue, names: CellNames, cells: readonly number[]): CellPlan {
  refuseTooMany(cells.length / STRIDE)
  if (cells.length % STRIDE !== 0) {
    throw refuseCells(
      `antalet heltal (${cells.length}) är inte jämnt delbart med fyra`,
      `the number of integers (${cells.length}) is not divisible by four`,
    )
  }
  const kommuner = resolveAll(names.kommuner.map(String), (name, suggest) => catalogue.area(name, suggest))
  const indicators = resolveAll(names.indicators, (name, suggest) => catalogue.indicator(name, suggest))
  const questions: (Question | null)[] = []
  for (let at = 0; at < cells.length; at += STRIDE) {
    questions.push(readCell(kommuner.items, indicators.items, cells, at))
  }
  return {
    questions,
    names: { kommuner: kommuner.items, indicators: indicators.items },
    unknown: { kommuner: kommuner.unknown, indicators: indicators.unknown },
  }
}

/** Refuses a question for more figures than one reply may carry. */
export function refuseTooMany(cells: number): void {
  if (cells <= MAX_CELLS) return
  throw new Refusal(
    'too_many_cells',
    say(
      `Frågan gäller ${cells} värden; högst ${MAX_CELLS} kan hämtas åt gången. Dela upp den.`,
      `The question is for ${cells} figures; at most ${MAX_CELLS} can be fetched at a time. Split it.`,
    ),
  )
}

function readCell(
  kommuner: readonly (Area | null)[],
  indicators: readonly (Indicator | null)[],
  cells: readonly number[],
  at: number,
): Question | null {
  const [k = -1, i = -1, y = 0, g = -1] = [cells[at], cells[at + 1], cells[at + 2], cells[at + 3]]
  const cell = at / STRIDE
  const area = kommuner[k]
  const indicator = indicators[i]
  const gender = GENDERS[g]
  if (area === undefined) throw outOfRange(cell, say('kommun', 'kommun'), k, kommuner.length)
  if (indicator === undefined) throw outOfRange(cell, say('indikator', 'indicator'), i, indicators.length)
  if (gender === undefined) throw refuseCells(`cell ${cell} har kön ${g}`, `cell ${cell} has gender ${g}`)
  const time = timeOf(y)
  if (time === null) throw refuseCells(`cell ${cell} har år ${y}`, `cell ${cell} has year ${y}`)
  return area === null || indicator === null ? null : { area, indicator, gender, time }
}

function timeOf(year: number): Time | null {
  if (year === 0) return 'latest'
  if (year === -1) return 'previous'
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null
}

function outOfRange(cell: number, what: Text, index: number, length: number): Refusal {
  return refuseCells(
    `cell ${cell} pekar på ${what.sv} ${index}, men listan har ${length}`,
    `cell ${cell} points at ${what.en} ${index}, but the list has ${length}`,
  )
}

function refuseCells(sv: string, en: string): Refusal {
  const help = PARAMETER_HELP.cells
  return new Refusal(
    'invalid_parameter',
    say(`Fel i cells: ${sv}. ${help.sv}`, `Wrong cells: ${en}. ${help.en}`),
    {
      parameter: 'cells',
    },
  )
}

function resolveAll<T>(
  names: readonly string[],
  find: (name: string, suggest: boolean) => T,
): { items: (T | null)[]; unknown: Unknown } {
  const unknown: Unknown = {}
  let misspelt = 0
  const items = names.map((name, index) => {
    try {
      return find(name, misspelt < MOST_SUGGESTED)
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal
      misspelt++
      unknown[index] = { code: refusal.code, detail: refusal.detail, suggestions: refusal.suggestions ?? [] }
      return null
    }
  })
  return { items, unknown }
}

/** Every slice key that the plan reads, once. */
export function keysOf(plan: CellPlan): number[] {
  const keys = new Set<number>()
  for (const question of plan.questions) {
    if (question !== null) for (const key of keysFor(question)) keys.add(key)
  }
  return [...keys]
}

/** The answers in the order of the cells. A cell with an unknown name is null and is told of in `unknown`. */
export function answerCells(
  plan: CellPlan,
  slices: Slices,
  tell: (text: Text) => string,
): Pick<CellsReply, 'values' | 'years' | 'notes' | 'unknown'> {
  const values: (number | null)[] = []
  const years: (number | null)[] = []
  const notes: CellsReply['notes'] = []
  for (let cell = 0; cell < plan.questions.length; cell++) {
    const question = plan.questions[cell]
    const figure = question == null ? null : answer(question, slices)
    values.push(figure?.value ?? null)
    years.push(figure?.year ?? null)
    const care = figure == null ? null : careOf(figure)
    if (figure != null && care !== null) notes.push([cell, figure.status, tell(care)])
  }
  return {
    values,
    years,
    notes,
    unknown: { kommuner: told(plan.unknown.kommuner, tell), indicators: told(plan.unknown.indicators, tell) },
  }
}

function told(unknown: Unknown, tell: (text: Text) => string) {
  return Object.fromEntries(
    Object.entries(unknown).map(([index, { code, detail, suggestions }]) => [
      index,
      { code, detail: tell(detail), suggestions },
    ]),
  )
}
