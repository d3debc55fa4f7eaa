import type { Shown } from '../../functions/runtime.ts'
import { type Area, areaName, overlap } from '../../workbook/formulas/address.ts'
import type { Selection } from '../../workbook/workbook.ts'
import type { Listener } from '../workbook/speech.ts'
import { placeText } from '../workbook/speech.ts'
import { type Given, isPicked } from './given.ts'

/** How many cells a formula fills. */
export interface Size {
  readonly rows: number
  readonly columns: number
}

export const ONE_CELL: Size = { rows: 1, columns: 1 }

/** What a result fills. */
export function sizeOf(rows: readonly (readonly Shown[])[]): Size {
  return { rows: Math.max(1, rows.length), columns: Math.max(1, ...rows.map((row) => row.length)) }
}

/** Where the formula comes to stand, and what it fills: "i Blad1!B2, och fyller B2:C12". */
export function placeWords(target: Selection, size: Size, { say }: Listener): string {
  const { sheet, sheetName, row, column } = target
  const at = placeText({ id: sheet, name: sheetName, protected: false, hidden: false }, { row, column })
  if (size.rows * size.columns === 1) return say(`Står i ${at}.`, `Stands in ${at}.`)
  const filled = areaName({ row, column, ...size })
  return say(`Står i ${at} och fyller ${filled}.`, `Stands in ${at} and fills ${filled}.`)
}

/** Whether the formula would refer to a cell that it fills itself. */
export function isCircular(given: readonly Given[], target: Selection, size: Size): boolean {
  const filled: Area = { row: target.row, column: target.column, ...size }
  return given.some(
    (one) => isPicked(one) && one.selection.sheet === target.sheet && overlap(one.selection, filled),
  )
}
