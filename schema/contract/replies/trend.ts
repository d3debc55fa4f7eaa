import { z } from 'zod'
import { answer, areaReply, figure, gender, groupReply, indicatorReply } from './common.ts'

/** A kommun beside its peers over the years. */
export const trendReply = z
  .object({
    kommun: areaReply,
    indicator: indicatorReply,
    gender,
    release: z.int(),
    source: z.string(),
    example: z.boolean().meta({ description: 'Whether the figures are invented ones' }),
    group: groupReply,
    members: z.array(areaReply).meta({
      description:
        'The peers, the same in every year: those of the newest year asked for that the kommun has a value for',
    }),
    years: z
      .array(
        z.object({
          year: z.int(),
          ...answer,
          n: z.int().meta({ description: 'How many of the peers have a value' }),
          median: figure,
          q1: figure,
          q3: figure,
          riket: figure.meta({ description: "The source's own weighted figure" }),
        }),
      )
      .meta({
        description:
          "Each published year: the kommun's figure, the peers' median and quartiles (unweighted, as compare has them) and that of riket",
      }),
    breaks: z.array(z.object({ year: z.int(), text: z.string() })),
    reason: z.string().nullable().meta({ description: 'Why there are no years' }),
    computed: z
      .string()
      .meta({ description: 'What is our own calculation, not to be attributed to the source' }),
  })
  .meta({ id: 'Trend' })
