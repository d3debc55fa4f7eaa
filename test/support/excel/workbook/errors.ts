/** An error as Office's API has it. */
export interface ApiError extends Error {
  readonly code: string
}

export function apiError(code: string, message: string): ApiError {
  return Object.assign(new Error(message), { name: 'RichApi.Error', code })
}
