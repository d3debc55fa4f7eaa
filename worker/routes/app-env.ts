import type { Text } from '../../schema/contract/parameters.ts'
import type { Release } from '../domain/catalogue.ts'

export type Language = keyof Text

export interface AppEnv {
  Bindings: Env & {
    /** Of a question that is asked together with others: the release that all are answered from. */
    release?: Release
  }
}

/** The bindings of wrangler.toml. */
export interface Env {
  DB: D1Database
  VERSION: WorkerVersionMetadata
  /** The files beside the Worker; missing where only the API is run. */
  ASSETS?: Fetcher
}
