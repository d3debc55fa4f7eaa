import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import { kommunDetailReply, kommunerReply } from '../../schema/contract/replies/kommuner.ts'
import { searchAreas } from '../domain/search.ts'
import { quote, say } from '../domain/text.ts'
import { answers, asOf, reply, router } from './router.ts'
import { groupShape, listedAreaShape } from './shapes.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/kommuner',
  summary: 'Riket, the regions and the kommuner; q is part of a name or code',
  request: { query: onlyThese({ q: parameters.q, release: parameters.release }) },
  responses: answers(kommunerReply),
})

const detailRoute = createRoute({
  method: 'get',
  path: '/kommuner/{code}',
  summary: 'A kommun and the groups that it belongs to',
  request: {
    params: z.object({ code: parameters.code }),
    query: onlyThese({ release: parameters.release }),
  },
  responses: answers(kommunDetailReply),
})

export const kommuner = router()
  .openapi(listRoute, async (c) => {
    const { q, release: choice } = c.req.valid('query')
    const { release, catalogue, headers, tell } = await asOf(c, choice)
    const hits = q === undefined ? catalogue.areas : searchAreas(catalogue.areas, q)
    return reply(
      {
        release: release.number,
        count: hits.length,
        kommuner: hits.map(listedAreaShape),
        reason: hits.length > 0 ? null : tell(nothingFound(q ?? '')),
        suggestions: hits.length > 0 || q === undefined ? [] : catalogue.suggestAreas(q),
      },
      headers,
    )
  })
  .openapi(detailRoute, async (c) => {
    const { code } = c.req.valid('param')
    const { release, catalogue, store, headers } = await asOf(c, c.req.valid('query').release)
    const area = catalogue.area(code)
    const peers = await store.catalogues.peers(catalogue, release, [area])
    return reply(
      { ...listedAreaShape(area), release: release.number, groups: peers.of(area, {}).map(groupShape) },
      headers,
    )
  })

function nothingFound(text: string) {
  return say(
    `Ingen kommun eller region träffas av ${quote(text)}.`,
    `No kommun or region matches ${quote(text)}.`,
  )
}
