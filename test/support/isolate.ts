import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { app } from '../../worker/app.ts'

export type Ask = (path: string, init?: RequestInit) => Promise<Response>

/** An isolate that remembers nothing yet: it reads what is published now, and goes on with that for its seconds. */
export function isolate(db: Pick<D1Database, 'prepare' | 'batch'> = env.DB): Ask {
  const DB = {
    prepare: (sql: string) => db.prepare(sql),
    batch: (statements: D1PreparedStatement[]) => db.batch(statements),
  } as D1Database
  return async (path, init) => app.request(path, init, { ...env, DB }, createExecutionContext())
}

/** What a POST sends. */
export function posted(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }
}
