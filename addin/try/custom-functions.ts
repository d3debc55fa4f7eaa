/**
 * What functions.js needs of Excel's custom functions runtime, on a page where our own spreadsheet calls the functions.
 * It has to be there before functions.js is.
 */

/** A function as Excel calls it: an argument that is left out is null; the invocation comes last. */
export type CustomFunction = (...argument: unknown[]) => unknown

/** The functions by their ids in functions.json, as functions.js has handed them over. */
export type Associated = ReadonlyMap<string, CustomFunction>

/** What stands for a failure in a result, or is thrown instead of one; `code` is what the cell shows. */
export class CellError {
  readonly code: string
  readonly message: string

  constructor(code: string, message = '') {
    this.code = code
    this.message = message
  }
}

/** Lets functions.js hand over its functions, and mark examples as such. */
export function receiveFunctions(): Associated {
  const associated = new Map<string, CustomFunction>()
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, calculate: CustomFunction) => associated.set(id, calculate),
      Error: CellError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
    ojRichValues: true,
  })
  return associated
}
