import { findCalls } from './calls.ts'

/**
 * The formula with OJ's functions by the names that Excel knows; null where it has them already, or names none. Excel
 * leaves the other names behind where a workbook was opened without the add-in, or with another copy of it.
 */
export function repairFormula(formula: string): string | null {
  const broken = findCalls(formula).filter(({ known }) => !known)
  if (broken.length === 0) return null
  // From the end, so that what stands before keeps its place.
  return broken
    .toReversed()
    .reduce((text, { start, open, id }) => `${text.slice(0, start)}OJ.${id}${text.slice(open)}`, formula)
}
