import { OpenAPIHono } from '@hono/zod-openapi'
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
import { series } from './routes/series.ts'
import { table } from './routes/table.ts'
import { value } from './routes/value.ts'

export const app = new OpenAPIHono<AppEnv>()

for (const resource of [value, series, table, compare, groups, indicators, kommuner, releases, cells]) {
  app.route('/v1', resource)
}
describe(app)
otherMethods(app)

app.onError(onError)
app.notFound(notFound)
