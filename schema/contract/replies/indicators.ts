import { z } from 'zod'
import { AREA_KINDS, QUALITIES } from '../../words.ts'
import { areaReply, citedIndicator, gender } from './common.ts'

/** What is measured: the list and the fact box. */

const listedIndicator = citedIndicator.extend({
  area: areaReply.pick({ name: true }).extend({ id: z.string() }),
  quality: z.enum(QUALITIES),
  latestYear: z.int().nullable(),
})

export const indicatorsReply = z
  .object({
    release: z.int(),
    count: z
      .int()
      .meta({ description: 'How many there are; more than are listed where limit leaves some out' }),
    indicators: z.array(
      listedIndicator.extend({
        kommunYear: z
          .int()
          .optional()
          .meta({ description: 'Where kommun is given: the newest year that it has a value for' }),
      }),
    ),
    areas: z
      .array(z.object({ id: z.string(), name: z.string(), parent: z.string().nullable(), count: z.int() }))
      .meta({
        description:
          'The verksamhetsområden, each with how many area would leave of what is asked for otherwise: those of its parts as well',
      }),
    qualities: z
      .array(z.object({ id: z.enum(QUALITIES), count: z.int() }))
      .meta({ description: 'Likewise, how many quality would leave' }),
    limited: z
      .array(z.object({ id: z.string(), code: z.string(), title: z.string(), network: z.string() }))
      .meta({
        description: "Also found, by name: a network's own, readable with a key of one of its members",
      }),
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
      .meta({ description: 'The release that last brought figures, and the newest year with figures' }),
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
