import { areaName, cellName, covers } from './formulas/address.ts'
import { type Block, type CellContent, type Range, Refused, type Used, type Workbook } from './workbook.ts'

export interface InsertOptions {
  /** The sheet and cell; the first of those that are marked where left out. */
  readonly at?: { readonly sheet: string; readonly row: number; readonly column: number }
  /** What the formula will spill over; one cell where left out. */
  readonly size?: { readonly rows: number; readonly columns: number }
  /** Clears what stands in the way instead of refusing. */
  readonly cover?: boolean
}

/** Inserted; or not, because cells are filled: the first ten ("B4"), and how many there are. */
export type InsertOutcome =
  | { readonly inserted: true; readonly at: Range; undo(): Promise<void> }
  | {
      readonly inserted: false
      readonly at: Range
      readonly filled: readonly string[]
      readonly count: number
    }

const MOST_TOLD = 10

/**
 * Puts a formula in a cell, and refuses to cover what is filled, unless told to clear it. What another formula spills is
 * never cleared: fails with {@link Refused}, which tells where that formula is.
 */
export async function insert(
  workbook: Workbook,
  formula: string,
  { at: asked, size = { rows: 1, columns: 1 }, cover = false }: InsertOptions = {},
): Promise<InsertOutcome> {
  const { sheet, row, column } = asked ?? (await workbook.selection())
  const at: Range = { sheet, row, column, ...size }
  const stood = await workbook.read(at)
  refuseSpilled(stood)
  const filled = filledCells(stood)
  if (filled.length > 0 && !cover) {
    const first = filled.slice(0, MOST_TOLD).map(({ row, column }) => cellName({ row, column }))
    return { inserted: false, at, filled: first, count: filled.length }
  }
  const before = filled.map(({ row, column, content }) => oneCell(sheet, row, column, content))
  const inTheWay = before.filter((one) => one.row !== row || one.column !== column)
  const written = oneCell(sheet, row, column, formula)
  await workbook.write([...inTheWay.map((one) => ({ ...one, formulas: [['']] })), written])
  if (await isText(workbook, at)) await workbook.write([{ ...written, formats: [['General']] }])
  // The cell first: what it spills is then gone, and the others can be filled again.
  const undo = () => workbook.write([{ ...written, formulas: [['']] }, ...before])
  return { inserted: true, at, undo }
}

/** In a cell whose format is text, a formula becomes one. */
async function isText(workbook: Workbook, { sheet, row, column }: Range): Promise<boolean> {
  const { formulas } = await workbook.read({ sheet, row, column, rows: 1, columns: 1 })
  return String(formulas[0]?.[0]).startsWith("'=")
}

interface Filled {
  readonly row: number
  readonly column: number
  readonly content: CellContent
}

function filledCells({ row, column, formulas, values }: Used): Filled[] {
  return formulas.flatMap((contents, r) =>
    contents.flatMap((content, c): Filled[] =>
      content === '' && values[r]?.[c] === '' ? [] : [{ row: row + r, column: column + c, content }],
    ),
  )
}

/** Where a formula elsewhere spills, there is no room, also where what it spills is an empty text. */
function refuseSpilled({ spills, ...stood }: Used): void {
  const from = spills.find((spill) => !covers(stood, spill))
  if (from === undefined) return
  throw new Refused('covers', `The formula in ${cellName(from)} spills over ${areaName(from)}.`)
}

function oneCell(sheet: string, row: number, column: number, content: CellContent): Block {
  return { sheet, row, column, formulas: [[content]] }
}
