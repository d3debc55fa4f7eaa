import { applyD1Migrations, type D1Migration } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { bringWhole } from '../../worker/imports/whole.ts'
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
await bringWhole(env.DB, embedded())
