import { oneOf } from './arguments.ts'
import { type Comparison, colourWord, isExample, withComparison } from './comparison.ts'
import { notAvailable } from './errors.ts'
import { number } from './figures.ts'
import { say } from './words.ts'

/** Of whom a measure tells, which is what it takes to exist, and how it is read; null where it does not exist. */
interface Measure {
  of: 'others' | 'own' | 'colour' | 'riket'
  read(comparison: Comparison): number | string | null
}

const MEASURES = new Map<string, Measure>([
  ['medel', { of: 'others', read: ({ summary }) => summary.mean }],
  ['median', { of: 'others', read: ({ summary }) => summary.median }],
  ['min', { of: 'others', read: ({ summary }) => summary.min }],
  ['max', { of: 'others', read: ({ summary }) => summary.max }],
  ['q1', { of: 'others', read: ({ summary }) => summary.q1 }],
  ['q3', { of: 'others', read: ({ summary }) => summary.q3 }],
  ['antal', { of: 'others', read: ({ summary }) => summary.n }],
  ['rang', { of: 'own', read: ({ own }) => own.rank }],
  ['percentil', { of: 'own', read: ({ own }) => own.percentile }],
  ['färg', { of: 'colour', read: ({ own }) => own.colour && colourWord(own.colour) }],
  ['avvikelse', { of: 'own', read: ({ own }) => own.difference.mean }],
  ['riket', { of: 'riket', read: ({ summary }) => summary.riket }],
])

const ENGLISH: [string, string][] = [
  ['mean', 'medel'],
  ['median', 'median'],
  ['min', 'min'],
  ['max', 'max'],
  ['q1', 'q1'],
  ['q3', 'q3'],
  ['count', 'antal'],
  ['rank', 'rang'],
  ['percentile', 'percentil'],
  ['colour', 'färg'],
  ['difference', 'avvikelse'],
  ['national', 'riket'],
]

/** Every word that a measure goes by. */
const WORDS = new Map(
  [
    ...MEASURES,
    ...ENGLISH.map(([word, own]): [string, Measure | undefined] => [word, MEASURES.get(own)]),
  ].filter((entry): entry is [string, Measure] => entry[1] !== undefined),
)

/**
 * Räknar ett mått på en jämförelse; OJ:s egen beräkning som inte ska tillskrivas källan. Exempel: =OJ.STAT("Luleå";"N28013";"median";2019)
 * @customfunction STAT
 * @param kommun Namn eller kod, till exempel "Luleå" eller 2580.
 * @param indicator Id eller kod, till exempel "N28013".
 * @param mått Över de andra: medel, median, min, max, q1, q3, antal. Kommunens: rang, percentil, färg, avvikelse (från medel). Källans: riket.
 * @param [år] Årtal; utelämnat ger kommunens senaste år med värde, -1 året före det.
 * @param [grupp] Gruppens namn, "liknande", "lan", "skr", "alla" eller ett område med kommuner; utelämnat ger nätverket, annars liknande, annars länet.
 * @param [kön] T (totalt, förval), K (kvinnor) eller M (män).
 * @returns Måttet.
 */
export function stat(
  kommun: unknown,
  indicator: unknown,
  mått: unknown,
  år?: unknown,
  grupp?: unknown,
  kön?: unknown,
): unknown {
  const measure = readMeasure(mått)
  return withComparison({ kommun, indicator, år, grupp, kön }, (comparison) => {
    const result = measure.read(comparison)
    if (result === null) throw notAvailable(whyNone(measure, comparison))
    return typeof result === 'number' ? number(result, isExample(comparison)) : result
  })
}

function readMeasure(mått: unknown): Measure {
  return oneOf(mått, WORDS, () =>
    say(
      `Ange ett mått: ${[...MEASURES.keys()].join(', ')}.`,
      `Give a measure: ${ENGLISH.map(([word]) => word).join(', ')}.`,
    ),
  )
}

/** Why a measure does not exist: what it is of has no value, or the indicator has no direction to colour by. */
function whyNone({ of }: Measure, { indicator, year, reason, own, group }: Comparison): string {
  if (of === 'riket') {
    return say(
      `Källan har inget värde för riket ${year} (${indicator.id}).`,
      `The source has no value for the nation in ${year} (${indicator.id}).`,
    )
  }
  if (of !== 'others' && own.value === null && reason !== null) return reason
  if (of === 'colour' && indicator.direction === 'none') {
    return say(
      `${indicator.id} har ingen riktning: högre är varken bättre eller sämre, så den får ingen färg.`,
      `${indicator.id} has no direction: higher is neither better nor worse, so it gets no colour.`,
    )
  }
  return say(
    `Ingen annan i ${group.name} har värde ${year} för ${indicator.id}.`,
    `Nobody else in ${group.name} has a value in ${year} for ${indicator.id}.`,
  )
}
