import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import { indicatorDetailReply, indicatorsReply } from '../../schema/contract/replies/indicators.ts'
import type { LimitedIndicator } from '../domain/catalogue.ts'
import { fold } from '../domain/fold.ts'
import { quote, say } from '../domain/text.ts'
import { latestYearOf } from '../domain/years.ts'
import { answers, asOf, reply, router } from './router.ts'
import { listedIndicatorShape } from './shapes.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/indicators',
  summary:
    'The indicators, best match first; q searches ids, codes, titles, verksamhetsområden and definitions',
  request: { query: onlyThese({ q: parameters.q, area: parameters.area, release: parameters.release }) },
  responses: answers(indicatorsReply),
})

const detailRoute = createRoute({
  method: 'get',
  path: '/indicators/{id}',
  summary: 'The fact box of an indicator',
  request: {
    params: z.object({ id: parameters.id }),
    query: onlyThese({ release: parameters.release }),
  },
  responses: answers(indicatorDetailReply),
})

export const indicators = router()
  .openapi(listRoute, async (c) => {
    const { q, area, release: choice } = c.req.valid('query')
    const { release, catalogue, headers, tell } = await asOf(c, choice)
    const omrade = area === undefined ? undefined : catalogue.omrade(area).id
    const within = catalogue.indicators.filter(
      (indicator) => omrade === undefined || catalogue.omradeChain(indicator.omrade).includes(omrade),
    )
    const hits = q === undefined ? within : catalogue.search(q).filter((one) => within.includes(one))
    const limited = area === undefined ? limitedTo(catalogue.limited, q) : []
    const found = hits.length + limited.length > 0
    return reply(
      {
        release: release.number,
        count: hits.length,
        indicators: hits.map((indicator) => listedIndicatorShape(indicator, catalogue)),
        limited: [...limited],
        reason: found ? null : tell(nothingFound(q ?? area ?? '')),
        suggestions: found || q === undefined ? [] : catalogue.suggestIndicators(q),
      },
      headers,
    )
  })
  .openapi(detailRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { release, catalogue, store, headers } = await asOf(c, c.req.valid('query').release)
    const indicator = catalogue.indicator(id)
    const brought = (await store.releases.all()).find(({ number }) => number === indicator.coverageRelease)
    const latestYear = latestYearOf(indicator)
    const { nextYear, statedOn } = indicator
    return reply(
      {
        ...listedIndicatorShape(indicator, catalogue),
        release: release.number,
        definition: indicator.definition,
        purpose: indicator.purpose,
        dataSource: indicator.dataSource,
        pitfalls: indicator.pitfalls,
        breaks: indicator.breaks,
        genders: indicator.genders,
        levels: indicator.levels,
        years: indicator.years,
        latestPublication:
          brought === undefined || latestYear === null
            ? null
            : { year: latestYear, release: brought.number, date: brought.date },
        nextPublication:
          nextYear === null || statedOn === null
            ? null
            : {
                year: nextYear,
                preliminary: indicator.nextPreliminary,
                final: indicator.nextFinal,
                statedOn,
              },
        metadataRelease: indicator.release,
      },
      headers,
    )
  })

/** By name alone, with every word: what they measure, and where they belong, is not to be found out. */
function limitedTo(limited: readonly LimitedIndicator[], q: string | undefined): readonly LimitedIndicator[] {
  if (q === undefined) return limited
  const words = fold(q).split(' ')
  return limited.filter(({ id, code, title }) => {
    const name = fold(`${id} ${code} ${title}`)
    return words.every((word) => word !== '' && name.includes(word))
  })
}

function nothingFound(text: string) {
  return say(
    `Ingen indikator träffas av ${quote(text)}. Pröva färre eller andra ord, eller utelämna q för att se alla.`,
    `No indicator matches ${quote(text)}. Try fewer or other words, or leave q out to see all.`,
  )
}
