import { GENDERS } from '../../../schema/words.ts'
import type { Drafts } from '../../domain/drafts.ts'
import { quote, say } from '../../domain/text.ts'
import type { Delimiter } from './csv.ts'
import { aligned, counted, firstOf, type Language, type Part, printed, toldLines } from './lines.ts'
import { tableParts } from './plan-table.ts'
import type { FiguresReading, FileReading, Form } from './reading.ts'

/** What a person sees of a file before anything of it is kept: plain text, at most 100 columns wide. */
export function planText(reading: FileReading, language: Language): string {
  const parts: Part[] = [
    { about: say('Fil', 'File')[language], lines: [formOf(reading.form, language)] },
    ...contentParts(reading, language),
    { about: say('Läses inte', 'Left out')[language], lines: toldLines(reading.ignored, language) },
    { about: say('Avvisas', 'Rejected')[language], lines: toldLines(reading.rejected, language) },
  ]
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(printed)
    .join('\n')
}

function contentParts(reading: FileReading, language: Language): Part[] {
  if (reading.kind === 'figures')
    return [...tableParts(reading.tables, language), ...figureParts(reading, language)]
  const rows: { id: string; title: string }[] =
    reading.kind === 'indicators' ? reading.indicators : reading.kpis
  const shown = aligned(rows.slice(0, MOST_INDICATORS).map(({ id, title }) => [id, title]))
  const lines = [counted(rows.length, INDICATORS, language), ...shown]
  if (rows.length > MOST_INDICATORS) lines.push('…')
  return [{ about: say('Beskriver', 'Describes')[language], lines }]
}

const MOST_INDICATORS = 10

function formOf({ name, gzip, encoding, delimiter }: Form, language: Language): string {
  const how = [
    ...(gzip ? ['gzip'] : []),
    ...(encoding === undefined ? [] : [encoding]),
    ...(delimiter === undefined ? [] : [DELIMITERS[delimiter][language]]),
  ]
  return how.length === 0 ? name : `${name} (${how.join(', ')})`
}

const DELIMITERS = {
  ';': say('kolumner skilda med semikolon', 'columns parted by semicolons'),
  ',': say('kolumner skilda med komma', 'columns parted by commas'),
  '\t': say('kolumner skilda med tabb', 'columns parted by tabs'),
  '|': say('kolumner skilda med |', 'columns parted by |'),
} satisfies Record<Delimiter, unknown>

function figureParts(reading: FiguresReading, language: Language): Part[] {
  const { counts, drafts, duplicates, newIndicators, standsFor } = reading
  const figures = [
    counted(counts.rows, ROWS, language),
    counted(counts.values, VALUES, language),
    ...(counts.withoutValue === 0 ? [] : [counted(counts.withoutValue, REASONS, language)]),
    ...(counts.empty === 0 ? [] : [counted(counts.empty, EMPTY, language)]),
  ]
  const areas = [
    ...(counts.kommuner === 0 ? [] : [counted(counts.kommuner, KOMMUNER, language)]),
    ...(counts.regions === 0 ? [] : [counted(counts.regions, REGIONS, language)]),
    ...(counts.riket === 0 ? [] : ['riket']),
  ]
  const ids = drafts.ids()
  const about = [counted(ids.length, INDICATORS, language), areas.join(', '), ...periodOf(drafts)]
  const twice = [...duplicates.values()].flat()
  return [
    {
      about: say('Innehåll', 'Content')[language],
      lines: ids.length === 0 ? [figures.join(', ')] : [figures.join(', '), about.join(' · ')],
    },
    {
      about: say('Nytt', 'New')[language],
      lines: newIndicators.length === 0 ? [] : [newOnes(newIndicators, language)],
    },
    {
      about: say('Tolkas', 'Taken as')[language],
      lines: standsFor === undefined ? [] : [`${quote(standsFor)} = ${ids.join(', ')}`],
    },
    {
      about: say('Står dubbelt', 'Stands twice')[language],
      lines: twice.length === 0 ? [] : [doubled(twice, language)],
    },
  ]
}

function newOnes(ids: readonly string[], language: Language): string {
  const named = firstOf(ids, language)
  return say(
    `${counted(ids.length, INDICATORS, 'sv')} som katalogen inte har: ${named}`,
    `${counted(ids.length, INDICATORS, 'en')} that the catalogue has not: ${named}`,
  )[language]
}

function doubled(twice: readonly { row: number }[], language: Language): string {
  const rows = firstOf([...new Set(twice.map(({ row }) => String(row)))], language)
  return say(
    `${counted(twice.length, VALUES, 'sv')} som redan stod på en tidigare rad, lika: rad ${rows}`,
    `${counted(twice.length, VALUES, 'en')} that stood in an earlier row already, alike: row ${rows}`,
  )[language]
}

/** The years, and the genders, that anything is said of. */
function periodOf(drafts: Drafts): string[] {
  const all = drafts.ids().flatMap((id) => drafts.of(id).map(({ gender, year }) => ({ gender, year })))
  const years = all.map(({ year }) => year)
  const [first, last] = years.reduce(
    ([low, high], year) => [Math.min(low, year), Math.max(high, year)],
    [9999, 0],
  )
  const genders = GENDERS.filter((gender) => all.some((one) => one.gender === gender))
  return [first === last ? `${first}` : `${first}–${last}`, genders.join(', ')]
}

const ROWS = [say('rad', 'row'), say('rader', 'rows')] as const
const VALUES = [say('värde', 'value'), say('värden', 'values')] as const
const REASONS = [
  say('uppgift om varför värde saknas', 'reason why there is no value'),
  say('uppgifter om varför värde saknas', 'reasons why there is no value'),
] as const
const EMPTY = [say('tom cell', 'empty cell'), say('tomma celler', 'empty cells')] as const
const INDICATORS = [say('indikator', 'indicator'), say('indikatorer', 'indicators')] as const
const KOMMUNER = [say('kommun', 'kommun'), say('kommuner', 'kommuner')] as const
const REGIONS = [say('region', 'region'), say('regioner', 'regions')] as const
