import { z } from 'zod'
import { answer, colour, figure, groupReply, question, status } from './common.ts'

/** A kommun among its peers. */

export const compareReply = z
  .object({
    ...question,
    ...answer,
    own: z.object({
      value: figure,
      rank: z
        .int()
        .nullable()
        .meta({ description: '1 is best by direction, highest where direction is none' }),
      of: z.int().meta({ description: 'How many have a value: the kommun and its peers' }),
      percentile: z.number().nullable().meta({
        description: 'Share (0–100) of the others with a worse value; lower where direction is none',
      }),
      quartile: z.int().min(1).max(4).nullable().meta({ description: '1 is the best quarter' }),
      colour,
      difference: z.object({ mean: figure, median: figure }),
    }),
    summary: z
      .object({
        n: z.int(),
        missing: z.int(),
        mean: figure,
        median: figure,
        min: figure,
        q1: figure,
        q3: figure,
        max: figure,
        riket: figure.meta({ description: "The source's own weighted figure" }),
      })
      .meta({ description: 'Over the peers, the kommun excluded, unweighted' }),
    cuts: z
      .object({ green: z.number(), red: z.number() })
      .nullable()
      .meta({ description: 'Values at or beyond which the colour is green, and red' }),
    members: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        value: figure,
        status,
        rank: z.int().nullable(),
        colour,
        note: answer.note,
      }),
    ),
    group: groupReply,
    computed: z
      .string()
      .meta({ description: 'What is our own calculation, not to be attributed to the source' }),
  })
  .meta({ id: 'Comparison' })
