import { type Area, areaBetween, type Place, placeOf } from './address.ts'
import { type Token, tokens, unquoted } from './tokens.ts'

type Literal = string | number | boolean

/** What an argument is. `sheet` is the name of the sheet that it refers to, null for the formula's own. */
export type Argument =
  | { readonly kind: 'omitted' }
  | { readonly kind: 'literal'; readonly value: Literal }
  | { readonly kind: 'array'; readonly values: readonly (readonly Literal[])[] }
  | ({ readonly kind: 'cell'; readonly sheet: string | null } & Place)
  | ({ readonly kind: 'range'; readonly sheet: string | null } & Area)
  /** What the formula in a cell spills: A1#. */
  | ({ readonly kind: 'spill'; readonly sheet: string | null } & Place)
  /** A calculation, a name, another workbook: nothing that can be read off the sheets. */
  | { readonly kind: 'other' }

const OTHER: Argument = { kind: 'other' }

/** What an argument is, from its text. */
export function argumentOf(text: string): Argument {
  const parts = tokens(text.trim()).filter(({ kind }) => kind !== 'space')
  if (parts.length === 0) return { kind: 'omitted' }
  const value = literalOf(parts)
  if (value !== undefined) return { kind: 'literal', value }
  return arrayOf(parts) ?? referenceOf(parts) ?? OTHER
}

/** Texts that are joined are one: longer than 255 characters, Excel takes no literal. */
function literalOf(parts: readonly Token[]): Literal | undefined {
  const [first, second] = parts
  if (first?.kind === 'text') return joined(parts)
  const sign = first?.text === '-' || first?.text === '+' ? first.text : ''
  const one = sign === '' ? first : second
  if (one === undefined || parts.length !== (sign === '' ? 1 : 2)) return undefined
  if (one.kind === 'number') return Number(`${sign}${one.text}`)
  if (sign === '' && one.kind === 'word' && /^(true|false)$/i.test(one.text)) return /^t/i.test(one.text)
  return undefined
}

function joined(parts: readonly Token[]): string | undefined {
  if (parts.length % 2 === 0) return undefined
  const fits = parts.every((part, i) => (i % 2 === 0 ? part.kind === 'text' : part.text === '&'))
  return fits ? parts.flatMap((part, i) => (i % 2 === 0 ? unquoted(part.text) : [])).join('') : undefined
}

/** {1,2;3,4} */
function arrayOf(parts: readonly Token[]): Argument | undefined {
  if (parts[0]?.text !== '{' || parts.at(-1)?.text !== '}') return undefined
  const values: Literal[][] = []
  for (const row of split(parts.slice(1, -1), ';')) {
    const literals = split(row, ',').map(literalOf)
    if (literals.includes(undefined)) return OTHER
    values.push(literals.filter((one) => one !== undefined))
  }
  return { kind: 'array', values }
}

function split(parts: readonly Token[], sign: string): Token[][] {
  const pieces: Token[][] = [[]]
  for (const part of parts) {
    if (part.kind === 'sign' && part.text === sign) pieces.push([])
    else pieces.at(-1)?.push(part)
  }
  return pieces
}

function referenceOf(parts: readonly Token[]): Argument | undefined {
  const onSheet = parts[1]?.text === '!'
  const sheet = onSheet ? sheetName(parts[0]) : null
  if (sheet === undefined) return undefined
  const [first, sign, last, ...more] = onSheet ? parts.slice(2) : parts
  const place = first?.kind === 'word' ? placeOf(first.text) : null
  if (place === null || more.length > 0) return undefined
  if (sign === undefined) return { kind: 'cell', sheet, ...place }
  if (sign.text === '#' && last === undefined) return { kind: 'spill', sheet, ...place }
  const end = sign.text === ':' && last?.kind === 'word' ? placeOf(last.text) : null
  return end === null ? undefined : { kind: 'range', sheet, ...areaBetween(place, end) }
}

/** The name before "!"; undefined where it is that of another workbook, or of none. */
export function sheetName(part: Token | undefined): string | undefined {
  if (part?.kind === 'word') return part.text
  if (part?.kind !== 'quoted') return undefined
  const name = part.text.slice(1, -1).replaceAll("''", "'")
  return /[[\]:\\/?*]/.test(name) ? undefined : name
}
