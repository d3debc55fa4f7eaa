import { app } from '../../worker/app.ts'
import type { Env } from '../../worker/routes/app-env.ts'
import { CountingDatabase } from './counting-database.ts'

/** One for all requests, since the app remembers what it has read by its database. */
let database: CountingDatabase | undefined

/** The API, and what it has read from D1 since this was last asked. */
export default {
  async fetch(request: Request, env: Env, context: ExecutionContext): Promise<Response> {
    database ??= new CountingDatabase(env.DB)
    if (new URL(request.url).pathname === '/bench/rows') return Response.json(database.take())
    return app.fetch(request, { ...env, DB: database }, context)
  },
}
