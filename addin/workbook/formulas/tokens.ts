/** A formula's parts as Excel stores them: English names, commas, decimal points. Together they are the whole formula. */
export interface Token {
  readonly kind: Kind
  readonly text: string
  /** Where it begins in the formula. */
  readonly start: number
}

/**
 * `text` is a literal in double quotes, `quoted` a sheet's name in single ones, `bracket` a workbook or a table's columns,
 * `word` a name or a reference. Anything that is nothing else is a `sign` of one character.
 */
type Kind = 'text' | 'quoted' | 'bracket' | 'error' | 'word' | 'number' | 'space' | 'sign'

/** What is not closed runs to the end: such a formula is not Excel's, and is left alone. */
const PARTS: readonly (readonly [Kind, string])[] = [
  ['text', '"(?:[^"]|"")*"?'],
  ['quoted', "'(?:[^']|'')*'?"],
  ['bracket', "\\[(?:[^\\[\\]']|'.|\\[(?:[^\\[\\]']|'.)*\\])*\\]?"],
  ['error', '#(?:N/A|DIV/0!|GETTING_DATA|NAME\\?|[A-Z]+!)'],
  ['word', '[\\p{L}_\\\\$][\\p{L}\\p{M}\\p{N}_.\\\\?$]*'],
  ['number', '(?:\\d+\\.?\\d*|\\.\\d+)(?:E[+-]?\\d+)?'],
  ['space', '\\s+'],
  ['sign', '.'],
]

const PART = new RegExp(PARTS.map(([, pattern]) => `(${pattern})`).join('|'), 'gsu')

export function tokens(formula: string): Token[] {
  return Array.from(formula.matchAll(PART), (match) => {
    const [kind] = PARTS[match.findIndex((part, i) => i > 0 && part !== undefined) - 1] ?? ['sign']
    return { kind, text: match[0], start: match.index }
  })
}

/** What a text literal says. */
export function unquoted(literal: string): string {
  return literal.slice(1, -1).replaceAll('""', '"')
}
