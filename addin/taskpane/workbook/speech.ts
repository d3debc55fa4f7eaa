import type { NotWritten } from '../../workbook/cells.ts'
import { addressOn, sheetPrefix } from '../../workbook/formulas/address.ts'
import type { Sheet } from '../../workbook/workbook.ts'
import { figureText, localeOf } from '../parts/numbers.ts'
import { refusedText } from '../parts/refused.ts'
import type { Session } from '../session.ts'

/** Whom words are said to. */
export type Listener = Pick<Session, 'language' | 'say' | 'tell'>

/** "1 formel", "1 234 formler". */
export function formulas(count: number, to: Listener): string {
  return counted(count, to, ['formel', 'formler'], ['formula', 'formulas'])
}

export function cells(count: number, to: Listener): string {
  return counted(count, to, ['cell', 'celler'], ['cell', 'cells'])
}

export function sheets(count: number, to: Listener): string {
  return counted(count, to, ['blad', 'blad'], ['sheet', 'sheets'])
}

function counted(
  count: number,
  { language, say }: Listener,
  [sv, svMany]: readonly [string, string],
  [en, enMany]: readonly [string, string],
): string {
  return `${figureText(count, language)} ${count === 1 ? say(sv, en) : say(svMany, enMany)}`
}

/** "Budget, Lön och Utfall". */
export function listed(names: readonly string[], { language }: Listener): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(names)
}

/** "kl. 14.05" */
export function clock(at: Date, { say }: Listener): string {
  const [hours, minutes] = [at.getHours(), at.getMinutes()].map((one) => String(one).padStart(2, '0'))
  return say(`kl. ${hours}.${minutes}`, `at ${hours}:${minutes}`)
}

/** "1 skyddat blad hoppades över: Budget." Nothing where there is none. */
export function skippedWords(skipped: readonly Sheet[], to: Listener): string[] {
  if (skipped.length === 0) return []
  const names = listed(
    skipped.map(({ name }) => name),
    to,
  )
  const one = skipped.length === 1
  return [
    to.say(
      `${skipped.length} ${one ? 'skyddat' : 'skyddade'} blad hoppades över: ${names}.`,
      `${skipped.length} protected ${one ? 'sheet was' : 'sheets were'} skipped: ${names}.`,
    ),
  ]
}

const MOST_PLACES = 5

/** Cells that Excel would not write in, and why. Nothing where there are none. */
export function refusedWords(refused: readonly NotWritten[], to: Listener): string[] {
  if (refused.length === 0) return []
  const count = refused.reduce((sum, one) => sum + one.count, 0)
  const places = refused
    .slice(0, MOST_PLACES)
    .map(({ sheet, cells }) => `${sheetPrefix(sheet.name)}!${cells}`)
  const more = refused.length > MOST_PLACES ? ' …' : ''
  const reasons = [...new Set(refused.map((one) => to.tell(refusedText(one))))].join(' ')
  return [
    to.say(
      `${formulas(count, to)} lät Excel inte skriva: ${places.join(', ')}${more}. ${reasons}`,
      `Excel did not let ${formulas(count, to)} be written: ${places.join(', ')}${more}. ${reasons}`,
    ),
  ]
}

/** A cell as a formula on another sheet calls it: "Blad1!B4". */
export function placeText(
  sheet: Sheet,
  area: { row: number; column: number; rows?: number; columns?: number },
): string {
  const { row, column, rows = 1, columns = 1 } = area
  return addressOn(sheet.name, { row, column, rows, columns })
}

/** Errors as Excel writes them in Swedish; the others are the same there. */
const SWEDISH_ERRORS: Readonly<Record<string, string>> = {
  '#N/A': '#SAKNAS!',
  '#VALUE!': '#VÄRDEFEL!',
  '#NAME?': '#NAMN?',
  '#REF!': '#REFERENS!',
  '#DIV/0!': '#DIVISION/0!',
  '#NUM!': '#OGILTIGT!',
  '#NULL!': '#SKÄRNING!',
}

/** An error as Excel shows it in the user's language. */
export function errorText(error: string, { say }: Pick<Session, 'say'>): string {
  return say(SWEDISH_ERRORS[error] ?? error, error)
}
