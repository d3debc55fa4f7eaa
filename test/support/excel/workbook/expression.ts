import { type Area, areaBetween, placeOf } from '../../../../addin/workbook/formulas/address.ts'
import { type Token, tokens, unquoted } from '../../../../addin/workbook/formulas/tokens.ts'

/** A formula, understood. `sheet` is a name; null is the formula's own. */
export type Expression =
  | { readonly is: 'constant'; readonly value: string | number | boolean }
  | { readonly is: 'error'; readonly code: string }
  | { readonly is: 'omitted' }
  | { readonly is: 'array'; readonly rows: readonly (readonly Expression[])[] }
  | { readonly is: 'cells'; readonly sheet: string | null; readonly area: Area; readonly spill: boolean }
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly is: 'operation'; readonly sign: string; readonly operands: readonly Expression[] }
  /** A name that Excel does not know. */
  | { readonly is: 'unknown' }

/** As Excel binds them, the loosest first. */
const BINARY = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']]

/** Understands as much of Excel's formulas as the tests write, and whether it refers to cells. Fails where it does not. */
export function parse(formula: string): { expression: Expression; refers: boolean } {
  const parser = new Parser(tokens(formula.slice(1)).filter(({ kind }) => kind !== 'space'))
  const expression = parser.binary(0)
  if (!parser.done) throw new Error(`the stand-in does not understand ${formula}`)
  return { expression, refers: parser.refers }
}

class Parser {
  readonly #tokens: readonly Token[]
  #at = 0
  refers = false

  constructor(all: readonly Token[]) {
    this.#tokens = all
  }

  get done(): boolean {
    return this.#at >= this.#tokens.length
  }

  #peek(ahead = 0): string {
    return this.#tokens[this.#at + ahead]?.text ?? ''
  }

  #take(text: string): boolean {
    if (this.#peek() !== text) return false
    this.#at += 1
    return true
  }

  binary(level: number): Expression {
    const signs = BINARY[level]
    if (signs === undefined) return this.#unary()
    let left = this.binary(level + 1)
    for (;;) {
      const two = this.#peek() + this.#peek(1)
      const sign = signs.includes(two) ? two : signs.find((one) => one === this.#peek())
      if (sign === undefined) return left
      this.#at += sign.length
      left = { is: 'operation', sign, operands: [left, this.binary(level + 1)] }
    }
  }

  #unary(): Expression {
    for (const sign of ['-', '+', '@']) {
      if (this.#take(sign)) return { is: 'operation', sign, operands: [this.#unary()] }
    }
    const operand = this.#primary()
    return this.#take('%') ? { is: 'operation', sign: '%', operands: [operand] } : operand
  }

  #primary(): Expression {
    const token = this.#tokens[this.#at]
    this.#at += 1
    switch (token?.kind) {
      case 'text':
        return { is: 'constant', value: unquoted(token.text) }
      case 'number':
        return { is: 'constant', value: Number(token.text) }
      case 'error':
        return { is: 'error', code: token.text }
      case 'word':
      case 'quoted':
      case 'bracket':
        return this.#named(token)
      default:
        if (token?.text === '(') return this.#inside(')')
        if (token?.text === '{') return this.#array()
        throw new Error(`the stand-in does not understand ${token?.text ?? 'the end'} here`)
    }
  }

  #inside(close: string): Expression {
    const expression = this.binary(0)
    if (!this.#take(close)) throw new Error(`the stand-in misses ${close}`)
    return expression
  }

  #named({ kind, text }: Token): Expression {
    if (/^(true|false)$/i.test(text)) return { is: 'constant', value: /^t/i.test(text) }
    // What another workbook has before its name: Excel knows nothing of it here.
    if (kind === 'bracket' && this.#peek() !== '!') this.#at += 1
    if (this.#take('!')) {
      const name = this.#tokens[this.#at]
      this.#at += 1
      if (this.#peek() === '(') {
        this.#call('')
        return { is: 'unknown' }
      }
      const sheet = kind === 'quoted' ? text.slice(1, -1).replaceAll("''", "'") : text
      return this.#cells(sheet, name?.text ?? '')
    }
    return this.#peek() === '(' ? this.#call(text) : this.#cells(null, text)
  }

  #cells(sheet: string | null, text: string): Expression {
    const place = placeOf(text)
    if (place === null) return { is: 'unknown' }
    this.refers = true
    if (this.#take('#')) return { is: 'cells', sheet, area: { ...place, rows: 1, columns: 1 }, spill: true }
    const last = this.#peek() === ':' ? placeOf(this.#peek(1)) : null
    if (last !== null) this.#at += 2
    return { is: 'cells', sheet, area: areaBetween(place, last ?? place), spill: false }
  }

  #call(name: string): Expression {
    const args: Expression[] = []
    this.#take('(')
    while (!this.#take(')')) {
      args.push([',', ')'].includes(this.#peek()) ? { is: 'omitted' } : this.binary(0))
      if (this.#take(',') && this.#peek() === ')') args.push({ is: 'omitted' })
    }
    return { is: 'call', name: name.toUpperCase(), args }
  }

  #array(): Expression {
    const rows: Expression[][] = [[]]
    while (!this.#take('}')) {
      rows.at(-1)?.push(this.#unary())
      if (this.#take(';')) rows.push([])
      else this.#take(',')
    }
    return { is: 'array', rows }
  }
}
