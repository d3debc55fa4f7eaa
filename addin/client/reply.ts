/** Where answers come from: the release, its day, and when we got them. */
export interface Origin {
  release: number
  /** The day that the figures were as they are in the release. */
  date: string
  /** Milliseconds since 1970. */
  fetched: number
}

type Fields = Record<string, unknown>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether a reply is of a release, as every reply is. */
export function isOfRelease(reply: unknown): reply is Fields & { release: number; date: string } {
  return isFields(reply) && Number.isInteger(reply.release) && typeof reply.date === 'string'
}

export function isListOf(length: number, value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length === length
}
