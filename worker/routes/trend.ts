import { createRoute } from '@hono/zod-openapi'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import { trendReply } from '../../schema/contract/replies/trend.ts'
import { packKey } from '../../schema/slice.ts'
import { EXAMPLE_SOURCE } from '../domain/catalogue.ts'
import { entryFor, type Subject, whyNoYears } from '../domain/figure.ts'
import { say } from '../domain/text.ts'
import { trend as besidePeers } from '../domain/trend.ts'
import { latestYearOf } from '../domain/years.ts'
import { choosePeers } from './peer-choice.ts'
import { answers, asOf, reply, router } from './router.ts'
import { answerShape, areaShape, indicatorShape } from './shapes.ts'
import { refuseBackwards, yearsWithin } from './span.ts'

const query = onlyThese({
  kommun: parameters.kommun,
  indicator: parameters.indicator,
  from: parameters.from,
  to: parameters.to,
  gender: parameters.gender,
  peers: parameters.peers,
  release: parameters.release,
})

const route = createRoute({
  method: 'get',
  path: '/trend',
  summary:
    'A kommun beside its peers over the years that the indicator is published for: their median and quartiles. The peers are chosen as compare does, for the newest year asked for that the kommun has a value for, and are the same in every year',
  request: { query },
  responses: answers(trendReply),
})

const COMPUTED = say(
  'OJ:s egen beräkning: median och kvartiler (ovägt) bland de jämförda. Den ska inte tillskrivas källan.',
  "OJ's own calculation: median and quartiles (unweighted) of the peers. Not to be attributed to the source.",
)

export const trend = router().openapi(route, async (c) => {
  const {
    kommun: named,
    indicator: measured,
    from,
    to,
    gender,
    peers: asked,
    release: choice,
  } = c.req.valid('query')
  refuseBackwards(from, to)
  const opened = await asOf(c, choice)
  const { release, catalogue, slices, headers, tell } = opened
  const kommun = catalogue.area(named)
  const indicator = catalogue.indicator(measured)
  const subject: Subject = { area: kommun, indicator, gender }
  const years = yearsWithin(indicator.years[gender] ?? [], from, to)
  const read = await slices(years.map((year) => packKey({ indicator: indicator.number, gender, year })))

  // A kommun that never had a value still sees how the others stood, and one without years what it would be beside.
  const newest = years.findLast((year) => entryFor(subject, year, read).value !== null) ?? years.at(-1)
  const year = newest ?? latestYearOf(indicator) ?? Number(release.date.slice(0, 4))
  const { group, peers } = await choosePeers(opened, asked, { kommun, omrade: indicator.omrade, year })
  return reply(
    {
      kommun: areaShape(kommun),
      indicator: indicatorShape(indicator),
      gender,
      release: release.number,
      source: indicator.source,
      example: indicator.source === EXAMPLE_SOURCE,
      group,
      members: peers.map(areaShape),
      years: besidePeers(subject, peers, years, read, catalogue).map(({ year, figure, summary, riket }) => ({
        year,
        ...answerShape(figure, tell),
        n: summary.n,
        median: summary.median,
        q1: summary.q1,
        q3: summary.q3,
        riket,
      })),
      breaks: indicator.breaks.filter(({ year }) => years.includes(year)),
      reason: years.length > 0 ? null : tell(whyNoYears(subject, from ?? to)),
      computed: tell(COMPUTED),
    },
    headers,
  )
})
