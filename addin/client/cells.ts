import type { CellsReply } from '../../schema/contract/replies/cells.ts'
import { GENDERS, type Gender, type Status } from '../../schema/words.ts'
import { isFields, isListOf, isOfRelease, type Origin } from './reply.ts'

/** One figure, asked for as a cell of `POST /v1/cells`. */
export interface CellQuestion {
  /** A name or code. */
  readonly kommun: string
  readonly indicator: string
  /** 0 is the latest with a value, -1 the one before it. */
  readonly year: number
  /** 0 total, 1 kvinnor, 2 män. */
  readonly gender: number
}

type NamedKommun = NonNullable<CellsReply['names']['kommuner'][number]>
type NamedIndicator = NonNullable<CellsReply['names']['indicators'][number]>

/** A figure and how it must be read. */
export interface Figure {
  value: number | null
  year: number | null
  status: Status
  /** Why there is no value, or why it must be read with care. */
  reason: string | null
  kommun: NamedKommun
  indicator: NamedIndicator
  gender: Gender
  origin: Origin
}

/** A name that fits nothing, or that nobody may read the figures of. */
interface UnknownName {
  unknown: 'kommun' | 'indicator'
  /** As in the API's problems; in replies that were kept before it came with them, left out. */
  code?: string
  detail: string
  suggestions: string[]
}

export type CellAnswer = Figure | UnknownName

/** Ten times what a large workbook asks. Beyond it, what is asked again is a new question. */
const MOST_QUESTIONS = 500_000

/** By kommun, indicator, and year and gender as one number. */
const asked = new Map<string, Map<string, Map<number, CellQuestion>>>()
let different = 0

/**
 * The question for a figure; asked again it is the same object. Ten thousand formulas are so told apart without ten
 * thousand keys being made up and hashed, which is what a recalculation from memory would spend its time on.
 */
export function cellQuestion(kommun: string, indicator: string, year: number, gender: number): CellQuestion {
  if (different > MOST_QUESTIONS) {
    asked.clear()
    different = 0
  }
  const ofKommun = within(asked, kommun)
  const ofIndicator = within(ofKommun, indicator)
  const when = 3 * year + gender
  const known = ofIndicator.get(when)
  if (known !== undefined) return known
  const question = { kommun, indicator, year, gender }
  ofIndicator.set(when, question)
  different++
  return question
}

function within<K, V>(maps: Map<string, Map<K, V>>, name: string): Map<K, V> {
  const known = maps.get(name)
  if (known !== undefined) return known
  const made = new Map<K, V>()
  maps.set(name, made)
  return made
}

/** The body of `POST /v1/cells`, but for its release. */
export interface CellsBody {
  kommuner: string[]
  indicators: string[]
  cells: number[]
}

export function cellsBody(questions: readonly CellQuestion[]): CellsBody {
  const kommuner = new Map<string, number>()
  const indicators = new Map<string, number>()
  const cells: number[] = []
  for (const { kommun, indicator, year, gender } of questions) {
    cells.push(numberOf(kommun, kommuner), numberOf(indicator, indicators), year, gender)
  }
  return { kommuner: [...kommuner.keys()], indicators: [...indicators.keys()], cells }
}

function numberOf(name: string, numbers: Map<string, number>): number {
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, numbers.size)
  return numbers.size - 1
}

/** The questions of a body, as {@link cellsBody} made it. */
export function questionsOf({ kommuner, indicators, cells }: CellsBody): CellQuestion[] {
  const questions: CellQuestion[] = []
  for (let at = 0; at < cells.length; at += 4) {
    const [k = -1, i = -1, year = 0, gender = 0] = [cells[at], cells[at + 1], cells[at + 2], cells[at + 3]]
    questions.push(cellQuestion(kommuner[k] ?? '', indicators[i] ?? '', year, gender))
  }
  return questions
}

/** The reply, if it is one to this body. */
export function cellsReplyTo(body: CellsBody, reply: unknown): CellsReply | null {
  const cells = body.cells.length / 4
  if (!isOfRelease(reply) || !isListOf(cells, reply.values) || !isListOf(cells, reply.years)) return null
  if (!Array.isArray(reply.notes) || !isFields(reply.unknown) || !isFields(reply.names)) return null
  const { kommuner, indicators } = reply.names
  if (!isFields(reply.unknown.kommuner) || !isFields(reply.unknown.indicators)) return null
  if (!isListOf(body.kommuner.length, kommuner) || !isListOf(body.indicators.length, indicators)) return null
  return reply.values.every((value) => value === null || typeof value === 'number')
    ? (reply as unknown as CellsReply)
    : null
}

/** The answers, in the order of the body's cells. */
export function cellAnswers(body: CellsBody, reply: CellsReply, fetched: number): CellAnswer[] {
  const origin = { release: reply.release, date: reply.date, fetched }
  const answers: CellAnswer[] = []
  for (let cell = 0; cell < reply.values.length; cell++) {
    const k = body.cells[4 * cell] ?? -1
    const i = body.cells[4 * cell + 1] ?? -1
    const kommun = reply.names.kommuner[k]
    const indicator = reply.names.indicators[i]
    if (kommun == null || indicator == null) {
      answers.push(unknownName(reply, k, i))
      continue
    }
    answers.push({
      value: reply.values[cell] ?? null,
      year: reply.years[cell] ?? null,
      status: 'final',
      reason: null,
      kommun,
      indicator,
      gender: GENDERS[body.cells[4 * cell + 3] ?? 0] ?? 'T',
      origin,
    })
  }
  for (const [cell, status, reason] of reply.notes) {
    const answer = answers[cell]
    if (answer !== undefined && 'status' in answer) Object.assign(answer, { status, reason })
  }
  return answers
}

function unknownName({ unknown }: CellsReply, kommun: number, indicator: number): UnknownName {
  const noKommun = unknown.kommuner[kommun]
  if (noKommun !== undefined) return { unknown: 'kommun', ...noKommun }
  const noIndicator = unknown.indicators[indicator] ?? { detail: '', suggestions: [] }
  return { unknown: 'indicator', ...noIndicator }
}
