import { z } from 'zod'
import { answer, areaReply, figure, gender, indicatorReply, question, status } from './common.ts'

/** Figures: one, a series, a table. */

export const valueReply = z.object({ ...question, ...answer }).meta({ id: 'Value' })

export const seriesReply = z
  .object({
    kommun: areaReply,
    indicator: indicatorReply,
    gender,
    release: z.int(),
    source: z.string(),
    reason: z.string().nullable().meta({ description: 'Why the series is empty' }),
    values: z.array(z.object({ year: z.int(), ...answer })),
    breaks: z.array(z.object({ year: z.int(), text: z.string() })),
  })
  .meta({ id: 'Series' })

export const tableReply = z
  .object({
    release: z.int(),
    kommuner: z.array(areaReply),
    indicators: z.array(indicatorReply.extend({ source: z.string() })),
    years: z.array(z.int()),
    genders: z.array(gender),
    columns: z.array(z.string()),
    rows: z
      .array(z.tuple([z.string(), z.string(), z.int(), gender, figure, status]))
      .meta({ description: 'One row a figure, in the order of columns' }),
    notes: z.array(z.tuple([z.int(), z.string()])).meta({
      description:
        'Row number (from 0) and reason, for each figure that is missing or must be read with care',
    }),
  })
  .meta({ id: 'Table' })

export type TableReply = z.infer<typeof tableReply>
