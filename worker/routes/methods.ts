import type { OpenAPIHono } from '@hono/zod-openapi'
import { Refusal } from '../domain/refusal.ts'
import { quote, say } from '../domain/text.ts'
import type { AppEnv } from './app-env.ts'
import { EVERY_REPLY } from './headers.ts'
import { problem } from './problem.ts'

/** What a page of another origin may send. */
const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST',
  'Access-Control-Allow-Headers': 'Authorization, Content-Type, If-None-Match',
  'Access-Control-Max-Age': '86400',
}

/**
 * Answers what a path is asked in a method that it has no route for: OPTIONS with the methods that it has
 * (LibreOffice's WEBSERVICE asks before its GET), anything else with 405. RFC 9110, 9.3.7 and 15.5.6.
 */
export function otherMethods(app: OpenAPIHono<AppEnv>): void {
  const methods = new Map<string, string[]>()
  for (const { path, method } of app.routes) {
    if (method !== 'GET' && method !== 'POST') continue
    methods.set(path, [
      ...new Set([...(methods.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]),
    ])
  }
  for (const [path, own] of methods) {
    const allow = [...own, 'OPTIONS'].join(', ')
    app.all(path, (c) => {
      c.header('Allow', allow)
      if (c.req.method === 'OPTIONS') return c.body(null, 204, { ...EVERY_REPLY, ...PREFLIGHT })
      const refusal = new Refusal(
        'method_not_allowed',
        say(
          `${c.req.path} svarar inte på ${quote(c.req.method)}, bara på ${allow}.`,
          `${c.req.path} does not answer ${quote(c.req.method)}, only ${allow}.`,
        ),
      )
      return problem(c, refusal)
    })
  }
}
