import { type Language, sayingIn } from '../language.ts'
import { cellName } from '../workbook/formulas/address.ts'
import type { EvaluatedCell, SheetModel } from './o-spreadsheet.ts'

/** What Swedish Excel calls the errors. */
const SWEDISH_ERRORS: Readonly<Record<string, string>> = {
  '#N/A': '#SAKNAS!',
  '#VALUE!': '#VÄRDEFEL!',
  '#NAME?': '#NAMN?',
  '#REF': '#REFERENS!',
  '#DIV/0!': '#DIVISION/0!',
  '#NUM!': '#OGILTIGT!',
}

/** Formats that show a number, or nothing but some of its digits. */
const ROUNDS = /^[#0,.]*$/

/**
 * The line below the sheet: says what is wrong in the marked cell, without anyone having to point at it, and all of a
 * number that is shown rounded. The sheet itself is a picture, so a screen reader is told here of every cell that the user comes to.
 */
export class CellLine {
  readonly #element: HTMLElement
  readonly #language: Language
  #told = ''

  constructor(element: HTMLElement, language: Language) {
    this.#element = element
    this.#language = language
  }

  follow(model: SheetModel): void {
    const tell = () => this.#tell(model)
    const owner = { handleEvent: () => queueMicrotask(tell) }
    model.selection.observe(owner, owner)
    model.on('update', owner, tell)
    tell()
  }

  /** Says something else, until the user comes to another cell. */
  say(words: string): void {
    this.#show(words, true)
  }

  #tell({ getters }: SheetModel): void {
    const { sheetId, row, col } = getters.getActivePosition()
    const cell = getters.getEvaluatedCell({ sheetId, row, col })
    const words = this.#wordsOf(cell)
    const told = `${cellName({ row, column: col })}: ${words}`
    if (told === this.#told) return
    this.#told = told
    this.#show(told, cell.type === 'error' || (cell.type === 'number' && words !== cell.formattedValue))
  }

  #wordsOf({ type, value, formattedValue, format = '', message = '' }: EvaluatedCell): string {
    const say = sayingIn(this.#language)
    if (type === 'empty' || formattedValue === '') return say('tom', 'empty')
    if (type === 'number' && ROUNDS.test(format)) return allDigits(Number(value)).replace('.', say(',', '.'))
    if (type !== 'error') return formattedValue
    if (value === '#BUSY!') return say('Hämtas …', 'Fetching …')
    const error = say(SWEDISH_ERRORS[String(value)] ?? String(value), String(value))
    return `${error} ${message}`.trim()
  }

  #show(words: string, visible: boolean): void {
    this.#element.textContent = words
    this.#element.classList.toggle('sr', !visible)
  }
}

/** The fifteen digits that Excel shows of a number. */
function allDigits(value: number): string {
  return String(Number(value.toPrecision(15)))
}
