import { z } from 'zod'
import { AREA_KINDS, COLOURS, DIRECTIONS, GENDERS, GROUP_KINDS, QUALITIES, STATUSES } from '../words.ts'

/** What the API answers: the one description that the Worker, the add-in and the tests share. */

const gender = z.enum(GENDERS)
const status = z.enum(STATUSES)
const colour = z.enum(COLOURS).nullable()
const figure = z.number().nullable()

const areaReply = z.object({ code: z.string(), name: z.string() }).meta({ id: 'Area' })

const indicatorReply = z
  .object({
    id: z.string(),
    code: z.string(),
    title: z.string(),
    unit: z.string(),
    direction: z.enum(DIRECTIONS),
  })
  .meta({ id: 'Indicator' })

const question = {
  kommun: areaReply,
  indicator: indicatorReply,
  year: z.int().nullable(),
  gender,
  release: z.int(),
  source: z.string().meta({ description: 'The line to cite with the value' }),
}

const answer = {
  value: figure,
  status,
  reason: z
    .string()
    .nullable()
    .meta({ description: 'Why there is no value, or why it must be read with care' }),
}

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

const groupReply = z
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
      }),
    ),
    group: groupReply,
    computed: z
      .string()
      .meta({ description: 'What is our own calculation, not to be attributed to the source' }),
  })
  .meta({ id: 'Comparison' })

const membersReply = groupReply.extend({ members: z.array(areaReply) })

export const peersReply = z
  .object({
    kommun: areaReply,
    area: z.string().nullable(),
    year: z.int().nullable(),
    release: z.int(),
    groups: z.array(membersReply),
  })
  .meta({ id: 'Peers' })

export const groupsReply = z
  .object({ release: z.int(), count: z.int(), groups: z.array(groupReply), reason: z.string().nullable() })
  .meta({ id: 'Groups' })

export const groupDetailReply = membersReply
  .extend({
    release: z.int(),
    area: z.string().nullable(),
    rules: z
      .array(
        z.object({
          members: z.array(z.string()),
          area: z.string().nullable(),
          from: z.int().nullable(),
          to: z.int().nullable(),
          in: z.boolean(),
        }),
      )
      .meta({ description: 'Who is in or out, when and in what; a later rule overrides an earlier one' }),
    reason: z.string().nullable(),
  })
  .meta({ id: 'GroupDetail' })

const listedIndicator = indicatorReply.extend({
  area: areaReply.pick({ name: true }).extend({ id: z.string() }),
  quality: z.enum(QUALITIES),
  source: z.string(),
  example: z.boolean(),
  latestYear: z.int().nullable(),
})

export const indicatorsReply = z
  .object({
    release: z.int(),
    count: z.int(),
    indicators: z.array(listedIndicator),
    reason: z.string().nullable(),
    suggestions: z.array(z.string()),
  })
  .meta({ id: 'Indicators' })

export const indicatorDetailReply = listedIndicator
  .extend({
    release: z.int(),
    definition: z.string(),
    purpose: z.string(),
    dataSource: z.string(),
    pitfalls: z.array(z.string()),
    breaks: z.array(z.object({ year: z.int(), text: z.string() })),
    genders: z.array(gender),
    levels: z.array(z.enum(AREA_KINDS)),
    years: z.partialRecord(gender, z.array(z.int())),
    latestPublication: z
      .object({ year: z.int(), release: z.int(), date: z.string() })
      .nullable()
      .meta({ description: 'The release that last brought figures, and the newest year that has any' }),
    nextPublication: z
      .object({
        year: z.int(),
        preliminary: z.string().nullable(),
        final: z.string().nullable(),
        statedOn: z.string(),
      })
      .nullable()
      .meta({ description: 'What the source had announced on the day stated' }),
    metadataRelease: z.int().meta({ description: 'The release from which this description holds' }),
  })
  .meta({ id: 'IndicatorDetail' })

const listedArea = areaReply.extend({ kind: z.enum(AREA_KINDS), lan: z.string().nullable() })

export const kommunerReply = z
  .object({
    release: z.int(),
    count: z.int(),
    kommuner: z.array(listedArea),
    reason: z.string().nullable(),
    suggestions: z.array(z.string()),
  })
  .meta({ id: 'Kommuner' })

export const kommunDetailReply = listedArea
  .extend({ release: z.int(), groups: z.array(groupReply) })
  .meta({ id: 'Kommun' })

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

const unknownName = z.object({ detail: z.string(), suggestions: z.array(z.string()) })

export const cellsReply = z
  .object({
    release: z.int(),
    values: z.array(figure),
    years: z.array(z.int().nullable()),
    notes: z.array(z.tuple([z.int(), status, z.string()])).meta({
      description: 'Cell number, status and reason, for each cell that is not a plain final figure',
    }),
    unknown: z.object({
      kommuner: z.record(z.string(), unknownName),
      indicators: z.record(z.string(), unknownName),
    }),
  })
  .meta({ id: 'CellsReply' })

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

export type ValueReply = z.infer<typeof valueReply>
export type TableReply = z.infer<typeof tableReply>
export type CellsReply = z.infer<typeof cellsReply>
export type ProblemReply = z.infer<typeof problemReply>
