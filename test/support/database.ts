import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { publish, stage } from '../../worker/store/stage.ts'
import { embedded } from './seed.ts'

declare global {
  namespace Cloudflare {
    interface GlobalProps {
      mainModule: typeof import('../../worker/index.ts')
    }
    interface Env {
      DB: D1Database
      VERSION: WorkerVersionMetadata
      TEST_MIGRATIONS: D1Migration[]
    }
  }
}

await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
const staged = embedded()
await stage(env.DB, staged)
await publish(env.DB, staged.release.number)
