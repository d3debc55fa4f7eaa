import { z } from 'zod'

/** RFC 9457. */

export const rejectedReply = z.object({
  sheet: z.string().meta({ description: "The sheet's name; empty for a text file" }),
  rows: z.string().meta({ description: 'Counted from 1, for example "12, 15–18"' }),
  why: z.string(),
})

export const problemReply = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Stable: programs may rely on it' }),
    detail: z.string(),
    parameter: z.string().optional(),
    suggestions: z.array(z.string()).optional(),
    rejected: z
      .array(rejectedReply)
      .optional()
      .meta({ description: 'Rows of a file that could not be read' }),
  })
  .meta({ id: 'Problem' })

export type ProblemReply = z.infer<typeof problemReply>
