import { createRoute } from '@hono/zod-openapi'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import { peersReply } from '../../schema/contract/replies/groups.ts'
import type { Area, Catalogue } from '../domain/catalogue.ts'
import { yearOf } from '../domain/membership.ts'
import { type PeerChoice, subjectOf } from '../domain/peers.ts'
import { say } from '../domain/text.ts'
import { membersOf, occasionOf } from './members.ts'
import { answers, asOf, reply, router } from './router.ts'
import { areaShape, groupShape } from './shapes.ts'

/** The verksamhetsområde of a comparison of nothing in particular: the kommun as a whole. */
const AS_A_WHOLE = 'overgripande'

const route = createRoute({
  method: 'get',
  path: '/peers',
  summary:
    'The groups that a kommun belongs to, with their members, or the one group that peers names; and which of them a comparison is made in by default. The default and the group named are those of area and year, which where left out are overgripande and the year of the release; the other groups are then those of any',
  request: {
    query: onlyThese({
      kommun: parameters.kommun,
      peers: parameters.peers,
      area: parameters.area,
      year: parameters.atYear,
      release: parameters.release,
    }),
  },
  responses: answers(peersReply),
})

function inNoGroup({ name }: Area) {
  return say(
    `${name} ingår inte i någon grupp här: kommuner jämförs med kommuner och regioner med regioner.`,
    `${name} is in no group here: kommuner are compared with kommuner and regions with regions.`,
  )
}

export const peers = router().openapi(route, async (c) => {
  const asked = c.req.valid('query')
  const { release, catalogue, store, headers, tell } = await asOf(c, asked.release)
  const kommun = catalogue.area(asked.kommun)
  const occasion = occasionOf(catalogue, asked)
  const area = occasion.omrade?.[0]
  // By the release and not by the clock: a release answers the same next year.
  const year = asked.year ?? Number(release.date.slice(0, 4))
  const question = { kommun, omrade: area ?? AS_A_WHOLE, year }
  const subjects = new Set([kommun, ...subjectOf(asked.peers ?? '', catalogue)])
  const choose = await store.catalogues.peers(catalogue, release, [...subjects])
  const shape = (choice: PeerChoice) => ({
    ...choice.group,
    members: withSelf(catalogue, kommun, choice.peers),
  })

  const byDefault = kommun.kind === 'riket' ? null : shape(choose.byDefault(question))
  const belongsTo = () =>
    choose.of(kommun, occasion).map((group) => ({
      ...groupShape(group),
      year: yearOf(group, occasion.year),
      members: withSelf(catalogue, kommun, membersOf(catalogue, group, occasion)),
    }))
  const groups =
    asked.peers === undefined
      ? including(byDefault, belongsTo())
      : [shape(choose.named(asked.peers, question))]
  return reply(
    {
      kommun: areaShape(kommun),
      area: area ?? null,
      year: asked.year ?? null,
      release: release.number,
      groups,
      default: byDefault?.id ?? null,
      reason: groups.length > 0 ? null : tell(inNoGroup(kommun)),
    },
    headers,
  )
})

/** In the order of lists. Those who are like a kommun are told without it. */
function withSelf(catalogue: Catalogue, kommun: Area, members: readonly Area[]) {
  const all = new Set([kommun, ...members])
  return catalogue.areas.filter((area) => all.has(area)).map(areaShape)
}

/** The default with the members that a comparison takes, in its place among the groups or after them. */
function including<G extends { id: string }>(byDefault: G | null, groups: readonly G[]): G[] {
  if (byDefault === null) return [...groups]
  return groups.some(({ id }) => id === byDefault.id)
    ? groups.map((group) => (group.id === byDefault.id ? byDefault : group))
    : [...groups, byDefault]
}
