import { createRoute } from '@hono/zod-openapi'
import { onlyThese } from '../../schema/contract/parameters.ts'
import { releasesReply, statusReply } from '../../schema/contract/replies/releases.ts'
import { EXAMPLE_SOURCE } from '../domain/catalogue.ts'
import { latestYearOf, slicesOf } from '../domain/years.ts'
import { RELEASE_CHECKED_EVERY } from '../store/releases.ts'
import { answers, asOf, reply, router } from './router.ts'
import { releaseShape } from './shapes.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/releases',
  summary: 'The published states of all data, oldest first, and those that were withdrawn',
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
    const { release, store, reader, headers, tell } = await asOf(c)
    const all = await store.releases.all()
    const withdrawn = await store.releases.withdrawn()
    return reply(
      {
        release: release.number,
        count: all.length,
        releases: all.map((one) => releaseShape(one, reader, tell)),
        withdrawn: withdrawn.map(({ number, date, on, why, sight }) => ({
          number,
          date,
          withdrawnOn: on,
          why: reader.sees(sight) ? why : '',
        })),
      },
      headers,
    )
  })
  .openapi(statusRoute, async (c) => {
    const { release, catalogue, store, headers } = await asOf(c)
    const groups = await store.catalogues.groups(release)
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
          slices: catalogue.indicators.reduce((sum, { years }) => sum + slicesOf(years), 0),
          figures: catalogue.indicators.reduce((sum, { figures }) => sum + figures, 0),
        },
        freshness: { newestYear: newest > 0 ? newest : null, releaseCheckedEvery: RELEASE_CHECKED_EVERY },
        examples: catalogue.indicators
          .filter(({ source }) => source === EXAMPLE_SOURCE)
          .map(({ code }) => code),
      },
      headers,
    )
  })
