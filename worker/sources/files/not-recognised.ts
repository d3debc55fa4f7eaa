import type { AreaNames } from './areas.ts'
import type { Block } from './block.ts'
import type { Heading } from './headings.ts'
import type { Column } from './layout.ts'
import { unreadable } from './refusals.ts'
import { type Row, textOf } from './table.ts'

/** Whether kommuner stand beside each other, where they should stand beneath. */
export function hasAreasAcross(row: Row, areas: AreaNames): boolean {
  return row.filter((cell) => areas.isArea(textOf(cell))).length > 2
}

export function areasAcross(): Error {
  return unreadable(
    'Kommunerna står bredvid varandra. Vänd tabellen så att varje kommun har en egen rad.',
    'The kommuner stand beside each other. Turn the table, so that each kommun has a row of its own.',
  )
}

export function noAreas({ from, headings }: Block): Error {
  const read = textsOf(headings)
  return unreadable(
    `Ingen kolumn i tabellen har kommuner. Rubrikerna på rad ${from} är ${read}. Kalla kolumnen med kommuner för kommun.`,
    `No column of the table has kommuner. The headings in row ${from} are ${read}. Call the column of kommuner kommun.`,
  )
}

export function noValues({ from, headings }: Block, area: Column): Error {
  const read = textsOf(headings)
  return unreadable(
    `Kommunerna står under "${area.heading}", men ingen kolumn har värden. Rubrikerna på rad ${from} är ${read}. Kalla en kolumn värde, eller ge varje kolumn ett år eller en indikator till rubrik.`,
    `The kommuner stand under "${area.heading}", but no column has values. The headings in row ${from} are ${read}. Call a column value, or head each column with a year or an indicator.`,
  )
}

const MOST_HEADINGS = 12

function textsOf(headings: readonly (Heading | undefined)[]): string {
  const texts = headings.flatMap((heading) => (heading === undefined ? [] : `"${heading.text.slice(0, 40)}"`))
  const left = texts.length - MOST_HEADINGS
  return `${texts.slice(0, MOST_HEADINGS).join(', ')}${left > 0 ? ` + ${left}` : ''}`
}
