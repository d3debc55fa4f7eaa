import type { CellContent } from '../workbook.ts'

/** No value yet. */
const WAITING = ['#BUSY!', '#GETTING_DATA']
/** Excel does not know the function, has no room for what it gives, or cannot reach the add-in: it has not answered. */
const NO_ANSWER = [
  '#NAME?',
  '#SPILL!',
  '#CONNECT!',
  '#BLOCKED!',
  '#CALC!',
  '#UNKNOWN!',
  '#EXTERNAL!',
  '#PYTHON!',
]
const ANSWERS = ['#N/A', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!', '#REF!', '#FIELD!']
const ERRORS = new Set<CellContent>([...WAITING, ...NO_ANSWER, ...ANSWERS])

/** Whether a cell shows an error. A text that says the same looks no different. */
export function isError(value: CellContent): boolean {
  return ERRORS.has(value)
}

export function isWaiting(value: CellContent): boolean {
  return WAITING.includes(String(value))
}

/** Whether what a cell shows is what its formula gives, be it an error: no answer is no value to keep. */
export function isAnswer(value: CellContent): boolean {
  return !isError(value) || ANSWERS.includes(String(value))
}
