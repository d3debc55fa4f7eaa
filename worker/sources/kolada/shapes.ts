import { z } from 'zod'
import { FIRST_YEAR, LAST_YEAR } from '../../../schema/slice.ts'
import { GENDERS } from '../../../schema/words.ts'

/**
 * What Kolada's API v3 answers, as far as it is used here. More fields are welcome; one that is used and is missing, or
 * is of another kind, means that the service has changed, and is refused rather than skipped.
 */

/** `count` counts the rows of this page. */
export const page = z.object({
  values: z.array(z.unknown()),
  count: z.int(),
  next_url: z.string().nullable(),
})

/** What is measured. */
export const kpi = z.object({
  id: z.string().regex(/^\w+$/),
  title: z.string().min(1),
  description: z.string(),
  is_divided_by_gender: z.boolean(),
  /** Kommuner, regions, or all. */
  municipality_type: z.enum(['K', 'L', 'A']),
  operating_area: z.string().nullable(),
  perspective: z.string().nullable(),
  prel_publication_date: z.iso.date().nullable(),
  publication_date: z.iso.date().nullable(),
  publ_period: z.string().nullable(),
})
export type Kpi = z.infer<typeof kpi>

/** A kommun (K), or a region or riket (L). */
export const municipality = z.object({
  id: z.string().regex(/^\d{4}$/),
  title: z.string().min(1),
  type: z.enum(['K', 'L']),
})
export type Municipality = z.infer<typeof municipality>

/** What is said of one area and year; the genders come in any order. */
const figure = z.object({
  gender: z.enum(GENDERS),
  value: z.number().nullable(),
  status: z.string().nullable(),
  /** Said only in a question for what is new since a day. */
  isdeleted: z.boolean().optional(),
})
export type KoladaFigure = z.infer<typeof figure>

export const figures = z.object({
  kpi: z.string(),
  municipality: z.string(),
  period: z.int().min(FIRST_YEAR).max(LAST_YEAR),
  values: z.array(figure),
})
export type KoladaFigures = z.infer<typeof figures>
