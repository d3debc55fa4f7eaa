import { Failure } from '../../client/failure.ts'

/** Whether the service answered that it will not, and why: it will say so again however often one asks. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Failure && error.code !== undefined
}
