import type { AreaNames } from './areas.ts'
import { type Heading, headingOf, isOfValues, saysSomething, underneath } from './headings.ts'
import type { IndicatorNames } from './indicators.ts'
import { type Cell, type Row, textOf } from './table.ts'
import { readValue, yearIn } from './values.ts'

/** The rows of headings over a table, as one. */
export interface Block {
  /** Row numbers. */
  from: number
  to: number
  headings: (Heading | undefined)[]
}

export interface Names {
  areas: AreaNames
  indicators: IndicatorNames
}

const MOST_ROWS = 3

/** All that could be the headings of a table, those that say most first. */
export function blocksIn(rows: readonly Row[], names: Names): Block[] {
  const blocks: Block[] = []
  for (let at = 0; at < rows.length; at++) {
    const block = blockAt(rows, at, names)
    if (block === undefined) continue
    blocks.push(block)
    at = block.to - 1
  }
  return blocks.sort((a, b) => weightOf(b) - weightOf(a) || a.from - b.from)
}

/** The headings that begin in a row; undefined where none do. */
function blockAt(rows: readonly Row[], at: number, names: Names): Block | undefined {
  const first = rows[at] ?? []
  if (!mayBeHeadings(first, names)) return undefined
  let headings = Array.from(first, (cell) => headingOf(cell, names.indicators))
  if (!headings.some(saysSomething)) return undefined
  let to = at + 1
  for (; to < at + MOST_ROWS; to++) {
    const next = Array.from(rows[to] ?? [], (cell) => headingOf(cell, names.indicators))
    if (!goesOn(headings, next)) break
    headings = underneath(headings, next)
  }
  return { from: at + 1, to, headings }
}

function weightOf({ headings }: Block): number {
  return headings.filter(saysSomething).length
}

/** A row with a number that is no year, or with a kommun, is one of figures. A lone text to the left is a title. */
function mayBeHeadings(row: Row, { areas }: Names): boolean {
  const filled = row.flatMap((cell, index) => (textOf(cell) === '' ? [] : [index]))
  if (filled.length === 0 || (filled.length === 1 && filled[0] === 0)) return false
  return filled.every((index) => !isFigure(row[index]) && !isName(textOf(row[index]), areas))
}

function isFigure(cell: Cell | undefined): boolean {
  return yearIn(textOf(cell)) === undefined && typeof readValue(cell) === 'number'
}

function isName(text: string, areas: AreaNames): boolean {
  return !/^\d/.test(text) && areas.isArea(text)
}

/** Whether a row says more of the columns that the headings above it are about, and nothing else. */
function goesOn(above: readonly (Heading | undefined)[], row: readonly (Heading | undefined)[]): boolean {
  const first = above.findIndex((heading) => heading !== undefined && isOfValues(heading))
  const filled = row.filter((heading) => heading !== undefined)
  return (
    first !== -1 &&
    filled.every(saysSomething) &&
    row.some((heading, index) => heading !== undefined && index >= first) &&
    row.every((heading, index) => heading === undefined || above[index]?.role === undefined)
  )
}
