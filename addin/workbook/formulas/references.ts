import { placeOf } from './address.ts'
import type { Argument } from './arguments.ts'
import { argumentOf, sheetName } from './arguments.ts'
import { type Token, tokens } from './tokens.ts'

/** The cells that a formula refers to by their places; not what names and calculated references stand for. */
export function references(formula: string): Argument[] {
  const parts = tokens(formula).filter(({ kind }) => kind !== 'space')
  return parts.flatMap((part, at): Argument[] => {
    // The second cell of a rectangle is in the first's; what looks like a cell before "(" is a function, such as LOG10.
    if (!isCell(part) || parts[at - 1]?.text === ':' || parts[at + 1]?.text === '(') return []
    const from = parts[at - 1]?.text === '!' ? at - 2 : at
    if (from < at && (sheetName(parts[from]) === undefined || parts[from - 1]?.kind === 'bracket')) return []
    const next = parts[at + 1]?.text
    const to = next === ':' && isCell(parts[at + 2]) ? at + 2 : next === '#' ? at + 1 : at
    const text = parts.slice(from, to + 1).map((one) => one.text)
    return [argumentOf(text.join(''))]
  })
}

function isCell(part: Token | undefined): boolean {
  return part?.kind === 'word' && placeOf(part.text) !== null
}
