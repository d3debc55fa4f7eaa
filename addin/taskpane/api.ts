import type { z } from 'zod'
import type { compareReply } from '../../schema/contract/replies/comparison.ts'
import type { seriesReply, tableReply } from '../../schema/contract/replies/figures.ts'
import type { groupsReply, peersReply } from '../../schema/contract/replies/groups.ts'
import type { indicatorDetailReply, indicatorsReply } from '../../schema/contract/replies/indicators.ts'
import type { kommunDetailReply, kommunerReply } from '../../schema/contract/replies/kommuner.ts'
import type { changesReply, releasesReply, statusReply } from '../../schema/contract/replies/releases.ts'
import type { trendReply } from '../../schema/contract/replies/trend.ts'
import type { Parameters } from '../client/questions.ts'

/** What the paths answer that the pane asks; `{…}` in a path is filled from the parameters. */
export interface Replies {
  '/v1/status': z.infer<typeof statusReply>
  '/v1/releases': z.infer<typeof releasesReply>
  '/v1/releases/{n}/changes': z.infer<typeof changesReply>
  '/v1/kommuner': z.infer<typeof kommunerReply>
  '/v1/kommuner/{code}': z.infer<typeof kommunDetailReply>
  '/v1/groups': z.infer<typeof groupsReply>
  '/v1/peers': z.infer<typeof peersReply>
  '/v1/indicators': z.infer<typeof indicatorsReply>
  '/v1/indicators/{id}': z.infer<typeof indicatorDetailReply>
  '/v1/series': z.infer<typeof seriesReply>
  '/v1/table': z.infer<typeof tableReply>
  '/v1/compare': z.infer<typeof compareReply>
  '/v1/trend': z.infer<typeof trendReply>
}

/** The API as the pane reads it. */
export interface Api {
  /** The release that figures are read from: the workbook's; undefined for the newest. */
  readonly release: number | undefined
  /**
   * A reply, of the workbook's release where the path takes one. Fails with a `Failure` in words: the service does not
   * answer, or refuses (`code`, `suggestions`).
   */
  get<P extends keyof Replies>(path: P, parameters?: Parameters, signal?: AbortSignal): Promise<Replies[P]>
}
