import type { Column } from './layout.ts'
import { type Row, textOf } from './table.ts'

/** The rows beneath the headings, as far as they are looked at. */
export class Sample {
  readonly #rows: readonly Row[]

  constructor(rows: readonly Row[]) {
    this.#rows = rows
  }

  /** The column's first words. */
  column(index: number, heading: string): Column {
    return { index, heading, example: this.texts(index)[0] ?? '' }
  }

  /** What stands in a column, but for empty cells. */
  texts(index: number): string[] {
    return this.#rows.map((row) => textOf(row[index])).filter((text) => text !== '')
  }

  /** How many cells of a column are something. */
  count(index: number, isSo: (text: string) => boolean): number {
    return this.texts(index).filter(isSo).length
  }

  /** Whether most of what stands in a column is something. */
  isMostly(index: number, isSo: (text: string) => boolean): boolean {
    const texts = this.texts(index)
    return texts.length > 0 && texts.filter(isSo).length * 2 >= texts.length
  }
}
