import type { z } from 'zod'
import type { indicatorDetailReply } from '../../schema/contract/replies/indicators.ts'
import { oneOf, readIndicator } from './arguments.ts'
import { notAvailable } from './errors.ts'
import { withReply } from './replies.ts'
import { say } from './words.ts'

type FactBox = z.infer<typeof indicatorDetailReply>

interface Field {
  /** What it is called, and the word to ask for it by. */
  sv: string
  en: string
  /** Empty where the source says nothing. */
  read(facts: FactBox): string | number
}

const DIRECTION_WORDS = {
  higher: () => say('högre är bättre', 'higher is better'),
  lower: () => say('lägre är bättre', 'lower is better'),
  none: () => say('ingen riktning', 'no direction'),
}

/** The fact box, in the order that it is read. */
const FIELDS: readonly Field[] = [
  { sv: 'titel', en: 'title', read: ({ title }) => title },
  { sv: 'id', en: 'id', read: ({ id }) => id },
  { sv: 'kod', en: 'code', read: ({ code }) => code },
  { sv: 'enhet', en: 'unit', read: ({ unit }) => unit },
  { sv: 'riktning', en: 'direction', read: ({ direction }) => DIRECTION_WORDS[direction]() },
  { sv: 'område', en: 'area', read: ({ area }) => area.name },
  { sv: 'typ', en: 'type', read: ({ quality }) => quality },
  { sv: 'syfte', en: 'purpose', read: ({ purpose }) => purpose },
  { sv: 'definition', en: 'definition', read: ({ definition }) => definition },
  { sv: 'datakälla', en: 'data source', read: ({ dataSource }) => dataSource },
  { sv: 'fallgropar', en: 'pitfalls', read: ({ pitfalls }) => pitfalls.join('\n') },
  {
    sv: 'brott',
    en: 'breaks',
    read: ({ breaks }) => breaks.map(({ year, text }) => `${year}: ${text}`).join('\n'),
  },
  { sv: 'kön', en: 'genders', read: ({ genders }) => genders.join(', ') },
  { sv: 'första år', en: 'first year', read: ({ years }) => Math.min(...Object.values(years).flat()) },
  { sv: 'senaste år', en: 'latest year', read: ({ latestYear }) => latestYear ?? '' },
  { sv: 'nästa publicering', en: 'next publication', read: nextPublication },
  { sv: 'källa', en: 'source', read: ({ source }) => source },
]

const BY_WORD = new Map(
  FIELDS.flatMap((field): [string, Field][] => [
    [field.sv, field],
    [field.en, field],
  ]),
)

/**
 * Hämtar indikatorns faktaruta, eller ett fält ur den. Exempel: =OJ.INFO("N28013";"definition")
 * @customfunction INFO
 * @param indicator Id eller kod, till exempel "N28013" eller "LSS_vantetid".
 * @param [fält] titel, enhet, riktning, område, typ, syfte, definition, datakälla, fallgropar, brott, kön, första år, senaste år, nästa publicering eller källa; utelämnat ger alla.
 * @returns Fältet, eller alla fält med sina namn.
 */
export async function info(indicator: unknown, fält?: unknown): Promise<unknown[][]> {
  const field = fält === null || fält === undefined ? undefined : readField(fält)
  return withReply('/v1/indicators/{indicator}', { indicator: readIndicator(indicator) }, (facts) => {
    if (field === undefined) return FIELDS.map((one) => [say(one.sv, one.en), told(one, facts)])
    const text = told(field, facts)
    if (text !== '') return [[text]]
    throw notAvailable(
      say(
        `Källan anger inget om ${field.sv} för ${facts.id}.`,
        `The source says nothing about ${field.en} for ${facts.id}.`,
      ),
    )
  })
}

/** An indicator without figures has no first year. */
function told({ read }: Field, facts: FactBox): string | number {
  const text = read(facts)
  return typeof text === 'number' && !Number.isFinite(text) ? '' : text
}

function readField(fält: unknown): Field {
  return oneOf(fält, BY_WORD, () =>
    say(
      `Ange ett fält: ${FIELDS.map(({ sv }) => sv).join(', ')}.`,
      `Give a field: ${FIELDS.map(({ en }) => en).join(', ')}.`,
    ),
  )
}

function nextPublication({ nextPublication: next }: FactBox): string {
  if (next === null) return ''
  const day = next.final ?? next.preliminary
  const stated = say(`enligt källan ${next.statedOn}`, `as the source stated on ${next.statedOn}`)
  return day === null ? `${next.year} (${stated})` : `${next.year}: ${day} (${stated})`
}
