import type { Text } from '../../schema/contract/parameters.ts'

export type Language = keyof Text

export interface AppEnv {
  Bindings: Env
}

/** The bindings of wrangler.toml. */
export interface Env {
  DB: D1Database
  VERSION: WorkerVersionMetadata
}
