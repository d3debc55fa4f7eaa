import { type Entry, entryAt, packKey, type Slice } from '../../schema/slice.ts'
import type { AreaKind, Gender, Status } from '../../schema/words.ts'
import type { Area, Catalogue, Indicator } from './catalogue.ts'
import { noteOf } from './quality/words.ts'
import { say, spans, type Text } from './text.ts'

/** A year, the latest with a value for the area, or the one with a value before that. */
export type Time = number | 'latest' | 'previous'

/** Whose figures are asked for, of any year. */
export interface Subject {
  area: Area
  indicator: Indicator
  gender: Gender
}

export interface Question extends Subject {
  time: Time
}

export interface Figure {
  /** Null where the latest year was asked for and there is none. */
  year: number | null
  value: number | null
  status: Status
  /** Null for a plain final figure. */
  reason: Text | null
  /** What the quality control warns of; null where it has nothing to say. */
  note: Text | null
}

/** Slices by key, as of one release. */
export type Slices = ReadonlyMap<number, Slice>

/** The keys of the slices that an answer is read from: only those that exist. */
export function keysFor({ indicator, gender, time }: Question): number[] {
  const years = indicator.years[gender] ?? []
  const keyOf = (year: number) => packKey({ indicator: indicator.number, gender, year })
  if (typeof time !== 'number') return years.map(keyOf)
  return years.includes(time) ? [keyOf(time)] : []
}

export function answer(question: Question, slices: Slices): Figure {
  const { area, indicator, time } = question
  if (typeof time === 'number') return answerFor(question, time, slices)
  const year =
    time === 'latest'
      ? latestYear(question, slices)
      : latestYear(question, slices, latestYear(question, slices))
  if (year !== null) return answerFor(question, year, slices)
  const outside = outsideScope(question)
  if (outside !== null) return { year: null, value: null, ...outside, note: null }
  const earlier = time === 'previous' && latestYear(question, slices) !== null
  return {
    year: null,
    value: null,
    status: 'missing',
    reason: earlier
      ? say(
          `${area.name} har bara ett år med värde för ${indicator.id}, så det finns inget året före.`,
          `${area.name} has only one year with a value for ${indicator.id}, so there is none before it.`,
        )
      : say(
          `${area.name} har inget värde för ${indicator.id} något år.`,
          `${area.name} has no value for ${indicator.id} in any year.`,
        ),
    note: null,
  }
}

/** The latest year in which the area has a value, of those before `before` where it is given. */
function latestYear(
  { area, indicator, gender }: Question,
  slices: Slices,
  before?: number | null,
): number | null {
  if (before === null) return null
  const years = indicator.years[gender] ?? []
  for (let i = years.length - 1; i >= 0; i--) {
    const year = years[i]
    if (year === undefined || year >= (before ?? Infinity)) continue
    const slice = slices.get(packKey({ indicator: indicator.number, gender, year }))
    if (slice !== undefined && entryAt(slice, area.position).value !== null) return year
  }
  return null
}

function answerFor(question: Question, year: number, slices: Slices): Figure {
  const entry = entryFor(question, year, slices)
  return {
    year,
    ...entry,
    reason: reasonFor(question, year, entry),
    note: noteFor(question, year, slices),
  }
}

/** Why there are no years to show of a span; `year` is where it begins or ends. */
export function whyNoYears(subject: Subject, year: number | undefined): Text {
  const { reason } = answer({ ...subject, time: year ?? 'latest' }, new Map())
  return reason ?? say('Inga år i intervallet.', 'No years in the span.')
}

/** What the quality control found in an area's entry of a year. */
export function noteFor({ area, indicator, gender }: Subject, year: number, slices: Slices): Text | null {
  const slice = slices.get(packKey({ indicator: indicator.number, gender, year }))
  if (slice === undefined) return null
  return noteOf(slice.findings, area.position, {
    area: area.name,
    indicator: indicator.id,
    unit: indicator.unit,
    year,
  })
}

/** All that must be said of a figure: why there is none or how it must be read, and what it is warned of. */
export function careOf({ reason, note }: Figure): Text | null {
  if (reason === null || note === null) return reason ?? note
  return say(`${reason.sv} ${note.sv}`, `${reason.en} ${note.en}`)
}

/** The entry of a year, with the status that tells why where there is no value. */
export function entryFor(subject: Subject, year: number, slices: Slices): Entry {
  const { area, indicator, gender } = subject
  const slice = slices.get(packKey({ indicator: indicator.number, gender, year }))
  const entry = slice === undefined ? null : entryAt(slice, area.position)
  if (entry !== null && entry.value !== null) return entry
  const outside = outsideScope(subject)
  if (outside !== null) return { value: null, status: outside.status }
  return entry ?? { value: null, status: 'not_published' }
}

/** The source's own figure of the whole country; null where it has none. */
export function riketValue(
  subject: Subject,
  year: number,
  slices: Slices,
  { riket }: Catalogue,
): number | null {
  return riket === undefined ? null : entryFor({ ...subject, area: riket }, year, slices).value
}

const NO_SUCH_LEVEL: Record<AreaKind, Text> = {
  riket: say('riket som helhet', 'the country as a whole'),
  region: say('regioner', 'regions'),
  kommun: say('kommuner', 'kommuner'),
}

/** Where the indicator is not for this kind of area, or not split by gender. */
function outsideScope({ area, indicator, gender }: Subject): { status: Status; reason: Text } | null {
  if (!indicator.levels.includes(area.kind)) {
    const level = NO_SUCH_LEVEL[area.kind]
    return {
      status: 'not_applicable',
      reason: say(
        `${indicator.id} redovisas inte för ${level.sv}.`,
        `${indicator.id} is not published for ${level.en}.`,
      ),
    }
  }
  if (!indicator.genders.includes(gender)) {
    return {
      status: 'not_applicable',
      reason: say(
        `${indicator.id} redovisas inte för kön ${gender}, bara för ${indicator.genders.join(', ')}.`,
        `${indicator.id} is not published for gender ${gender}, only for ${indicator.genders.join(', ')}.`,
      ),
    }
  }
  return null
}

const EXAMPLE = say('Exempeldata – inte ett verkligt värde.', 'Example data – not a real value.')
const PRELIMINARY = say('Preliminärt värde: kan ändras.', 'Preliminary value: may change.')

function reasonFor(question: Question, year: number, { status }: Entry): Text | null {
  const { area, indicator, gender } = question
  switch (status) {
    case 'final':
      return null
    case 'example':
      return EXAMPLE
    case 'preliminary':
      return PRELIMINARY
    case 'suppressed':
      return say(
        `Värdet för ${area.name} ${year} är skyddat av sekretess hos källan.`,
        `The value for ${area.name} ${year} is withheld by the source for secrecy.`,
      )
    case 'not_applicable':
      return (
        outsideScope(question)?.reason ??
        say(
          `${indicator.id} är inte tillämplig för ${area.name} ${year}.`,
          `${indicator.id} does not apply to ${area.name} in ${year}.`,
        )
      )
    case 'not_published':
      return notPublished(question, year)
    case 'missing':
      return say(
        `Källan har inget värde för ${area.name} ${year} (${indicator.id}, kön ${gender}); andra har värde det året.`,
        `The source has no value for ${area.name} in ${year} (${indicator.id}, gender ${gender}); others have one that year.`,
      )
  }
}

function notPublished({ indicator, gender }: Question, year: number): Text {
  const years = indicator.years[gender] ?? []
  return years.length === 0
    ? say(`${indicator.id} har inga publicerade värden här.`, `${indicator.id} has no published values here.`)
    : say(
        `${indicator.id} är inte publicerad för ${year} (kön ${gender}); den finns för ${spans(years)}.`,
        `${indicator.id} is not published for ${year} (gender ${gender}); it exists for ${spans(years)}.`,
      )
}
