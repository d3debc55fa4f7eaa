import { createRoute } from '@hono/zod-openapi'
import { type Context, Hono, type TypedResponse } from 'hono'
import pLimit from 'p-limit'
import { MAX_QUESTIONS } from '../../schema/contract/limits.ts'
import { questionsRequest } from '../../schema/contract/questions.ts'
import { type QuestionsReply, questionsReply } from '../../schema/contract/replies/questions.ts'
import { Refusal } from '../domain/refusal.ts'
import { say } from '../domain/text.ts'
import type { AppEnv } from './app-env.ts'
import { notAskable, whyNotAsked } from './askable.ts'
import { UNKEPT } from './headers.ts'
import { jsonBody, limitedBody, postAnswers } from './posted.ts'
import { onError, problem } from './problem.ts'
import { asOf, router } from './router.ts'

/** Questions that are worked on at a time: a cold isolate must not open a hundred statements at once. */
const AT_A_TIME = 8

/** In characters. A hundred tables of all that there is would fill the isolate, which others' answers share. */
const LARGEST_REPLY = 16 * 1024 * 1024

const route = createRoute({
  method: 'post',
  path: '/questions',
  summary:
    'Many of the questions that GET answers with JSON, in one request and from one release. Each is answered with its own status and body, so a wrong one never hurts the others',
  middleware: limitedBody,
  request: jsonBody(questionsRequest),
  responses: postAnswers(questionsReply, 'More than 100 questions, or more than 4 MB in or 16 MB out'),
})

/** Lets the resources' GETs be asked many at a time. They must all answer with JSON. */
export function questions(resources: readonly Hono<AppEnv>[]) {
  // An app of its own, which holds nothing but what may be asked: no question can reach another path.
  const askable = new Hono<AppEnv>()
  for (const resource of resources) askable.route('/v1', resource)
  askable.onError(onError)
  askable.notFound((c) => problem(c, notAskable(c.req.path)))

  async function answerTo(question: string, c: Context<AppEnv>, together: AppEnv['Bindings']) {
    const refusal = whyNotAsked(question)
    const response =
      refusal === null
        ? await askable.fetch(ownRequest(question, c), together, c.executionCtx)
        : problem(c, refusal)
    // The body is JSON already: it goes into the reply as it stands.
    return `{"status":${response.status},"body":${await response.text()}}`
  }

  return router().openapi(route, async (c) => {
    const asked = c.req.valid('json')
    refuseTooMany(asked.questions.length)
    const { release } = await asOf(c, asked.release)
    const together = { ...c.env, release }
    const limit = pLimit(AT_A_TIME)
    const known = new Map<string, Promise<string>>()
    let size = 0
    const answers = await Promise.all(
      asked.questions.map(async (question) => {
        const answer =
          known.get(question) ??
          limit(() => {
            refuseTooLarge(size)
            return answerTo(question, c, together)
          })
        known.set(question, answer)
        const { length } = await answer
        size += length
        refuseTooLarge(size)
        return answer
      }),
    )
    const body = `{"release":${release.number},"date":"${release.date}","answers":[${answers.join(',')}]}`
    return new Response(body, { headers: UNKEPT }) as Response & TypedResponse<QuestionsReply, 200, 'json'>
  })
}

/** A question as a GET in the caller's language, and with the caller's key. */
function ownRequest(question: string, c: Context<AppEnv>): Request {
  const headers = new Headers()
  for (const name of ['Accept-Language', 'Authorization']) {
    const value = c.req.header(name)
    if (value !== undefined) headers.set(name, value)
  }
  return new Request(new URL(question, c.req.url), { headers })
}

function refuseTooMany(questions: number): void {
  if (questions <= MAX_QUESTIONS) return
  throw new Refusal(
    'too_many_questions',
    say(
      `Förfrågan rymmer ${questions} frågor; högst ${MAX_QUESTIONS} kan ställas åt gången. Dela upp den.`,
      `The request holds ${questions} questions; at most ${MAX_QUESTIONS} can be asked at a time. Split it.`,
    ),
  )
}

function refuseTooLarge(size: number): void {
  if (size <= LARGEST_REPLY) return
  throw new Refusal(
    'reply_too_large',
    say(
      'Svaren är tillsammans större än 16 MB. Ställ färre eller mindre frågor åt gången.',
      'The answers are together larger than 16 MB. Ask fewer or smaller questions at a time.',
    ),
  )
}
