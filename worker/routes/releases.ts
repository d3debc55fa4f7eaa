import { createRoute } from '@hono/zod-openapi'
import { onlyThese } from '../../schema/contract/parameters.ts'
import { releasesReply, statusReply } from '../../schema/contract/replies/releases.ts'
import { EXAMPLE_SOURCE } from '../domain/catalogue.ts'
import { RELEASE_CHECKED_EVERY } from '../store/releases.ts'
import { answers, asOf, reply, router } from './router.ts'
import { latestYearOf } from './shapes.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/releases',
  summary: 'The published states of all data, oldest first',
  request: { query: onlyThese({}) },
  responses: answers(releasesReply),
})

const statusRoute = createRoute({
  method: 'get',
  path: '/status',
  summary: 'What is served: release, counts and freshness',
  request: { query: onlyThese({}) },
  responses: answers(statusReply),
})

export const releases = router()
  .openapi(listRoute, async (c) => {
    const { release, store, headers } = await asOf(c)
    const all = await store.releases.all()
    return reply({ release: release.number, count: all.length, releases: [...all] }, headers)
  })
  .openapi(statusRoute, async (c) => {
    const { release, catalogue, store, headers } = await asOf(c)
    const all = await store.releases.all()
    const groups = await store.catalogues.groups(release.number)
    const newest = Math.max(...catalogue.indicators.map((indicator) => latestYearOf(indicator) ?? 0))
    return reply(
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
      headers,
    )
  })
