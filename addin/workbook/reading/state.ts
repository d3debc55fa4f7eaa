import type { CellContent, Used } from '../workbook.ts'
import { isError, isWaiting } from './errors.ts'
import { valuesIn } from './shown.ts'
import type { OjCell, OjSheet } from './survey.ts'

/**
 * How a formula of OJ's is, and the error that it shows. `broken`: Excel does not know a function that it names, or may not
 * know it when it calculates the next time. `missing`: right, but there is no figure, or not all of them.
 */
export type State =
  | { readonly is: 'fine' }
  | { readonly is: 'waiting' | 'missing' | 'failing' | 'broken'; readonly error: string }

/** How each formula of a sheet is. */
export function states({ used, cells }: OjSheet): { cell: OjCell; state: State }[] {
  return cells.map((cell) => ({ cell, state: stateOf(used, cell) }))
}

function stateOf(used: Used, { area, calls }: OjCell): State {
  const error = worstOf(valuesIn(used, area).flat())
  if (error === '#NAME?' || calls.some(({ known }) => !known))
    return { is: 'broken', error: error ?? '#NAME?' }
  if (error === null) return { is: 'fine' }
  if (isWaiting(error)) return { is: 'waiting', error }
  return { is: error === '#N/A' ? 'missing' : 'failing', error }
}

/** The first error that is not #N/A, which a series has wherever a year is not published; else that, else null. */
function worstOf(values: readonly CellContent[]): string | null {
  const errors = values.filter(isError).map(String)
  return errors.find((error) => error !== '#N/A') ?? errors[0] ?? null
}
