import type { CellContent } from '../workbook.ts'

/** Between what Excel says stands in a cell, and what our own say. */

/**
 * What stands in a cell, of its formula and its value. Excel gives a text as its own formula, also one that begins with
 * "=" (the cell's format is text, or it was written with an apostrophe): it would be a formula if it were written back.
 */
export function contentOf(formula: unknown, value: unknown): CellContent {
  if (typeof formula !== 'string') return asContent(formula)
  if (typeof value !== 'string' || value === '') return formula
  if (formula === value || formula === `'${value}`) return /^[='].+/s.test(value) ? `'${value}` : value
  return formula
}

/** What a cell shows: what cannot be shown in one is as nothing. */
export function asContent(value: unknown): CellContent {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : ''
}

const BOOLEAN = /^(true|false|sant|falskt)$/i
const MONTH = /^(jan|feb|mar|apr|maj|may|jun|jul|aug|sep|okt|oct|nov|dec)\p{L}*\P{L}*\d/iu

/** What is written in a cell. Excel reads a text as if it were typed: 0114 as a number, 1-2 as a date. */
export function written(content: CellContent): CellContent {
  if (typeof content !== 'string' || content === '' || /^[=']/.test(content)) return content
  const asItIs = /^\p{L}/u.test(content) && !BOOLEAN.test(content) && !MONTH.test(content)
  return asItIs ? content : `'${content}`
}
