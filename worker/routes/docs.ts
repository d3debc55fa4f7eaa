import type { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from './app-env.ts'
import { docsPage } from './docs-page.ts'

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'OJ',
    version: '1',
    description:
      "Sweden's open comparisons: published figures with their source, the same answer next year. What is public needs no key.",
  },
}

/** Serves the description of the routes that the app has: for programs, and to read. */
export function describe(app: OpenAPIHono<AppEnv>): void {
  app.get('/openapi.json', (c) => c.json(app.getOpenAPI31Document(ABOUT)))
  app.get('/docs', (c) => c.html(docsPage(app.getOpenAPI31Document(ABOUT))))
}
