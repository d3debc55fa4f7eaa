import { z } from 'zod'

/** Whatever a GET answers: the schema of each is its own path's. */
const anyReply = z
  .custom<Record<string, z.core.util.JSONType>>((body) => typeof body === 'object' && body !== null)
  .meta({ type: 'object' })

/** Many questions' answers. */
export const questionsReply = z
  .object({
    release: z.int().meta({ description: 'The one release that all the answers are from' }),
    date: z.string().meta({ description: 'The date of the release' }),
    answers: z.array(z.object({ status: z.int(), body: anyReply })).meta({
      description: 'The status and body that GET would answer each question with, in the order asked',
    }),
  })
  .meta({ id: 'QuestionsReply' })

export type QuestionsReply = z.infer<typeof questionsReply>
