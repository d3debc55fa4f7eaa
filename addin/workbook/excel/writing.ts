import type { Area } from '../formulas/address.ts'
import type { Block } from '../workbook.ts'
import { chunks } from '../writing/chunks.ts'
import { rangeOf } from './areas.ts'
import { written } from './contents.ts'
import { change } from './run.ts'

/** What is sent at a time: Excel on the web takes 5 MB, and a character may be three bytes of it. */
const MOST = { cells: 50_000, characters: 1_500_000 }

/** Writes blocks, in their order. Where Excel refuses one, those of the same lot that came before it stand. */
export function writeBlocks(blocks: readonly Block[]): Promise<void> {
  return change(async (context) => {
    for (const lot of chunks(blocks, MOST)) {
      for (const block of lot) put(context.workbook.worksheets.getItem(block.sheet), block)
      await context.sync()
    }
  })
}

/** The format first: in a cell whose format is text, a formula would be one. */
function put(sheet: Excel.Worksheet, block: Block): void {
  const { formulas, formats } = block
  const range = rangeOf(sheet, areaOfBlock(block))
  // null leaves the cell's own.
  if (formats !== undefined) range.numberFormat = formats.map((row) => row.map((format) => format || null))
  range.formulas = formulas.map((row) => row.map(written))
}

export function areaOfBlock({ row, column, formulas }: Pick<Block, 'row' | 'column' | 'formulas'>): Area {
  return { row, column, rows: formulas.length, columns: formulas[0]?.length ?? 0 }
}
