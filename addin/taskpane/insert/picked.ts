import { areaName, sheetPrefix } from '../../workbook/formulas/address.ts'
import type { Selection } from '../../workbook/workbook.ts'

/** Cells that a formula is to refer to. */
export interface Picked {
  readonly selection: Selection
  /** "$A$2", which stays when the formula is copied elsewhere; else "A2", which follows. */
  readonly absolute: boolean
}

/** The reference as it stands in a formula on a sheet (its id): the sheet is named only where it is another. */
export function referenceText({ selection, absolute }: Picked, sheet: string | undefined): string {
  const name = areaName(selection)
  const cells = absolute ? name.replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2') : name
  return selection.sheet === sheet ? cells : `${sheetPrefix(selection.sheetName)}!${cells}`
}
