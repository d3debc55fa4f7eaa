import type { Entry } from '../../../schema/slice.ts'
import type { Status } from '../../../schema/words.ts'
import { quote, say, type Text } from '../../domain/text.ts'
import { lacksValue } from './values.ts'

/**
 * A figure out of what its cell says (a number, a reason why there is none, nothing) and the status that stands beside
 * it, if any. Undefined where neither says anything; the words of what is wrong where they contradict each other.
 */
export function entryOf(read: number | Status | null, status: Status | undefined): Entry | Text | undefined {
  const reason = status !== undefined && lacksValue(status) ? status : undefined
  if (read === null) return reason === undefined ? undefined : { value: null, status: reason }
  if (typeof read === 'number') {
    return reason === undefined
      ? { value: read, status: status ?? 'final' }
      : contradiction(String(read), reason)
  }
  // A plain dash says only that there is no value; the status knows why.
  if (reason === undefined || read === reason) return { value: null, status: read }
  return read === 'missing' ? { value: null, status: reason } : contradiction(read, reason)
}

function contradiction(value: string, status: Status): Text {
  return say(
    `Värdet ${quote(value)} och statusen ${status} säger emot varandra. Ta bort ett av dem.`,
    `The value ${quote(value)} and the status ${status} contradict each other. Take one of them away.`,
  )
}
