/** An argument to write: a literal, a cell, or null for one that is left out. */
export type FormulaArgument = string | number | boolean | null | CellArgument

export interface CellArgument {
  readonly address: string
}

/** A formula may have 255 characters in quotes, and no half of one that takes two. */
const PIECE = /[\s\S]{1,255}(?![\uDC00-\uDFFF])/g

/** An argument that refers to a cell or cells: "B2", "Blad1!B2:B8". */
export function cell(address: string): CellArgument {
  return { address }
}

/** A formula of one call: `ojFormula('VALUE', ['Luleå', 'N28013', 2019])` is `=OJ.VALUE("Luleå","N28013",2019)`. */
export function ojFormula(id: string, args: readonly FormulaArgument[]): string {
  const given = args.slice(0, args.findLastIndex((arg) => arg !== null) + 1)
  return `=OJ.${id}(${given.map(written).join(',')})`
}

function written(arg: FormulaArgument): string {
  if (arg === null) return ''
  if (typeof arg === 'string') return textLiteral(arg)
  if (typeof arg === 'boolean') return arg ? 'TRUE' : 'FALSE'
  if (typeof arg === 'object') return arg.address
  if (!Number.isFinite(arg)) throw new Error(`${arg} is no number that a formula can have.`)
  return String(arg).toUpperCase()
}

/** A text in quotes; a longer one than Excel takes is joined from several. */
function textLiteral(text: string): string {
  const pieces = text.match(PIECE) ?? ['']
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&')
}
