import type { CellAnswer, CellQuestion, Figure } from '../client/cells.ts'
import { inWords, notAvailable, whenHere } from './errors.ts'
import { refusalError } from './refusals.ts'
import { service } from './service.ts'
import { say } from './words.ts'

/** A number that Excel shows with words after it and counts with as a number. */
export interface FormattedNumber {
  type: 'FormattedNumber'
  basicValue: number
  numberFormat: string
}

/**
 * Whether what shows the result takes rich values: our own pages do, an older Excel shows "Unavailable Data Type" in
 * their place.
 */
export function takesRichValues(): boolean {
  if (globalThis.ojRichValues !== undefined) return globalThis.ojRichValues
  return (
    typeof Office !== 'undefined' &&
    Office.context?.requirements?.isSetSupported('CustomFunctionsRuntime', '1.4')
  )
}

/** A figure to work with once it is here. */
export function withFigure<T>(
  question: CellQuestion,
  use: (figure: Figure) => T,
  signal?: AbortSignal,
): T | Promise<T> {
  return whenHere(service().cell(question, signal), (answer) => use(figureOf(answer, question)))
}

function figureOf(answer: CellAnswer, question: CellQuestion): Figure {
  if (!('unknown' in answer)) return answer
  throw refusalError({ code: `unknown_${answer.unknown}`, ...answer }, question)
}

/** The figure as a cell shows it. */
export function shown(figure: Figure): number | FormattedNumber {
  return number(publishedValue(figure), figure.status === 'example')
}

/** The figure's value. Without one it is `#N/A` with the reason. */
export function publishedValue({ value, reason }: Figure): number {
  if (value !== null) return value
  throw notAvailable(reason ?? say('Inget värde.', 'No value.'))
}

/** A number, marked as an example where it is one and Excel can show it. */
export function number(value: number, example: boolean): number | FormattedNumber {
  if (!example || !takesRichValues()) return value
  return {
    type: 'FormattedNumber',
    basicValue: value,
    numberFormat: `General" (${say('exempel', 'example')})"`,
  }
}

/** One cell of a spill: its failure stays in its own cell. */
export async function inOneCell<T>(calculate: () => T | Promise<T>): Promise<T | CustomFunctions.Error> {
  try {
    return await calculate()
  } catch (error) {
    return inWords(error)
  }
}
