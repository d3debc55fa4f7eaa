/** The closed vocabularies of the field, in the order that lists show them. */

export const AREA_KINDS = ['riket', 'region', 'kommun'] as const
export type AreaKind = (typeof AREA_KINDS)[number]

/** Total, kvinnor, män; the index is the gender's number in slice ids and in `cells`. */
export const GENDERS = ['T', 'K', 'M'] as const
export type Gender = (typeof GENDERS)[number]

/** Which way is better; `none` for costs and volumes, which have a position but no colour. */
export const DIRECTIONS = ['higher', 'lower', 'none'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** `okand`: the figures came without a description. */
export const QUALITIES = ['struktur', 'process', 'resultat', 'resurs', 'kostnad', 'volym', 'okand'] as const
export type Quality = (typeof QUALITIES)[number]

/** How a value must be read. */
export const STATUSES = [
  'final',
  'preliminary',
  'example',
  'missing',
  'suppressed',
  'not_applicable',
  'not_published',
] as const
export type Status = (typeof STATUSES)[number]

/** `samverkan`: a group that the kommuner themselves keep in Kolada; never chosen by default. */
export const GROUP_KINDS = ['network', 'lan', 'skr', 'storlek', 'samverkan', 'liknande'] as const
export type GroupKind = (typeof GROUP_KINDS)[number]

export const COLOURS = ['green', 'yellow', 'red', 'grey'] as const
export type Colour = (typeof COLOURS)[number]

/**
 * What the quality control warns of:
 * `duplicate` the same figure stood twice in the file, `impossible` outside what the unit allows (a share, a cost),
 * `jump` unlike the area's own years and the others' movement, `missing_kommun` had a value the year before,
 * `series_break` all areas moved at once, so that the indicator may not mean what it did.
 */
export const FINDING_KINDS = ['duplicate', 'impossible', 'jump', 'missing_kommun', 'series_break'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]
