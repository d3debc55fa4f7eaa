import { inWords, isUnanswered } from './errors.ts'
import { outsideExcel } from './outside-excel.ts'
import type { FunctionsRuntime, Shown, ShownError } from './runtime.ts'
import { ofRelease } from './service.ts'

type Calculate = (...argument: never[]) => unknown

/** Calculates functions outside of any cell, as the pane shows them. */
export function calculating(functions: Readonly<Record<string, Calculate>>): FunctionsRuntime['calculate'] {
  return async (id, args, release) => {
    const called = functions[id] as ((...argument: unknown[]) => unknown) | undefined
    if (called === undefined) throw new Error(`There is no function OJ.${id}.`)
    // Where Excel is, its runtime has come long before anybody looks at what a formula would give.
    if (CustomFunctions.Error === undefined) outsideExcel()
    // What is left out is null, as Excel has it; so is the invocation, which only Excel has.
    const given = Array.from({ length: called.length }, (_, i) => args[i] ?? null)
    try {
      const call = () => called(...given)
      const result = await (release === undefined ? call() : ofRelease(release, call))
      return rowsOf(result).map((row) => row.map(shownOf))
    } catch (error) {
      return [[errorShown(inWords(error))]]
    }
  }
}

function rowsOf(result: unknown): unknown[][] {
  return Array.isArray(result) ? (result as unknown[][]) : [[result]]
}

function shownOf(cell: unknown): Shown {
  if (cell instanceof CustomFunctions.Error) return errorShown(cell)
  if (typeof cell !== 'object' || cell === null) return cell as Shown
  const { basicValue, text } = cell as { basicValue?: number; text?: string }
  return basicValue === undefined ? (text ?? '') : { example: basicValue }
}

function errorShown(failed: CustomFunctions.Error): ShownError {
  const error = failed.code === CustomFunctions.ErrorCode.notAvailable ? '#N/A' : '#VALUE!'
  return { error, words: failed.message ?? '', ...(isUnanswered(failed) && { unanswered: true }) }
}
