import { z } from 'zod'
import { COLOURS, DIRECTIONS, GENDERS, GROUP_KINDS, STATUSES } from '../../words.ts'

/** What the replies of the API are made of: the one description that the Worker, the add-in and the tests share. */

export const gender = z.enum(GENDERS)
export const status = z.enum(STATUSES)
export const colour = z.enum(COLOURS).nullable()
export const figure = z.number().nullable()

export const areaReply = z.object({ code: z.string(), name: z.string() }).meta({ id: 'Area' })

export const indicatorReply = z
  .object({
    id: z.string(),
    code: z.string(),
    title: z.string(),
    unit: z.string(),
    direction: z.enum(DIRECTIONS),
  })
  .meta({ id: 'Indicator' })

/** An indicator as a sheet must show it: with the line to cite, and marked where its figures are invented. */
export const citedIndicator = indicatorReply.extend({ source: z.string(), example: z.boolean() })

export const question = {
  kommun: areaReply,
  indicator: indicatorReply,
  year: z.int().nullable(),
  gender,
  release: z.int(),
  source: z.string().meta({ description: 'The line to cite with the value' }),
}

export const answer = {
  value: figure,
  status,
  reason: z
    .string()
    .nullable()
    .meta({ description: 'Why there is no value, or why it must be read with care' }),
  note: z
    .string()
    .nullable()
    .meta({ description: 'What the quality control warns of; it never changes a figure' }),
}

export const groupReply = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum([...GROUP_KINDS, 'alla', 'list']),
    year: z
      .int()
      .nullable()
      .meta({ description: 'The year whose membership this is, or that the grouping was made' }),
    source: z.string().nullable(),
  })
  .meta({ id: 'Group' })
