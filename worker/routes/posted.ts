import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import { Refusal } from '../domain/refusal.ts'
import { say } from '../domain/text.ts'
import { problemAnswer } from './router.ts'

/** What the paths that are asked with a body have in common. */

/** Twenty thousand cells and as many names fit in it with room to spare. */
const LARGEST_BODY = 4 * 1024 * 1024

export const limitedBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => {
    throw new Refusal(
      'body_too_large',
      say('Förfrågan är större än 4 MB. Dela upp den.', 'The request is larger than 4 MB. Split it.'),
    )
  },
})

/** A body of JSON. */
export const jsonBody = <S extends z.ZodType>(schema: S) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

/** What a POST may answer with; `tooMuch` is what it refuses as too large. */
export const postAnswers = <S extends z.ZodType>(reply: S, tooMuch: string) => ({
  200: { description: 'The answer', content: { 'application/json': { schema: reply } } },
  400: problemAnswer('The request is wrong'),
  401: problemAnswer('The key is not in force'),
  413: problemAnswer(tooMuch),
  503: problemAnswer('No data, or the database does not answer'),
})
