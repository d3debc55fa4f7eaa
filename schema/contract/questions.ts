import { z } from 'zod'
import { LONGEST_QUESTION, MAX_QUESTIONS } from './limits.ts'
import { onlyThese, PARAMETER_HELP, releaseInBody } from './parameters.ts'

/**
 * Many questions that GET answers, in one request. How many, and how long each is, is left to the Worker to
 * refuse in words of its own: too long a question is that question's problem, and not that of the others.
 */
export const questionsRequest = onlyThese({
  release: releaseInBody,
  questions: z.array(z.string()).meta({
    description: PARAMETER_HELP.questions.en,
    maxItems: MAX_QUESTIONS,
    items: { type: 'string', maxLength: LONGEST_QUESTION },
  }),
}).meta({
  id: 'QuestionsRequest',
  example: {
    questions: ['/v1/compare?kommun=Luleå&indicator=N28013&year=2019', '/v1/indicators/N28013'],
  },
})
