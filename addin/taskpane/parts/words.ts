import type { Text } from '../../../schema/contract/parameters.ts'
import type { Colour, Direction, Gender, Quality, Status } from '../../../schema/words.ts'

/** The closed vocabularies of the field, as the pane says them. */

export const DIRECTION_WORDS: Record<Direction, Text> = {
  higher: { sv: 'högre är bättre', en: 'higher is better' },
  lower: { sv: 'lägre är bättre', en: 'lower is better' },
  none: { sv: 'ingen riktning', en: 'no direction' },
}

export const QUALITY_WORDS: Record<Quality, Text> = {
  struktur: { sv: 'struktur', en: 'structure' },
  process: { sv: 'process', en: 'process' },
  resultat: { sv: 'resultat', en: 'outcome' },
  resurs: { sv: 'resurs', en: 'resource' },
  kostnad: { sv: 'kostnad', en: 'cost' },
  volym: { sv: 'volym', en: 'volume' },
  okand: { sv: 'typ ej angiven', en: 'type not stated' },
}

export const GENDER_WORDS: Record<Gender, Text> = {
  T: { sv: 'Totalt', en: 'Total' },
  K: { sv: 'Kvinnor', en: 'Women' },
  M: { sv: 'Män', en: 'Men' },
}

export const STATUS_WORDS: Record<Status, Text> = {
  final: { sv: 'slutligt', en: 'final' },
  preliminary: { sv: 'preliminärt', en: 'preliminary' },
  example: { sv: 'exempel', en: 'example' },
  missing: { sv: 'saknas', en: 'missing' },
  suppressed: { sv: 'sekretess', en: 'withheld' },
  not_applicable: { sv: 'redovisas inte', en: 'not applicable' },
  not_published: { sv: 'inte publicerat', en: 'not published' },
}

/** Where among the others a value stands: each colour with its word. */
export const STANDING_WORDS: Record<Colour, Text> = {
  green: { sv: 'bästa fjärdedelen', en: 'best quarter' },
  yellow: { sv: 'mittersta hälften', en: 'middle half' },
  red: { sv: 'sämsta fjärdedelen', en: 'worst quarter' },
  grey: { sv: 'inget värde', en: 'no value' },
}

/** Years as spans: "2008–2010, 2012". */
export function spans(years: readonly number[]): string {
  const found: [number, number][] = []
  for (const year of [...years].sort((a, b) => a - b)) {
    const open = found.at(-1)
    if (open !== undefined && year <= open[1] + 1) open[1] = year
    else found.push([year, year])
  }
  return found.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
