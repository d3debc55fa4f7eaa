import { z } from 'zod'

/** RFC 9457. */

export const problemReply = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Stable: programs may rely on it' }),
    detail: z.string(),
    parameter: z.string().optional(),
    suggestions: z.array(z.string()).optional(),
  })
  .meta({ id: 'Problem' })

export type ProblemReply = z.infer<typeof problemReply>
