import { z } from 'zod'
import { FIRST_YEAR, LAST_YEAR } from '../slice.ts'
import { GENDERS, type Gender, QUALITIES } from '../words.ts'

/** Text in both languages of the product. */
export interface Text {
  sv: string
  en: string
}

/** The most that a list can be limited to; without a limit it is whole. */
const MOST_LISTED = 500

/** What each parameter takes, told to whoever got it wrong. */
export const PARAMETER_HELP = {
  kommun: {
    sv: 'Ange en kommun, region eller riket med namn eller kod, till exempel Luleå eller 2580.',
    en: 'Give a kommun, region or riket by name or code, for example Luleå or 2580.',
  },
  indicator: {
    sv: 'Ange en indikator med id eller kod, till exempel N28013 eller LSS_vantetid.',
    en: 'Give an indicator by id or code, for example N28013 or LSS_vantetid.',
  },
  year: {
    sv: `Ange ett årtal mellan ${FIRST_YEAR} och ${LAST_YEAR}, till exempel 2022, senaste eller -1 för året med värde före det.`,
    en: `Give a year between ${FIRST_YEAR} and ${LAST_YEAR}, for example 2022, senaste for the latest or -1 for the one with a value before that.`,
  },
  from: {
    sv: `Ange första året, mellan ${FIRST_YEAR} och ${LAST_YEAR} och inte efter to.`,
    en: `Give the first year, between ${FIRST_YEAR} and ${LAST_YEAR} and not after to.`,
  },
  to: {
    sv: `Ange sista året, mellan ${FIRST_YEAR} och ${LAST_YEAR}.`,
    en: `Give the last year, between ${FIRST_YEAR} and ${LAST_YEAR}.`,
  },
  gender: {
    sv: 'Ange T (totalt), K (kvinnor) eller M (män).',
    en: 'Give T (total), K (women) or M (men).',
  },
  release: {
    sv: 'Ange en datautgåva med nummer, till exempel 1, eller ett datum, till exempel 2024-08-30.',
    en: 'Give a release by number, for example 1, or a date, for example 2024-08-30.',
  },
  peers: {
    sv: 'Ange en grupp (till exempel Måttbandet), liknande, lan, skr, alla eller kommuner åtskilda av komma.',
    en: 'Give a group (for example Måttbandet), liknande, lan, skr, alla or kommuner separated by commas.',
  },
  area: {
    sv: 'Ange ett verksamhetsområde, till exempel lss eller äldreomsorg.',
    en: 'Give a verksamhetsområde, for example lss or äldreomsorg.',
  },
  q: { sv: 'Ange sökord, högst 100 tecken.', en: 'Give words to search for, at most 100 characters.' },
  quality: {
    sv: `Ange ett slag av mått: ${QUALITIES.slice(0, -1).join(', ')} eller ${QUALITIES.at(-1)}.`,
    en: `Give a kind of measure: ${QUALITIES.slice(0, -1).join(', ')} or ${QUALITIES.at(-1)}.`,
  },
  limit: {
    sv: `Ange hur många som ska listas, mellan 1 och ${MOST_LISTED}.`,
    en: `Give how many to list, between 1 and ${MOST_LISTED}.`,
  },
  kind: {
    sv: 'Ange network, lan, skr, storlek, samverkan eller liknande.',
    en: 'Give network, lan, skr, storlek, samverkan or liknande.',
  },
  id: { sv: 'Ange ett id eller namn ur listan.', en: 'Give an id or name from the list.' },
  code: {
    sv: 'Ange en kod eller ett namn, till exempel 2580 eller Luleå.',
    en: 'Give a code or a name, for example 2580 or Luleå.',
  },
  kommuner: {
    sv: 'Ange kommuner med namn eller kod, åtskilda av komma, till exempel Luleå,0114.',
    en: 'Give kommuner by name or code, separated by commas, for example Luleå,0114.',
  },
  indicators: {
    sv: 'Ange indikatorer med id eller kod, åtskilda av komma, till exempel N28013,N28820.',
    en: 'Give indicators by id or code, separated by commas, for example N28013,N28820.',
  },
  years: {
    sv: 'Ange årtal åtskilda av komma eller ett intervall, till exempel 2019-2022.',
    en: 'Give years separated by commas or a range, for example 2019-2022.',
  },
  genders: {
    sv: 'Ange ett eller flera av T, K och M, åtskilda av komma.',
    en: 'Give one or more of T, K and M, separated by commas.',
  },
  cells: {
    sv: 'Ange heltal i grupper om fyra: kommun (index), indikator (index), år (0 senaste, -1 året före), kön (0 T, 1 K, 2 M).',
    en: 'Give integers in groups of four: kommun (index), indicator (index), year (0 latest, -1 the one before), gender (0 T, 1 K, 2 M).',
  },
  n: {
    sv: 'Ange en datautgåvas nummer, till exempel 2; de finns i /v1/releases.',
    en: 'Give the number of a release, for example 2; they are in /v1/releases.',
  },
  after: {
    sv: 'Ange inget här: det står i next, adressen till resten av en lång lista.',
    en: 'Give nothing here: it stands in next, the address of the rest of a long list.',
  },
  date: {
    sv: 'Ange den dag då uppgifterna gällde, till exempel 2024-08-30.',
    en: 'Give the day that the figures were as they are, for example 2024-08-30.',
  },
  source: { sv: 'Ange varifrån uppgifterna kommer.', en: 'Give where the figures come from.' },
  file: {
    sv: 'Skicka filen som anropets innehåll: csv eller xlsx.',
    en: 'Send the file as the body: csv or xlsx.',
  },
  name: {
    sv: 'Ange filens namn, till exempel matning-2024.xlsx.',
    en: "Give the file's name, for example collection-2024.xlsx.",
  },
  dry_run: { sv: 'Ange true eller false.', en: 'Give true or false.' },
  except_rejected: { sv: 'Ange true eller false.', en: 'Give true or false.' },
  questions: {
    sv: 'Ange en lista av frågor, skrivna som i en adress, till exempel "/v1/compare?kommun=Luleå&indicator=N28013".',
    en: 'Give a list of questions, written as in an address, for example "/v1/compare?kommun=Luleå&indicator=N28013".',
  },
} as const satisfies Record<string, Text>

export type ParameterName = keyof typeof PARAMETER_HELP

/** Printable text: a control character in a name is an attack or a broken encoding, never a name. */
function words(name: ParameterName, longest: number) {
  return z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\p{Cc}/u.test(text))
    .meta({ description: PARAMETER_HELP[name].en })
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR
}

function yearNumber(name: ParameterName) {
  return z
    .string()
    .trim()
    .regex(/^\d{4}$/)
    .transform(Number)
    .refine(isYear)
    .meta({ description: PARAMETER_HELP[name].en, type: 'integer', minimum: FIRST_YEAR, maximum: LAST_YEAR })
}

function asGender(text: string, context: z.RefinementCtx): Gender {
  const gender = GENDERS.find((g) => g === text.trim().toUpperCase())
  if (gender !== undefined) return gender
  context.addIssue({ code: 'custom', input: text })
  return z.NEVER
}

/** A list in one parameter: "a,b". An empty entry is an error, a repeated one counts once. */
function list(text: string): string[] {
  return [...new Set(text.split(',').map((entry) => entry.trim()))]
}

function someOf(name: ParameterName, longest: number) {
  return words(name, longest)
    .transform(list)
    .refine((entries) => entries.every((entry) => entry !== ''))
    .meta({ description: PARAMETER_HELP[name].en, type: 'string' })
}

/** "2019-2022", "2019,2021" or both. */
function asYears(text: string, context: z.RefinementCtx): number[] {
  const years = new Set<number>()
  for (const entry of list(text)) {
    const [, first, last] = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/.exec(entry) ?? []
    const from = Number(first)
    const to = Number(last ?? first)
    if (first === undefined || !isYear(from) || !isYear(to) || from > to) {
      context.addIssue({ code: 'custom', input: text })
      return z.NEVER
    }
    for (let year = from; year <= to; year++) years.add(year)
  }
  return [...years].sort((a, b) => a - b)
}

/** A number, or a day: the last release published on or before it. */
export type ReleaseChoice = number | { onOrBefore: string }

function asRelease(text: string, context: z.RefinementCtx): ReleaseChoice {
  const trimmed = text.trim()
  if (/^\d{1,5}$/.test(trimmed)) return Number(trimmed)
  if (z.iso.date().safeParse(trimmed).success) return { onOrBefore: trimmed }
  context.addIssue({ code: 'custom', input: text })
  return z.NEVER
}

const release = z
  .string()
  .max(20)
  .transform(asRelease)
  .optional()
  .meta({ description: PARAMETER_HELP.release.en, type: 'string', example: '2024-08-30' })

const gender = z
  .string()
  .max(5)
  .transform(asGender)
  .default('T')
  .meta({ description: PARAMETER_HELP.gender.en, type: 'string', enum: [...GENDERS] })

/** A year, undefined for the latest with a value, or the one with a value before that: -1, as in formulas. */
const year = z
  .union([
    yearNumber('year'),
    z
      .string()
      .trim()
      .regex(/^senaste$/i)
      .transform(() => undefined),
    z
      .string()
      .trim()
      .regex(/^-1$/)
      .transform(() => 'previous' as const),
  ])
  .optional()
  .meta({ description: PARAMETER_HELP.year.en, type: 'string', example: '2019' })

function yesOrNo(name: ParameterName) {
  return z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .meta({ description: PARAMETER_HELP[name].en, type: 'boolean' })
}

/** Every parameter of a GET, by the name it has in the address. */
export const parameters = {
  kommun: words('kommun', 100).meta({ example: 'Luleå' }),
  indicator: words('indicator', 100).meta({ example: 'N28013' }),
  year,
  gender,
  release,
  from: yearNumber('from').optional(),
  to: yearNumber('to').optional(),
  peers: words('peers', 4000).optional().meta({ example: 'Måttbandet' }),
  area: words('area', 100).optional().meta({ example: 'lss' }),
  atYear: yearNumber('year').optional(),
  q: words('q', 100).optional(),
  quality: z.enum(QUALITIES).optional().meta({ description: PARAMETER_HELP.quality.en }),
  limit: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= MOST_LISTED)
    .optional()
    .meta({ description: PARAMETER_HELP.limit.en, type: 'integer', minimum: 1, maximum: MOST_LISTED }),
  n: z
    .string()
    .trim()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .meta({ description: PARAMETER_HELP.n.en, type: 'integer', example: '1' }),
  after: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .optional()
    .meta({ description: PARAMETER_HELP.after.en, type: 'string' }),
  date: z.iso.date().meta({ description: PARAMETER_HELP.date.en }),
  source: words('source', 300).optional(),
  fileName: words('name', 200).meta({ example: 'collection-2024.csv' }),
  dryRun: yesOrNo('dry_run'),
  exceptRejected: yesOrNo('except_rejected'),
  id: words('id', 100),
  code: words('code', 100),
  kommuner: someOf('kommuner', 8000).meta({ example: 'Luleå,Piteå' }),
  indicators: someOf('indicators', 8000).meta({ example: 'N28013,N28820' }),
  years: words('years', 1000)
    .transform(asYears)
    .meta({ description: PARAMETER_HELP.years.en, type: 'string', example: '2019-2022' }),
  genders: words('genders', 20)
    .transform(list)
    .transform((entries, context) => [...new Set(entries.map((entry) => asGender(entry, context)))])
    .default(['T'])
    .meta({ description: PARAMETER_HELP.genders.en, type: 'string', example: 'T,K' }),
}

/**
 * The parameters of one path, and no others: a misspelt name must never pass as an omitted one.
 * Whoever gets an unknown one refused is told these names, which the issue carries as its message.
 */
export function onlyThese<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(',') : undefined),
  })
}

/** A release in a JSON body: as in an address, or a number. */
export const releaseInBody = z
  .union([z.int().transform(String), z.string().max(20)])
  .transform(asRelease)
  .optional()
  .meta({ description: PARAMETER_HELP.release.en, type: 'string' })
