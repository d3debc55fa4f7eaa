import { OpenAPIHono } from '@hono/zod-openapi'
import type { AppEnv } from './routes/app-env.ts'
import { cells } from './routes/cells.ts'
import { changes } from './routes/changes.ts'
import { compare } from './routes/compare.ts'
import { describe } from './routes/docs.ts'
import { feed } from './routes/feed.ts'
import { findings } from './routes/findings.ts'
import { groups } from './routes/groups.ts'
import { imports } from './routes/imports.ts'
import { indicators } from './routes/indicators.ts'
import { kommuner } from './routes/kommuner.ts'
import { otherMethods } from './routes/methods.ts'
import { servePages } from './routes/pages.ts'
import { peers } from './routes/peers.ts'
import { notFound, onError } from './routes/problem.ts'
import { questions } from './routes/questions.ts'
import { releases } from './routes/releases.ts'
import { series } from './routes/series.ts'
import { table } from './routes/table.ts'
import { trend } from './routes/trend.ts'
import { value, valueText } from './routes/value.ts'

export const app = new OpenAPIHono<AppEnv>()

/** Those that answer GET with JSON, which can be asked one by one or many at a time. */
const asked = [
  value,
  series,
  table,
  compare,
  trend,
  peers,
  groups,
  indicators,
  kommuner,
  releases,
  changes,
  findings,
]
for (const resource of [...asked, valueText, feed, cells, imports, questions(asked)])
  app.route('/v1', resource)
describe(app)
servePages(app)
otherMethods(app)

app.onError(onError)
app.notFound(notFound)
