import { type Area, areaBetween, type Place, placeOf } from '../../../addin/workbook/formulas/address.ts'
import { type Token, tokens, unquoted } from '../../../addin/workbook/formulas/tokens.ts'

/** A formula, read as far as reports use Excel's language: one sheet, a few functions and signs. */
export type Formula =
  | { kind: 'literal'; value: string | number }
  | ({ kind: 'cell' } & Place)
  | ({ kind: 'range' } & Area)
  | { kind: 'call'; name: string; args: Formula[] }
  | { kind: 'sign'; sign: Sign; left: Formula; right: Formula }

type Sign = '=' | '&' | '+' | '-'

/** From the loosest to the tightest. */
const SIGNS: readonly (readonly Sign[])[] = [['='], ['&'], ['+', '-']]

/** Reads a formula, and fails where Excel would not take it or reports have no use for it. */
export function readFormula(text: string): Formula {
  if (!text.startsWith('=')) throw new Error(`no formula: ${text}`)
  const left = tokens(text.slice(1)).filter(({ kind }) => kind !== 'space')
  const formula = signed(left, 0)
  if (left.length > 0) throw new Error(`${text} goes on after its end: ${left[0]?.text}`)
  return formula
}

function signed(left: Token[], level: number): Formula {
  const signs = SIGNS[level]
  if (signs === undefined) return one(left)
  let formula = signed(left, level + 1)
  for (;;) {
    const sign = signs.find((each) => left[0]?.kind === 'sign' && left[0].text === each)
    if (sign === undefined) return formula
    left.shift()
    formula = { kind: 'sign', sign, left: formula, right: signed(left, level + 1) }
  }
}

function one(left: Token[]): Formula {
  const token = left.shift()
  if (token === undefined) throw new Error('a formula ends too early')
  const { kind, text } = token
  if (kind === 'text') return { kind: 'literal', value: unquoted(text) }
  if (kind === 'number') return { kind: 'literal', value: Number(text) }
  if (kind === 'sign' && text === '-' && left[0]?.kind === 'number')
    return { kind: 'literal', value: -Number(left.shift()?.text) }
  if (kind !== 'word') throw new Error(`unexpected ${text}`)
  if (left[0]?.text === '(') return called(text, left)
  const place = placeOf(text)
  if (place === null) throw new Error(`${text} is no cell`)
  if (left[0]?.text !== ':') return { kind: 'cell', ...place }
  left.shift()
  const last = placeOf(left.shift()?.text ?? '')
  if (last === null) throw new Error(`no cell after ${text}:`)
  return { kind: 'range', ...areaBetween(place, last) }
}

function called(name: string, left: Token[]): Formula {
  const args: Formula[] = []
  for (let sign = left.shift(); sign?.text !== ')'; sign = left.shift()) {
    if (sign === undefined) throw new Error(`${name}( is not closed`)
    args.push(signed(left, 0))
    if (left[0]?.text !== ',' && left[0]?.text !== ')') throw new Error(`no "," or ")" in ${name}(`)
    if (left[0].text === ')') {
      left.shift()
      break
    }
  }
  return { kind: 'call', name, args }
}

/** Every cell and range that a formula reads. */
export function areasRead(formula: Formula): Area[] {
  switch (formula.kind) {
    case 'literal':
      return []
    case 'cell':
      return [{ ...formula, rows: 1, columns: 1 }]
    case 'range':
      return [formula]
    case 'call':
      return formula.args.flatMap(areasRead)
    case 'sign':
      return [...areasRead(formula.left), ...areasRead(formula.right)]
  }
}
