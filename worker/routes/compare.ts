import { createRoute } from '@hono/zod-openapi'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import { compareReply } from '../../schema/contract/replies/comparison.ts'
import { compare as place } from '../domain/compare.ts'
import { answer, entryFor, keysFor, noteFor, type Question, riketValue } from '../domain/figure.ts'
import { say, type Text } from '../domain/text.ts'
import { latestYearOf } from '../domain/years.ts'
import { choosePeers } from './peer-choice.ts'
import { answers, asOf, reply, router } from './router.ts'
import { answerShape, areaShape, indicatorShape } from './shapes.ts'

const query = onlyThese({
  kommun: parameters.kommun,
  indicator: parameters.indicator,
  year: parameters.year,
  gender: parameters.gender,
  peers: parameters.peers,
  release: parameters.release,
})

const route = createRoute({
  method: 'get',
  path: '/compare',
  summary:
    'How a kommun stands among its peers: those given, else the network that holds for the kommun, verksamhetsområde and year, else liknande, else its län',
  request: { query },
  responses: answers(compareReply),
})

const COMPUTED = say(
  'OJ:s egen beräkning: medel (ovägt), median, kvartiler, rang, percentil och färg. Den ska inte tillskrivas källan.',
  "OJ's own calculation: mean (unweighted), median, quartiles, rank, percentile and colour. Not to be attributed to the source.",
)

export const compare = router().openapi(route, async (c) => {
  const asked = c.req.valid('query')
  const opened = await asOf(c, asked.release)
  const { release, catalogue, slices, headers, tell } = opened
  const kommun = catalogue.area(asked.kommun)
  const indicator = catalogue.indicator(asked.indicator)
  const own: Question = { area: kommun, indicator, gender: asked.gender, time: asked.year ?? 'latest' }
  const read = await slices(keysFor(own))
  const figure = answer(own, read)

  // A kommun that never had a value still sees how the others stood in the newest year; of an indicator without figures
  // it is that of the release and not the clock's, which would make it another next year.
  const year = figure.year ?? latestYearOf(indicator) ?? Number(release.date.slice(0, 4))
  const { group, peers } = await choosePeers(opened, asked.peers, { kommun, omrade: indicator.omrade, year })

  const member = (area: typeof kommun) => ({ area, entry: entryFor({ ...own, area }, year, read) })
  const comparison = place(member(kommun), peers.map(member), indicator.direction)
  const told = (note: Text | null) => (note === null ? null : tell(note))
  return reply(
    {
      kommun: areaShape(kommun),
      indicator: indicatorShape(indicator),
      year,
      gender: asked.gender,
      ...answerShape(figure, tell),
      release: release.number,
      source: indicator.source,
      own: comparison.own,
      summary: {
        ...comparison.summary,
        riket: riketValue(own, year, read, catalogue),
      },
      cuts: comparison.cuts,
      members: comparison.members.map(({ area, value, status, rank, colour }) => ({
        ...areaShape(area),
        value,
        status,
        rank,
        colour,
        note: told(noteFor({ ...own, area }, year, read)),
      })),
      group,
      computed: tell(COMPUTED),
    },
    headers,
  )
})
