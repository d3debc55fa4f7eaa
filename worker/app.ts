import { OpenAPIHono } from '@hono/zod-openapi'
import { cors } from 'hono/cors'
import { languageDetector } from 'hono/language'
import type { AppEnv } from './routes/app-env.ts'
import { cells } from './routes/cells.ts'
import { compare } from './routes/compare.ts'
import { describe } from './routes/docs.ts'
import { groups } from './routes/groups.ts'
import { indicators } from './routes/indicators.ts'
import { kommuner } from './routes/kommuner.ts'
import { otherMethods } from './routes/methods.ts'
import { notFound, onError } from './routes/problem.ts'
import { releases } from './routes/releases.ts'
import { revalidation } from './routes/revalidation.ts'
import { series } from './routes/series.ts'
import { table } from './routes/table.ts'
import { value } from './routes/value.ts'
import { openStore, type Store } from './store/index.ts'

/** One store a database, so that what an isolate remembers outlives the request. */
const stores = new WeakMap<D1Database, Store>()

function storeOf(db: D1Database): Store {
  const known = stores.get(db)
  if (known !== undefined) return known
  const store = openStore(db)
  stores.set(db, store)
  return store
}

export const app = new OpenAPIHono<AppEnv>()

app.use(
  languageDetector({
    order: ['header'],
    supportedLanguages: ['sv', 'en'],
    fallbackLanguage: 'sv',
    caches: false,
    convertDetectedLanguage: (language) => language.split('-')[0] ?? language,
  }),
)
app.use(async (c, next) => {
  c.set('store', storeOf(c.env.DB))
  await next()
})
const crossOrigin = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST'],
  exposeHeaders: ['ETag'],
  maxAge: 86_400,
})
app.use((c, next) => {
  // A plain OPTIONS asks what the path can do; only a preflight asks who may.
  const isPreflight = c.req.header('Access-Control-Request-Method') !== undefined
  return c.req.method === 'OPTIONS' && !isPreflight ? next() : crossOrigin(c, next)
})
app.use(revalidation)

for (const resource of [value, series, table, compare, groups, indicators, kommuner, releases, cells]) {
  app.route('/v1', resource)
}
describe(app)
otherMethods(app)

app.onError(onError)
app.notFound(notFound)
