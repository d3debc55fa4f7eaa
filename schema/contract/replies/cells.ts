import { z } from 'zod'
import { areaReply, citedIndicator, figure, status } from './common.ts'

const unknownName = z.object({
  code: z.string().meta({ description: 'As of a problem: unknown_kommun, unknown_indicator, network_only' }),
  detail: z.string(),
  suggestions: z.array(z.string()),
})

export const cellsReply = z
  .object({
    release: z.int(),
    date: z.string().meta({ description: 'The date of the release' }),
    values: z.array(figure),
    years: z.array(z.int().nullable()),
    notes: z.array(z.tuple([z.int(), status, z.string()])).meta({
      description:
        'Cell number, status and what must be said of it, for each cell that is not a plain final figure or that the quality control warns of',
    }),
    names: z
      .object({
        kommuner: z.array(areaReply.nullable()),
        indicators: z.array(citedIndicator.nullable()),
      })
      .meta({ description: "What the request's names stand for, in its order; null for an unknown one" }),
    unknown: z.object({
      kommuner: z.record(z.string(), unknownName),
      indicators: z.record(z.string(), unknownName),
    }),
  })
  .meta({ id: 'CellsReply' })

export type CellsReply = z.infer<typeof cellsReply>
