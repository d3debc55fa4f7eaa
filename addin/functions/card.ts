import type { Text } from '../../schema/contract/parameters.ts'
import type { Gender } from '../../schema/words.ts'
import type { Figure } from '../client/cells.ts'
import { readCell } from './arguments.ts'
import { number, publishedValue, takesRichValues, withFigure } from './figures.ts'
import { citation } from './source.ts'
import { language, say, tell } from './words.ts'

/**
 * Hämtar värdet som ett kort: klicka på ikonen i cellen för enhet, år, källa och datautgåva. Äldre Excel visar talet. Exempel: =OJ.CARD("Luleå";"N28013";2019)
 * @customfunction CARD
 * @param kommun Namn eller kod, till exempel "Luleå" eller 2580.
 * @param indicator Id eller kod, till exempel "N28013".
 * @param [år] Årtal; utelämnat ger senaste året med värde, -1 året före det.
 * @param [kön] T (totalt, förval), K (kvinnor) eller M (män).
 * @returns Kortet; värdet nås som fältet Värde.
 */
export function card(kommun: unknown, indicator: unknown, år?: unknown, kön?: unknown): unknown {
  return withFigure(readCell(kommun, indicator, år, kön), (figure) =>
    takesRichValues() ? entityOf(figure) : publishedValue(figure),
  )
}

function entityOf(figure: Figure): Excel.EntityCellValue {
  const value = publishedValue(figure)
  const { kommun, indicator, year, gender, reason, status, origin } = figure
  const example = status === 'example' ? ` (${say('exempel', 'example')})` : ''
  const shown = `${new Intl.NumberFormat(language()).format(value)} ${indicator.unit}${example}`
  const properties: [string, Excel.CellValue | string | number | false][] = [
    [say('Värde', 'Value'), asCellValue(number(value, example !== ''))],
    [say('Enhet', 'Unit'), indicator.unit],
    ['Kommun', kommun.name],
    [say('År', 'Year'), year ?? ''],
    [say('Kön', 'Gender'), tell(GENDER_WORDS[gender])],
    ['Indikator', `${indicator.title} (${indicator.id})`],
    [say('Att tänka på', 'Note'), reason ?? false],
    [say('Källa', 'Source'), citation(figure)],
    [say('Datautgåva', 'Release'), `${origin.release} (${origin.date})`],
  ]
  return {
    type: 'Entity',
    text: shown,
    properties: Object.fromEntries(
      properties.flatMap(([name, one]) => (one === false ? [] : [[name, asCellValue(one)]])),
    ),
  }
}

const GENDER_WORDS: Record<Gender, Text> = {
  T: { sv: 'Totalt', en: 'Total' },
  K: { sv: 'Kvinnor', en: 'Women' },
  M: { sv: 'Män', en: 'Men' },
}

function asCellValue(value: Excel.CellValue | string | number): Excel.CellValue {
  if (typeof value === 'string') return { type: 'String', basicValue: value }
  if (typeof value === 'number') return { type: 'Double', basicValue: value }
  return value
}
