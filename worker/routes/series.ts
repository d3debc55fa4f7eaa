import { createRoute } from '@hono/zod-openapi'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import { seriesReply } from '../../schema/contract/replies/figures.ts'
import { packKey } from '../../schema/slice.ts'
import { answer, type Subject, whyNoYears } from '../domain/figure.ts'
import { answers, asOf, reply, router } from './router.ts'
import { answerShape, areaShape, indicatorShape } from './shapes.ts'
import { refuseBackwards, yearsWithin } from './span.ts'

const query = onlyThese({
  kommun: parameters.kommun,
  indicator: parameters.indicator,
  from: parameters.from,
  to: parameters.to,
  gender: parameters.gender,
  release: parameters.release,
})

const route = createRoute({
  method: 'get',
  path: '/series',
  summary: "One area's values over the years that the indicator is published for",
  request: { query },
  responses: answers(seriesReply),
})

export const series = router().openapi(route, async (c) => {
  const { kommun, indicator: named, from, to, gender, release: choice } = c.req.valid('query')
  refuseBackwards(from, to)
  const { release, catalogue, slices, headers, tell } = await asOf(c, choice)
  const area = catalogue.area(kommun)
  const indicator = catalogue.indicator(named)
  const years = yearsWithin(indicator.years[gender] ?? [], from, to)
  const read = await slices(years.map((year) => packKey({ indicator: indicator.number, gender, year })))
  const subject: Subject = { area, indicator, gender }
  const values = years.map((year) => ({
    year,
    ...answerShape(answer({ ...subject, time: year }, read), tell),
  }))
  return reply(
    {
      kommun: areaShape(area),
      indicator: indicatorShape(indicator),
      gender,
      release: release.number,
      source: indicator.source,
      reason: years.length > 0 ? null : tell(whyNoYears(subject, from ?? to)),
      values,
      breaks: indicator.breaks.filter(({ year }) => years.includes(year)),
    },
    headers,
  )
})
