import { ReleaseGone } from '../batch/one-release.ts'
import { Http } from '../client/http.ts'
import { addressOf, type Parameters } from '../client/questions.ts'
import { isFields } from '../client/reply.ts'
import type { Api, Replies } from './api.ts'

/** What a release is not chosen for: these tell of releases themselves. */
const OF_NO_RELEASE = /^\/v1\/(status|releases)/

/** The API of the service that the pane came from. */
export class HttpApi implements Api {
  readonly #http: Http
  readonly release: number | undefined

  constructor(origin: string, language: string, key: string | undefined, release: number | undefined) {
    this.#http = new Http(origin, language)
    this.#http.key = key
    this.release = release
  }

  async get<P extends keyof Replies>(
    path: P,
    parameters: Parameters = {},
    signal?: AbortSignal,
  ): Promise<Replies[P]> {
    const get = (release: number | undefined) =>
      // The Worker that serves this program answers by the same contract.
      this.#http.get(
        addressOf(path, { ...parameters, release }),
        (reply) => (isFields(reply) ? (reply as unknown as Replies[P]) : null),
        signal,
      )
    const release = OF_NO_RELEASE.test(path) ? undefined : this.release
    try {
      return await get(release)
    } catch (error) {
      // Withdrawn since the workbook was updated: the formulas take the newest then, and so does the pane.
      if (!(error instanceof ReleaseGone) || release === undefined) throw error
      return get(undefined)
    }
  }
}
