import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import { indicatorDetailReply, indicatorsReply } from '../../schema/contract/replies/indicators.ts'
import type { Catalogue, LimitedIndicator } from '../domain/catalogue.ts'
import { fold } from '../domain/fold.ts'
import { listing, nothingFound } from '../domain/listing.ts'
import { latestYearOf } from '../domain/years.ts'
import { answers, asOf, reply, router } from './router.ts'
import { listedIndicatorShape } from './shapes.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/indicators',
  summary:
    'The indicators, best match first; q searches ids, codes, titles, verksamhetsområden and definitions, and kommun leaves those that have a figure for it in any year',
  request: {
    query: onlyThese({
      q: parameters.q,
      area: parameters.area,
      quality: parameters.quality,
      kommun: parameters.kommun.optional(),
      limit: parameters.limit,
      release: parameters.release,
    }),
  },
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
    const { q, area, quality, kommun: named, limit, release: choice } = c.req.valid('query')
    const { release, catalogue, store, headers, tell } = await asOf(c, choice)
    const omrade = area === undefined ? undefined : catalogue.omrade(area)
    const kommun = named === undefined ? undefined : catalogue.area(named)
    const years = kommun === undefined ? undefined : await store.newestYears.of(kommun, release)
    const wanted = { q, omrade, quality, kommun, years }
    const { found, omraden, qualities } = listing(catalogue, wanted)
    const isFiltered = omrade !== undefined || quality !== undefined || kommun !== undefined
    const limited = isFiltered ? [] : limitedTo(catalogue.limited, q)
    const isEmpty = found.length + limited.length === 0
    return reply(
      {
        release: release.number,
        count: found.length,
        indicators: found.slice(0, limit).map((indicator) => {
          const kommunYear = years?.get(indicator.number)
          return {
            ...listedIndicatorShape(indicator, catalogue),
            ...(kommunYear === undefined ? {} : { kommunYear }),
          }
        }),
        areas: omraden.map(({ omrade: { id, name, parent }, count }) => ({ id, name, parent, count })),
        qualities,
        limited: [...limited],
        reason: isEmpty ? tell(nothingFound(wanted)) : null,
        suggestions: isEmpty && q !== undefined ? meant(catalogue, q) : [],
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

/** The nearest names of indicators, or else words that are in them; none where filters alone leave nothing. */
function meant(catalogue: Catalogue, q: string): string[] {
  if (catalogue.search(q).length > 0) return []
  const names = catalogue.suggestIndicators(q)
  return names.length > 0 ? names : catalogue.suggestWords(q)
}

/** By name alone, with every word: what they measure, and where they belong, is not to be found out. */
function limitedTo(limited: readonly LimitedIndicator[], q: string | undefined): readonly LimitedIndicator[] {
  if (q === undefined) return limited
  const words = fold(q).split(' ')
  return limited.filter(({ id, code, title }) => {
    const name = fold(`${id} ${code} ${title}`)
    return words.every((word) => word !== '' && name.includes(word))
  })
}
