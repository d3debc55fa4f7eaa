import type { z } from 'zod'
import type { compareReply } from '../../schema/contract/replies/comparison.ts'
import type { seriesReply } from '../../schema/contract/replies/figures.ts'
import type { peersReply } from '../../schema/contract/replies/groups.ts'
import type { indicatorDetailReply, indicatorsReply } from '../../schema/contract/replies/indicators.ts'
import { type QuestionAnswer, question } from '../client/questions.ts'
import { notAvailable, whenHere } from './errors.ts'
import { type Refused, refusalError, type Written } from './refusals.ts'
import { service } from './service.ts'

/** What the paths answer that formulas ask. */
interface Replies {
  '/v1/series': z.infer<typeof seriesReply>
  '/v1/compare': z.infer<typeof compareReply>
  '/v1/peers': z.infer<typeof peersReply>
  '/v1/indicators': z.infer<typeof indicatorsReply>
  '/v1/indicators/{indicator}': z.infer<typeof indicatorDetailReply>
}

/** A reply to work with once it is here. */
export function withReply<P extends keyof Replies, T>(
  path: P,
  parameters: Record<string, string | number | undefined>,
  use: (reply: Replies[P]) => T,
  signal?: AbortSignal,
): T | Promise<T> {
  // The Worker that serves this program answers by the same contract.
  return whenHere(service().question(question(path, parameters), signal), (answer) =>
    use(bodyOf(answer, parameters) as unknown as Replies[P]),
  )
}

/** The reply, where the question was right; else what was wrong with it. */
function bodyOf({ status, body }: QuestionAnswer, written: Written): QuestionAnswer['body'] {
  if (status === 200) return body
  const refused = body as unknown as Refused
  throw status >= 500 ? notAvailable(refused.detail) : refusalError(refused, written)
}

/** A year as the API's addresses have it. */
export function yearParameter(year: number): string | undefined {
  return year === 0 ? undefined : String(year)
}
