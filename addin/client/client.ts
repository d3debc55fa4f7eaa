import pLimit from 'p-limit'
import { MAX_CELLS, MAX_QUESTIONS } from '../../schema/contract/limits.ts'
import { Batcher } from '../batch/batcher.ts'
import { inParts } from '../batch/in-parts.ts'
import { OneRelease } from '../batch/one-release.ts'
import { Activity } from './activity.ts'
import {
  type CellAnswer,
  type CellQuestion,
  type CellsBody,
  cellAnswers,
  cellsBody,
  cellsReplyTo,
  questionsOf,
} from './cells.ts'
import { FAILURES } from './failure.ts'
import { Http } from './http.ts'
import type { Kept, Page } from './kept.ts'
import { Memory } from './memory.ts'
import {
  type Question,
  type QuestionAnswer,
  questionAnswers,
  questionFor,
  questionsReplyTo,
} from './questions.ts'
import { isOfRelease } from './reply.ts'

const MOST_IN_FLIGHT = 4
/** Within 20 s also where Excel's thread is busy: it drops what is a minute late, and a person gives up long before. */
const SETTLED_MS = 16_000
/** Ten workbooks of 50,000 figures. */
const MOST_REMEMBERED = 500_000

/** Where a session begins. */
export interface Start {
  /** The release that the workbook was last updated with; without one, it is the newest. */
  release?: number
  /** What opens a network's own figures. */
  key?: string
}

/**
 * What the formulas of one workbook ask. Answers come from one release: the workbook's, else the newest when the session began. What has been
 * answered once is at hand at once, and in the next session too as long as the release is the newest, or nobody can be
 * asked which is.
 */
export class Client {
  readonly #http: Http
  readonly #language: string
  readonly #kept: Kept
  readonly #release = new OneRelease()
  readonly #cells = new Memory<CellQuestion, CellAnswer>(MOST_REMEMBERED)
  readonly #questions = new Memory<Question, QuestionAnswer>(MOST_REMEMBERED)
  readonly #cellBatcher: Batcher<CellQuestion, CellAnswer>
  readonly #questionBatcher: Batcher<Question, QuestionAnswer>
  readonly #start: Promise<Start>
  /** The release that the answers at hand are of. */
  #atHand: number | undefined
  #opening: Promise<unknown> | undefined
  readonly activity = new Activity()

  /** `start`: where the session begins; awaited before anything is asked. */
  constructor(origin: string, language: string, kept: Kept, start: Promise<Start> = Promise.resolve({})) {
    this.#kept = kept
    this.#http = new Http(origin, language)
    this.#language = language
    this.#start = start
    const limit = pLimit(MOST_IN_FLIGHT)
    const shared = { limit, within: SETTLED_MS, late: FAILURES.late }
    this.#cellBatcher = new Batcher({
      ...shared,
      most: MAX_CELLS,
      send: (questions, signal) =>
        this.activity.during(questions.length, () =>
          this.#answers(questions, this.#cells, (missing) => this.#askCells(missing, signal)),
        ),
    })
    this.#questionBatcher = new Batcher({
      ...shared,
      most: MAX_QUESTIONS,
      send: (questions, signal) =>
        this.activity.during(questions.length, () =>
          this.#answers(questions, this.#questions, (missing) => this.#askQuestions(missing, signal)),
        ),
    })
  }

  /** The release that answers come from; undefined before the first. */
  get release(): number | undefined {
    return this.#release.current
  }

  /** Whether the service did not answer when it was last asked: answers are then what is at hand. */
  get offline(): boolean {
    return !this.#http.answers
  }

  /** One figure: at once where it is at hand. */
  cell(question: CellQuestion, signal?: AbortSignal): CellAnswer | Promise<CellAnswer> {
    return this.#cells.get(question) ?? this.#cellBatcher.ask(question, signal)
  }

  /** What a GET answers (see `question`): at once where it is at hand. */
  question(question: Question, signal?: AbortSignal): QuestionAnswer | Promise<QuestionAnswer> {
    return this.#questions.get(question) ?? this.#questionBatcher.ask(question, signal)
  }

  /**
   * From now on everything is asked anew, of one release: the caller has asked which is the newest, or keeps to that of
   * the workbook.
   */
  refresh(release: number): void {
    this.#moveTo(release)
    // A session that is still opening would go back to where it began.
    this.#opening = (this.#opening ?? this.#begin()).then(() => this.#moveTo(release))
  }

  /** What is limited to a network is answered from now on to the holder of a key; without one, to nobody. */
  useKey(key: string | undefined): void {
    const use = () => {
      this.#http.key = key
      this.#forget()
    }
    use()
    this.#opening = (this.#opening ?? this.#begin()).then(use)
  }

  #moveTo(release: number): void {
    this.#release.use(release)
    this.#forget()
    this.#atHand = release
    this.activity.reset()
  }

  #forget(): void {
    this.#cells.clear()
    this.#questions.clear()
  }

  /** Asks for what is not at hand, and answers all. */
  async #answers<Q, A>(
    questions: readonly Q[],
    memory: Memory<Q, A>,
    ask: (missing: readonly Q[]) => Promise<readonly A[]>,
  ): Promise<readonly A[]> {
    this.#opening ??= this.#open()
    await this.#opening
    const missing = questions.filter((question) => memory.get(question) === undefined)
    const asked = missing.length === 0 ? [] : await inParts(missing, ask)
    if (missing.length === questions.length) return asked
    const fresh = new Map(missing.map((question, i) => [question, asked[i]]))
    const answers = questions.flatMap((question) => fresh.get(question) ?? memory.get(question) ?? [])
    // What was at hand is not any longer where its release turned out to be withdrawn.
    return answers.length === questions.length ? answers : this.#answers(questions, memory, ask)
  }

  async #askCells(questions: readonly CellQuestion[], signal: AbortSignal): Promise<CellAnswer[]> {
    const body = cellsBody(questions)
    const reply = await this.#release.send((release) =>
      this.#http.post('/v1/cells', { release, ...body }, (got) => cellsReplyTo(body, got), signal),
    )
    const fetched = this.#received('/v1/cells', body, reply)
    return this.#rememberCells(questions, cellAnswers(body, reply, fetched))
  }

  async #askQuestions(asked: readonly Question[], signal: AbortSignal): Promise<QuestionAnswer[]> {
    const questions = asked.map(({ get }) => get)
    const reply = await this.#release.send((release) =>
      this.#http.post(
        '/v1/questions',
        { release, questions },
        (got) => questionsReplyTo(questions, got),
        signal,
      ),
    )
    const fetched = this.#received('/v1/questions', questions, reply)
    return this.#rememberQuestions(asked, questionAnswers(reply, fetched))
  }

  #rememberCells(questions: readonly CellQuestion[], answers: CellAnswer[]): CellAnswer[] {
    questions.forEach((question, i) => {
      const answer = answers[i]
      if (answer !== undefined) this.#cells.set(question, answer)
    })
    return answers
  }

  /** A passing fault of the server is no answer to remember. */
  #rememberQuestions(questions: readonly Question[], answers: QuestionAnswer[]): QuestionAnswer[] {
    questions.forEach((question, i) => {
      const answer = answers[i]
      if (answer !== undefined && answer.status < 500) this.#questions.set(question, answer)
    })
    return answers
  }

  /** Makes room for a reply's release, and keeps the reply for later sessions. Returns when it came. */
  #received(path: Page['path'], asked: unknown, reply: { release: number }): number {
    const fetched = Date.now()
    this.#hold(reply.release)
    // What a key opened is kept nowhere but at hand.
    if (this.#http.key !== undefined) return fetched
    const page = { path, release: reply.release, language: this.#language, fetched }
    // Nobody waits for this, so the answers go out first.
    setTimeout(
      () => void this.#kept.add({ ...page, asked: JSON.stringify(asked), reply: JSON.stringify(reply) }),
    )
    return fetched
  }

  /** Answers of another release than this are forgotten: theirs has been withdrawn. */
  #hold(release: number): void {
    if (this.#atHand !== undefined && this.#atHand !== release) {
      this.#forget()
      void this.#kept.forget(this.#atHand)
    }
    this.#atHand = release
  }

  /** Takes up where the workbook was, with what earlier sessions kept of its release. */
  async #open(): Promise<void> {
    const { release: stored } = await this.#begin()
    const release = stored ?? (await this.#newest())
    if (release === undefined) return
    this.#release.use(release)
    this.#hold(release)
    if (this.#http.key !== undefined) return
    for (const page of await this.#kept.read(release, this.#language)) this.#recall(page)
  }

  async #begin(): Promise<Start> {
    const start = await this.#start
    this.#http.key ??= start.key
    return start
  }

  /**
   * The newest release, where anything is kept that may be of it; the newest known, where the service cannot be asked.
   * Where nothing is kept, the first answer tells.
   */
  async #newest(): Promise<number | undefined> {
    const [newestKept] = await this.#kept.releases()
    if (newestKept === undefined) return undefined
    const status = await this.#http.tryGet('/v1/status', (reply) => (isOfRelease(reply) ? reply : null))
    return status?.release ?? newestKept
  }

  /** Reads a kept page as if it had just come. One that cannot be read is told of and asked for anew. */
  #recall({ path, asked, reply, fetched }: Page): void {
    try {
      if (path === '/v1/cells') {
        const body = JSON.parse(asked) as CellsBody
        const read = cellsReplyTo(body, JSON.parse(reply))
        if (read !== null) this.#rememberCells(questionsOf(body), cellAnswers(body, read, fetched))
      } else {
        const questions = JSON.parse(asked) as string[]
        const read = questionsReplyTo(questions, JSON.parse(reply))
        if (read !== null) {
          this.#rememberQuestions(questions.map(questionFor), questionAnswers(read, fetched))
        }
      }
    } catch (error) {
      console.warn('OJ: a kept answer could not be read.', error)
    }
  }
}
