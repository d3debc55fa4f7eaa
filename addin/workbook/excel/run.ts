import { Refused } from '../workbook.ts'

/** What Excel's API says of itself. */
interface ApiError extends Error {
  readonly code: string
}

/** What Excel calls the ways in which cells are in each other's way. */
const COVERS = [
  'InsertDeleteConflict',
  'MergedRangeConflict',
  'NonBlankCellOffSheet',
  'PivotTableRangeConflict',
  'FilteredRangeConflict',
]

type Batch<T> = (context: Excel.RequestContext) => Promise<T>

/** Does something in the workbook. Fails with `Refused` where Excel does. */
export async function run<T>(batch: Batch<T>): Promise<T> {
  try {
    return await Excel.run(batch)
  } catch (error) {
    throw refusal(error)
  }
}

/** The same for what changes the workbook: it is one step to undo, where Excel knows how to. */
export async function change<T>(batch: Batch<T>): Promise<T> {
  if (!supports('1.20')) return run(batch)
  try {
    return await Excel.run({ mergeUndoGroup: true }, batch)
  } catch (error) {
    throw refusal(error)
  }
}

/** Whether this Excel has a set of its API. The manifest requires none of them: it requires custom functions. */
export function supports(set: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', set)
}

export function codeOf(error: unknown): string | undefined {
  return isApiError(error) ? error.code : undefined
}

/** Faults of our own are told of as they are. */
function refusal(error: unknown): unknown {
  if (!isApiError(error)) return error
  const { code, message } = error
  return new Refused(whyOf(error), `${code}: ${message}`)
}

function whyOf({ code, message }: ApiError): Refused['why'] {
  if (code === 'InvalidOperationInCellEditMode') return 'editing'
  if (code === 'AccessDenied') return 'protected'
  // Excel has no code for a part of an array.
  return COVERS.includes(code) || /\b(array|matris)/i.test(message) ? 'covers' : 'other'
}

function isApiError(error: unknown): error is ApiError {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
}
