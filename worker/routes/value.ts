import { createRoute } from '@hono/zod-openapi'
import type { Context, TypedResponse } from 'hono'
import { z } from 'zod'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import { valueReply } from '../../schema/contract/replies/figures.ts'
import { answer, type Figure, keysFor, type Question } from '../domain/figure.ts'
import { Refusal } from '../domain/refusal.ts'
import { say } from '../domain/text.ts'
import type { AppEnv } from './app-env.ts'
import { answers, asOf, problemAnswer, refusals, reply, router } from './router.ts'
import { answerShape, areaShape, indicatorShape } from './shapes.ts'

const query = onlyThese({
  kommun: parameters.kommun,
  indicator: parameters.indicator,
  year: parameters.year,
  gender: parameters.gender,
  release: parameters.release,
})

const json = createRoute({
  method: 'get',
  path: '/value',
  summary: 'One figure',
  request: { query },
  responses: answers(valueReply),
})

const text = createRoute({
  method: 'get',
  path: '/value.txt',
  summary: 'The bare number, with a decimal point, for WEBSERVICE()',
  request: { query },
  responses: {
    ...refusals,
    200: { description: 'The number', content: { 'text/plain': { schema: z.string() } } },
    404: problemAnswer('There is no value, or only an example one, which a bare number could not tell'),
  },
})

async function figureFor(c: Context<AppEnv>, asked: z.infer<typeof query>) {
  const { release, catalogue, slices, headers, tell } = await asOf(c, asked.release)
  const question: Question = {
    area: catalogue.area(asked.kommun),
    indicator: catalogue.indicator(asked.indicator),
    gender: asked.gender,
    time: asked.year ?? 'latest',
  }
  return { question, figure: answer(question, await slices(keysFor(question))), release, headers, tell }
}

export const value = router().openapi(json, async (c) => {
  const { question, figure, release, headers, tell } = await figureFor(c, c.req.valid('query'))
  return reply(
    {
      kommun: areaShape(question.area),
      indicator: indicatorShape(question.indicator),
      year: figure.year,
      gender: question.gender,
      ...answerShape(figure, tell),
      release: release.number,
      source: question.indicator.source,
    },
    headers,
  )
})

export const valueText = router().openapi(text, async (c) => {
  const { figure, headers } = await figureFor(c, c.req.valid('query'))
  if (figure.value === null) throw noValue(figure)
  if (figure.status === 'example') throw exampleOnly()
  const asText = new Headers(headers)
  asText.set('Content-Type', 'text/plain; charset=utf-8')
  return new Response(String(figure.value), { headers: asText }) as Response &
    TypedResponse<string, 200, 'text'>
})

function noValue({ reason }: Figure): Refusal {
  return new Refusal('no_value', reason ?? say('Det finns inget värde.', 'There is no value.'))
}

function exampleOnly(): Refusal {
  return new Refusal(
    'no_value',
    say(
      'Det finns bara ett exempelvärde, och ett naket tal kan inte visa att det är påhittat. Hämta det med /v1/value, där status är example.',
      'There is only an example value, and a bare number cannot show that it is invented. Get it from /v1/value, where status is example.',
    ),
  )
}
