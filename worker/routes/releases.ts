import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { releasesReply, statusReply } from '../../schema/contract/replies.ts'
import { EXAMPLE_SOURCE } from '../domain/catalogue.ts'
import { RELEASE_CHECKED_EVERY } from '../store/releases.ts'
import { answers, asOf, router } from './router.ts'
import { latestYearOf } from './shapes.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/releases',
  summary: 'The published states of all data, oldest first',
  request: { query: z.strictObject({}) },
  responses: answers(releasesReply),
})

const statusRoute = createRoute({
  method: 'get',
  path: '/status',
  summary: 'What is served: release, counts and freshness',
  request: { query: z.strictObject({}) },
  responses: answers(statusReply),
})

export const releases = router()
  .openapi(listRoute, async (c) => {
    const { release } = await asOf(c)
    const all = await c.get('store').releases.all()
    return c.json({ release: release.number, count: all.length, releases: [...all] }, 200)
  })
  .openapi(statusRoute, async (c) => {
    const { release, catalogue } = await asOf(c)
    const store = c.get('store')
    const all = await store.releases.all()
    const groups = await store.catalogues.groups(release.number)
    const newest = Math.max(...catalogue.indicators.map((indicator) => latestYearOf(indicator) ?? 0))
    return c.json(
      {
        release: release.number,
        date: release.date,
        counts: {
          kommuner: catalogue.areas.filter(({ kind }) => kind === 'kommun').length,
          areas: catalogue.areas.length,
          indicators: catalogue.indicators.length,
          groups: groups.length,
          slices: all.reduce((sum, { slices }) => sum + slices, 0),
          figures: all.reduce((sum, { figures }) => sum + figures, 0),
        },
        freshness: { newestYear: newest > 0 ? newest : null, releaseCheckedEvery: RELEASE_CHECKED_EVERY },
        examples: catalogue.indicators
          .filter(({ source }) => source === EXAMPLE_SOURCE)
          .map(({ code }) => code),
      },
      200,
    )
  })
