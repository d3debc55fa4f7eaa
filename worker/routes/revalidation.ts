import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './app-env.ts'

/**
 * A reply is the same for as long as its release, its language and the program are: that is its ETag. It is kept
 * but asked about each time, so that a withdrawn release or a mended program is seen at once. RFC 9110, 13.1.2.
 */
export const revalidation = createMiddleware<AppEnv>(async (c, next) => {
  await next()
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Vary', 'Accept-Language', { append: true })
  const release = c.get('release')
  if (release === undefined || c.res.status !== 200 || c.req.method === 'POST') {
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
    return
  }
  const tag = `W/"${release}-${c.get('language')}-${c.env.VERSION.id}"`
  c.header('ETag', tag)
  c.header('Cache-Control', 'public, no-cache')
  c.header('Content-Language', c.get('language'))
  const seen = c.req
    .header('If-None-Match')
    ?.split(',')
    .map((one) => one.trim())
  if (seen?.includes(tag) || seen?.includes('*'))
    c.res = new Response(null, { status: 304, headers: c.res.headers })
})
