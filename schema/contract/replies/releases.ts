import { z } from 'zod'

/** What is published. */

const releaseReply = z.object({
  number: z.int(),
  date: z.string().meta({ description: 'The day that the figures were as they are in this release' }),
  source: z.string(),
  note: z.string(),
  slices: z.int(),
  figures: z.int(),
})

export const releasesReply = z
  .object({ release: z.int(), count: z.int(), releases: z.array(releaseReply) })
  .meta({ id: 'Releases' })

export const statusReply = z
  .object({
    release: z.int(),
    date: z.string(),
    counts: z.object({
      kommuner: z.int(),
      areas: z.int(),
      indicators: z.int(),
      groups: z.int(),
      slices: z.int(),
      figures: z.int(),
    }),
    freshness: z.object({ newestYear: z.int().nullable(), releaseCheckedEvery: z.int() }),
    examples: z
      .array(z.string())
      .meta({ description: 'Indicators whose figures are invented, marked example' }),
  })
  .meta({ id: 'Status' })
