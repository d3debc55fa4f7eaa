import type { Text } from '../../schema/contract/parameters.ts'
import type { Store } from '../store/index.ts'

type Language = keyof Text

/** What every route finds in its context. */
export interface AppEnv {
  Bindings: Env
  Variables: {
    language: Language
    store: Store
    /** Set by a route whose reply is the same for as long as the release is. */
    release: number | undefined
  }
}

/** The bindings of wrangler.toml. */
export interface Env {
  DB: D1Database
  VERSION: WorkerVersionMetadata
}
