import { type Argument, argumentOf } from './arguments.ts'
import { type Token, tokens } from './tokens.ts'

/** A call of one of OJ's functions in a formula. */
export interface Call {
  /** As in the metadata: "VALUE". */
  readonly id: string
  /** What each argument is written as. */
  readonly texts: readonly string[]
  readonly args: readonly Argument[]
  /** Where it is in the formula, with what stands before its name. */
  readonly start: number
  readonly end: number
  /** Where its "(" is. */
  readonly open: number
  /** Whether its name is one that Excel knows; what it left behind (`_xldudf_OJ_VALUE`) is not. */
  readonly known: boolean
  /** Whether it is all of the formula. */
  readonly whole: boolean
}

/** Any letters may name a function: a newer add-in has more of them. Excel writes `_xlfn.` and the like before names it does not know. */
const KNOWN = /^OJ\.([A-Z][A-Z0-9_]*)$/i
const LEFT_BEHIND = /^(?:_xl[a-z]+\.)*(?:_?xldudf_OJ_|OJ\.)([A-Z][A-Z0-9_]*)$/i
/** Most formulas of a workbook name nothing of OJ's. */
const MAYBE = /OJ[._]/i

/** Every call of OJ's functions in a formula, also inside of another; none in what is no formula. */
export function findCalls(formula: unknown): Call[] {
  if (typeof formula !== 'string' || !formula.startsWith('=') || !MAYBE.test(formula)) return []
  const parts = tokens(formula)
  return parts.flatMap((part, at) => callAt(formula, parts, part, at) ?? [])
}

export function namesOj(formula: unknown): formula is string {
  return findCalls(formula).length > 0
}

function callAt(formula: string, parts: readonly Token[], part: Token, at: number): Call | undefined {
  const id = part.kind === 'word' ? LEFT_BEHIND.exec(part.text)?.[1] : undefined
  const open = parts[at + 1]
  if (id === undefined || open?.text !== '(') return undefined
  const close = closing(parts, at + 1)
  if (close === undefined) return undefined
  const start = prefixStart(parts, at) ?? part.start
  const end = close.start + 1
  const texts = argumentTexts(formula, parts, at + 1, close)
  return {
    id: id.toUpperCase(),
    texts,
    args: texts.map(argumentOf),
    start,
    end,
    open: open.start,
    known: start === part.start && KNOWN.test(part.text),
    whole: formula.slice(1, start).trim() === '' && formula.slice(end).trim() === '',
  }
}

/** Where `'path[book.xlsx]Sheet'!` or `[1]!` before a name begins; undefined where there is none. */
function prefixStart(parts: readonly Token[], at: number): number | undefined {
  let first = at
  while (parts[first - 1]?.text === '!' && isName(parts[first - 2])) {
    first -= 2
    while (parts[first - 1]?.kind === 'bracket') first -= 1
  }
  return first === at ? undefined : parts[first]?.start
}

function isName(part: Token | undefined): boolean {
  return part?.kind === 'quoted' || part?.kind === 'word' || part?.kind === 'bracket'
}

function closing(parts: readonly Token[], open: number): Token | undefined {
  let depth = 0
  for (const part of parts.slice(open)) {
    if (part.kind !== 'sign') continue
    if (part.text === '(') depth += 1
    if (part.text === ')') depth -= 1
    if (depth === 0) return part
  }
  return undefined
}

function argumentTexts(formula: string, parts: readonly Token[], open: number, close: Token): string[] {
  const texts: string[] = []
  let depth = 0
  let start = (parts[open]?.start ?? 0) + 1
  for (const part of parts.slice(open)) {
    if (part === close) break
    if (part.kind !== 'sign') continue
    if (part.text === '(' || part.text === '{') depth += 1
    if (part.text === ')' || part.text === '}') depth -= 1
    if (part.text !== ',' || depth !== 1) continue
    texts.push(formula.slice(start, part.start).trim())
    start = part.start + 1
  }
  const last = formula.slice(start, close.start).trim()
  return texts.length === 0 && last === '' ? [] : [...texts, last]
}
