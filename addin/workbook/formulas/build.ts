/** An argument to write: a literal, a cell, or null for one that is left out. */
export type FormulaArgument = string | number | boolean | null | CellArgument

export interface CellArgument {
  readonly address: string
}

/** An argument that refers to a cell or cells: "B2", "Blad1!B2:B8". */
export function cell(address: string): CellArgument {
  return { address }
}

/** A formula of one call: `ojFormula('VALUE', ['Luleå', 'N28013', 2019])` is `=OJ.VALUE("Luleå","N28013",2019)`. */
export function ojFormula(_id: string, _args: readonly FormulaArgument[]): string {
  throw new Error('being written')
}
