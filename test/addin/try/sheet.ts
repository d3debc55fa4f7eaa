import * as theirs from '@odoo/o-spreadsheet'
import { functionsMetadata } from '../../../addin/build/metadata.ts'
import { ENGLISH } from '../../../addin/functions/english.ts'
import type { Language } from '../../../addin/language.ts'
import type { CustomFunction } from '../../../addin/try/custom-functions.ts'
import { type Metadata, registerFunctions } from '../../../addin/try/functions.ts'
import type { CellResult, Library, SheetModel } from '../../../addin/try/o-spreadsheet.ts'
import { type SheetAtStart, workbookData } from '../../../addin/try/sheet-data.ts'
import { teachTogether } from '../../../addin/try/together.ts'
import { placeOf } from '../../../addin/workbook/formulas/address.ts'
import type { CellContent } from '../../../addin/workbook/workbook.ts'

/** The real spreadsheet, without a page around it. */
export const library = theirs as unknown as Library

// It tells of every command.
console.debug = () => undefined
teachTogether(library)

const metadata = (await functionsMetadata('addin/functions', ENGLISH)).sv as Metadata

type Functions = Readonly<Record<string, CustomFunction>>

export interface OpenSheet {
  readonly model: SheetModel
  /** How often all has been calculated anew because answers came. */
  readonly calculated: () => number
  readonly forget: () => void
  /** The cell as it is: "B4", or "Blad2!B4". */
  cell(name: string): { value: CellResult['value']; text: string; message: string | undefined }
  /** What a rectangle shows, row by row. */
  values(rows: number, columns: number): CellResult['value'][][]
  type(name: string, content: string): void
}

/** Opens a workbook of a sheet with some cells, where the functions are as given and all others give 0. */
export function openSheet(
  cells: Readonly<Record<string, CellContent>>,
  functions: Functions = {},
  { language = 'sv', others = [] }: { language?: Language; others?: readonly SheetAtStart[] } = {},
): OpenSheet {
  let calculated = 0
  const associated = new Map<string, CustomFunction>(
    metadata.functions.map(({ id }) => [id, functions[id] ?? (() => 0)]),
  )
  const answers = registerFunctions(library, metadata, associated, language, () => {
    calculated++
    model.dispatch('EVALUATE_CELLS')
  })
  const parts = Object.entries(cells).map(([name, content]) => ({ ...placed(name), formulas: [[content]] }))
  const model = new library.Model(workbookData([{ name: 'Blad1', parts }, ...others], language))
  const sheetId = model.getters.getActiveSheetId()
  const at = (name: string) => {
    const { row, column } = placed(name)
    return model.getters.getEvaluatedCell({ sheetId, row, col: column })
  }
  return {
    model,
    calculated: () => calculated,
    forget: () => answers.forget(),
    cell(name) {
      const { value, formattedValue, message } = at(name)
      return { value, text: formattedValue, message }
    },
    values: (rows, columns) =>
      Array.from({ length: rows }, (_, row) =>
        Array.from(
          { length: columns },
          (_, col) => model.getters.getEvaluatedCell({ sheetId, row, col }).value,
        ),
      ),
    type(name, content) {
      const { row, column } = placed(name)
      model.dispatch('UPDATE_CELL', { sheetId, row, col: column, content })
    },
  }
}

/** Lets what is waited for be answered, and shown. */
export async function settled(): Promise<void> {
  // More than once: on a busy machine, timers that are due together come in one go.
  for (let i = 0; i < 3; i++) await new Promise((next) => setTimeout(next, 5))
}

function placed(name: string): { row: number; column: number } {
  const place = placeOf(name)
  if (place === null) throw new Error(`${name} is no cell.`)
  return place
}
