import { app } from './app.ts'
import { type SyncEnv, startSync } from './scheduled/kolada-sync.ts'

export { KoladaSync } from './scheduled/kolada-sync.ts'

export default {
  fetch: app.fetch,
  scheduled: ({ scheduledTime }, env) => startSync(env, scheduledTime),
} satisfies ExportedHandler<SyncEnv>
