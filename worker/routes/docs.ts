import type { OpenAPIHono } from '@hono/zod-openapi'
import { Hono } from 'hono'
import type { AppEnv } from './app-env.ts'
export function docs(app: OpenAPIHono<AppEnv>) {
  return new Hono<AppEnv>()
}
