import type { Catalogue } from '../../domain/catalogue.ts'
import { Refusal } from '../../domain/refusal.ts'
import type { Names } from './block.ts'
import { csvRows, DELIMITERS, type Delimiter } from './csv.ts'
import type { TextFile } from './decode.ts'
import type { Options } from './fixed.ts'
import type { Layout } from './layout.ts'
import { type ListLayout, listLayout } from './lists.ts'
import { recognise } from './recognise.ts'
import { unreadable } from './refusals.ts'
import { sampleOf, type Table } from './table.ts'

export interface Context {
  catalogue: Catalogue
  names: Names
  options: Options
}

/** What a table turned out to be: figures, a list of indicators, figures that lack something – or neither. */
export interface Recognised {
  table: Table
  layout?: Layout
  list?: ListLayout
  refusal?: Refusal
}

export function recognised(table: Table, { names, options }: Context): Recognised {
  const sample = sampleOf(table)
  const list = listLayout(sample)
  if (list !== undefined) return { table, list }
  try {
    const layout = recognise(sample, table.name, names, options)
    return layout === undefined ? { table } : { table, layout }
  } catch (error) {
    if (error instanceof Refusal) return { table, refusal: error }
    throw error
  }
}

/** A text as the table that one of the delimiters makes of it. */
export function textTable(
  text: TextFile,
  file: string,
  context: Context,
): Recognised & { delimiter: Delimiter } {
  const name = file.replace(/(?:\.[a-z]{1,4})+$/i, '')
  let lacking: Refusal | undefined
  let broken: Refusal | undefined
  for (const delimiter of DELIMITERS) {
    const table: Table = {
      name,
      isSheet: false,
      hasPercent: false,
      rows: () => csvRows(text.pieces(), delimiter),
    }
    try {
      const found = recognised(table, context)
      if (found.layout !== undefined || found.list !== undefined) return { delimiter, ...found }
      lacking ??= found.refusal
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // Quotation marks that stand right for one delimiter stand wrong for another.
      broken = error
    }
  }
  throw lacking ?? broken ?? noTable()
}

export function noTable(): Refusal {
  return unreadable(
    'Hittar ingen tabell bland de första raderna. Den behöver en rad med rubriker: kommun, indikator, år och värde – eller kommun och sedan ett år eller en indikator över varje kolumn.',
    'Finds no table among the first rows. It needs a row of headings: kommun, indicator, year and value – or kommun, and then a year or an indicator over each column.',
  )
}
