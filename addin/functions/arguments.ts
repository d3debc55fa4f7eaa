import { FIRST_YEAR, LAST_YEAR } from '../../schema/slice.ts'
import { GENDERS, type Gender } from '../../schema/words.ts'
import { type CellQuestion, cellQuestion } from '../client/cells.ts'
import { invalid } from './errors.ts'
import { quote, say } from './words.ts'

/**
 * What formulas are given, as people give it: names or codes, codes as text or number, a cell instead of a value.
 * An omitted argument arrives as null, and a blank cell as 0 or as an empty text, so neither of those may mean anything.
 */

const LATEST = 0
const LONGEST_NAME = 100

type Scalar = string | number | boolean | null

/** The value of one cell: of a range of one, and of a rich value, as of the plain value. */
function scalar(argument: unknown): Scalar {
  if (Array.isArray(argument)) {
    const [row, ...rows] = argument as unknown[][]
    if (row?.length === 1 && rows.length === 0) return scalar(row[0])
    throw invalid(say('Ange en enda cell här, inte ett område.', 'Give a single cell here, not a range.'))
  }
  if (typeof argument === 'object' && argument !== null) return ofRichValue(argument)
  return typeof argument === 'string' ? argument.trim() : ((argument ?? null) as Scalar)
}

/** An entity is what its text says; a formatted number is its number. */
function ofRichValue({ text, basicValue }: { text?: unknown; basicValue?: unknown }): Scalar {
  return scalar(typeof text === 'string' ? text : (basicValue ?? null))
}

function isBlank(value: Scalar): value is null | '' | 0 {
  return value === null || value === '' || value === 0
}

export function readKommun(argument: unknown): string {
  const value = scalar(argument)
  if (isBlank(value)) {
    throw invalid(
      say(
        'Kommun saknas. Ange namn eller kod, till exempel "Luleå" eller 2580; för riket "Riket".',
        'The kommun is missing. Give a name or code, for example "Luleå" or 2580; "Riket" for the nation.',
      ),
    )
  }
  if (typeof value === 'string' && value.length <= LONGEST_NAME) return value
  // In a cell, the code 0114 is the number 114.
  if (typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 10_000) {
    return String(value).padStart(4, '0')
  }
  throw invalid(
    say(
      `${quote(value)} är ingen kommun. Ange namn eller fyrsiffrig kod, till exempel "Luleå" eller 2580.`,
      `${quote(value)} is no kommun. Give a name or four-digit code, for example "Luleå" or 2580.`,
    ),
  )
}

export function readIndicator(argument: unknown): string {
  const value = scalar(argument)
  if (typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME) return value
  throw invalid(
    isBlank(value)
      ? say(
          'Indikator saknas. Ange id eller kod, till exempel "N28013"; sök med OJ.SEARCH.',
          'The indicator is missing. Give an id or code, for example "N28013"; search with OJ.SEARCH.',
        )
      : say(
          `${quote(value)} är ingen indikator. Ange id eller kod, till exempel "N28013"; sök med OJ.SEARCH.`,
          `${quote(value)} is no indicator. Give an id or code, for example "N28013"; search with OJ.SEARCH.`,
        ),
  )
}

/** A year; 0 for the latest, which omitting it means; -1 for the one before. */
export function readYear(argument: unknown): number {
  if (argument === null || argument === undefined) return LATEST
  const value = scalar(argument)
  if (typeof value === 'string' && /^(senaste|latest)$/i.test(value)) return LATEST
  const year = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  if (year === -1) return year
  if (typeof year === 'number' && Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR)
    return year
  throw invalid(wrongYear(value))
}

function wrongYear(value: Scalar): string {
  if (isBlank(value)) {
    return say(
      'År saknas: cellen är tom eller 0. Ange ett årtal, eller utelämna argumentet för det senaste året.',
      'The year is missing: the cell is empty or 0. Give a year, or leave the argument out for the latest.',
    )
  }
  if (typeof value === 'number' && value > LAST_YEAR) {
    return say(
      `${quote(value)} är inget årtal. Om cellen är ett datum: använd ÅR(cellen).`,
      `${quote(value)} is no year. If the cell is a date: use YEAR(cell).`,
    )
  }
  return say(
    `${quote(value)} är inget årtal. Ange till exempel 2022, eller -1 för året före det senaste.`,
    `${quote(value)} is no year. Give for example 2022, or -1 for the one before the latest.`,
  )
}

/** A year that bounds or dates something; undefined where it is left out. */
export function readCertainYear(argument: unknown): number | undefined {
  const year = readYear(argument)
  if (year !== -1) return year === LATEST ? undefined : year
  throw invalid(say('Ange ett årtal, till exempel 2019.', 'Give a year, for example 2019.'))
}

const GENDER_WORDS = new Map<string, Gender>([
  ['t', 'T'],
  ['totalt', 'T'],
  ['total', 'T'],
  ['alla', 'T'],
  ['all', 'T'],
  ['k', 'K'],
  ['kvinnor', 'K'],
  ['women', 'K'],
  ['m', 'M'],
  ['män', 'M'],
  ['men', 'M'],
])

/** The gender; total where it is left out. */
export function readGender(argument: unknown): Gender {
  if (argument === null || argument === undefined) return 'T'
  return oneOf(argument, GENDER_WORDS, () =>
    say(
      'Ange kön som T (totalt), K (kvinnor) eller M (män).',
      'Give gender as T (total), K (women) or M (men).',
    ),
  )
}

/** The question for one figure, as the arguments of a formula put it. */
export function readCell(kommun: unknown, indicator: unknown, år: unknown, kön: unknown): CellQuestion {
  return cellQuestion(
    readKommun(kommun),
    readIndicator(indicator),
    readYear(år),
    GENDERS.indexOf(readGender(kön)),
  )
}

/** One of some words, however it is written; `help` says which there are. */
export function oneOf<T>(argument: unknown, words: ReadonlyMap<string, T>, help: () => string): T {
  const value = scalar(argument)
  const found = words.get(String(value ?? '').toLowerCase())
  if (found !== undefined) return found
  throw invalid(value === null || value === '' ? help() : `${quote(value)}: ${help()}`)
}

/** Words to send on; undefined where they are left out. */
export function readText(argument: unknown): string | undefined {
  const value = scalar(argument)
  return value === null || value === '' ? undefined : String(value)
}

/** A group: a name, a word such as liknande, kommuner separated by commas, or a range of kommuner. */
export function readGroup(argument: unknown): string | undefined {
  if (!Array.isArray(argument)) return readText(argument)
  const names = filled(argument as unknown[][])
  if (names.length === 0) return undefined
  return names.length === 1 ? readText(names[0]) : names.map(readKommun).join(',')
}

/** Kommuner in a range, an array or a single cell, without its blank cells. */
export function readKommuner(argument: unknown): string[] {
  return readList(argument, readKommun)
}

export function readIndicators(argument: unknown): string[] {
  return readList(argument, readIndicator)
}

function readList(argument: unknown, read: (one: unknown) => string): string[] {
  const entries = filled(Array.isArray(argument) ? (argument as unknown[][]) : [[argument]])
  return entries.length === 0 ? [read(null)] : entries.map(read)
}

function filled(range: readonly (readonly unknown[])[]): unknown[] {
  return range.flat().filter((one) => !isBlank(scalar(one)))
}
