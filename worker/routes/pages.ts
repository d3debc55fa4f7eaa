import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { AppEnv } from './app-env.ts'
import { notFound } from './problem.ts'

/** The pages that people open by an address that is no file's name. */
const PAGES = { '/': 'try.html', '/guide': 'guide.html', '/guide/en': 'guide.en.html' }

/** Serves the pages that were built beside the Worker. */
export function servePages(app: OpenAPIHono<AppEnv>): void {
  for (const [path, file] of Object.entries(PAGES)) app.get(path, (c) => page(c, file))
}

/** Where the add-in was not built there are no pages, and the API answers all the same. */
async function page(c: Context<AppEnv>, file: string): Promise<Response> {
  const { url, raw } = c.req
  const found = await c.env.ASSETS?.fetch(new Request(new URL(`/${file}`, url), raw))
  return found === undefined || found.status === 404 ? notFound(c) : found
}
