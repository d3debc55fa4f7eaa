import { z } from 'zod'
import { FINDING_KINDS } from '../../words.ts'
import { areaReply, figure, gender, status } from './common.ts'

/** What is published. */

const releaseReply = z.object({
  number: z.int(),
  date: z.string().meta({ description: 'The day that the figures were as they are in this release' }),
  source: z.string(),
  note: z.string(),
  slices: z.int(),
  figures: z
    .int()
    .meta({ description: 'Values in the slices that it brought, of those that everybody might then read' }),
  publishedOn: z.string(),
})

const withdrawnReply = z.object({
  number: z.int(),
  date: z.string(),
  withdrawnOn: z.string(),
  why: z.string(),
})

export const releasesReply = z
  .object({
    release: z.int(),
    count: z.int(),
    releases: z.array(releaseReply),
    withdrawn: z
      .array(withdrawnReply)
      .meta({ description: 'Releases that were published by mistake, and cannot be read any more' }),
  })
  .meta({ id: 'Releases' })

const counts = {
  added: z.int().meta({ description: 'There was no value before' }),
  revised: z.int().meta({ description: 'Another value than before' }),
  removed: z.int().meta({ description: 'There is no value any longer' }),
  status: z.int().meta({ description: 'The same value, or none as before, but to be read in another way' }),
}

const named = z.object({ id: z.string(), code: z.string(), title: z.string() })

const described = z.union([
  z.string(),
  z.array(z.string()),
  z.array(z.object({ year: z.int(), text: z.string() })),
])

const entryReply = z.object({ value: figure, status })

/** The page of a list that is too long for one reply. */
const next = z
  .string()
  .nullable()
  .meta({ description: 'The address of the rest of the list; null where this is all of it' })

export const changesReply = z
  .object({
    release: z.int(),
    previous: z.int().nullable().meta({ description: 'The release compared with; null for the first' }),
    date: z.string(),
    source: z.string(),
    note: z.string(),
    counts: z.object(counts).meta({ description: 'Of all that was asked for, also beyond this page' }),
    indicators: z.array(named.extend(counts)).meta({ description: 'By indicator, of all kommuner' }),
    kommuner: z
      .array(areaReply.extend(counts))
      .meta({ description: 'By kommun, of all indicators or the one asked for' }),
    descriptions: z
      .array(
        named.extend({
          fields: z.array(z.object({ field: z.string(), old: described, new: described })),
        }),
      )
      .meta({ description: 'Indicators that mean, or are described, otherwise than before' }),
    changes: z.array(
      z.object({
        indicator: z.string().meta({ description: 'Id' }),
        kommun: z.string().meta({ description: 'Code' }),
        name: z.string(),
        year: z.int(),
        gender,
        kind: z.enum(['added', 'revised', 'removed', 'status']),
        old: entryReply,
        new: entryReply,
        difference: figure.meta({ description: 'New less old, of a revised value; our own calculation' }),
      }),
    ),
    next,
  })
  .meta({ id: 'Changes' })

export const findingsReply = z
  .object({
    release: z.int(),
    count: z.int().nullable().meta({
      description: 'Also beyond this page; null for one kommun, whose findings are not counted beforehand',
    }),
    findings: z.array(
      z.object({
        indicator: z.string(),
        kommun: z.string().nullable().meta({ description: 'Code; null where it concerns all of them' }),
        name: z.string().nullable(),
        year: z.int(),
        gender,
        kind: z.enum(FINDING_KINDS),
        value: figure,
        text: z.string(),
      }),
    ),
    next,
  })
  .meta({ id: 'Findings' })

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
