import { isFields, isListOf, isOfRelease, type Origin } from './reply.ts'

/** What a GET answers: its reply where the status is 200, else the problem in words. */
export interface QuestionAnswer {
  status: number
  body: Record<string, unknown>
  origin: Origin
}

export interface QuestionsReply {
  release: number
  date: string
  answers: { status: number; body: Record<string, unknown> }[]
}

/** A GET by its path and query; asked again it is the same object. */
export interface Question {
  readonly get: string
}

const asked = new Map<string, Question>()
/** Beyond it, what is asked again is a new question. */
const MOST_QUESTIONS = 100_000

export function questionFor(get: string): Question {
  const known = asked.get(get)
  if (known !== undefined) return known
  if (asked.size > MOST_QUESTIONS) asked.clear()
  const question = { get }
  asked.set(get, question)
  return question
}

/** A GET with its parameters; see {@link addressOf}. */
export function question(path: string, parameters: Parameters): Question {
  return questionFor(addressOf(path, parameters))
}

export type Parameters = Record<string, string | number | undefined>

/** Parameters go in the path where it has a place for them, else in the query; those undefined are left out. */
export function addressOf(path: string, parameters: Parameters): string {
  const query = new URLSearchParams()
  let filled = path
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined) continue
    const place = `{${name}}`
    if (path.includes(place)) filled = filled.replace(place, encodeURIComponent(wellFormed(String(value))))
    else query.set(name, String(value))
  }
  return `${filled}?${query}`
}

/** Half a character, which a cell may hold and an address may not, is replaced as URLSearchParams does. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** The reply, if it is one to as many questions. */
export function questionsReplyTo(questions: readonly string[], reply: unknown): QuestionsReply | null {
  if (!isOfRelease(reply) || !isListOf(questions.length, reply.answers)) return null
  const whole = reply.answers.every(
    (answer) => isFields(answer) && Number.isInteger(answer.status) && isFields(answer.body),
  )
  return whole ? (reply as unknown as QuestionsReply) : null
}

export function questionAnswers(
  { answers, release, date }: QuestionsReply,
  fetched: number,
): QuestionAnswer[] {
  const origin = { release, date, fetched }
  return answers.map(({ status, body }) => ({ status, body, origin }))
}
