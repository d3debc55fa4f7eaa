import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import { groupDetailReply, groupsReply } from '../../schema/contract/replies/groups.ts'
import { GROUP_KINDS } from '../../schema/words.ts'
import { type Group, yearOf } from '../domain/membership.ts'
import { subjectOf } from '../domain/peers.ts'
import { say } from '../domain/text.ts'
import { membersOf, occasionOf } from './members.ts'
import { answers, asOf, reply, router } from './router.ts'
import { areaShape, groupShape } from './shapes.ts'

const listRoute = createRoute({
  method: 'get',
  path: '/groups',
  summary: 'The groups; those like one kommun only when it is named',
  request: {
    query: onlyThese({
      kind: z.enum(GROUP_KINDS).optional(),
      kommun: parameters.kommun.optional(),
      release: parameters.release,
    }),
  },
  responses: answers(groupsReply),
})

const detailRoute = createRoute({
  method: 'get',
  path: '/groups/{id}',
  summary: 'A group and its members, which may depend on verksamhetsområde and year',
  request: {
    params: z.object({ id: parameters.id }),
    query: onlyThese({ area: parameters.area, year: parameters.atYear, release: parameters.release }),
  },
  responses: answers(groupDetailReply),
})

const LIKE_WHOM = say(
  'Liknande kommuner finns för varje kommun: ange kommun, till exempel ?kind=liknande&kommun=Luleå.',
  'Similar kommuner exist for each kommun: give kommun, for example ?kind=liknande&kommun=Luleå.',
)

const MAY_DEPEND = say(
  'Medlemskapet beror på verksamhetsområde eller år: ange area och year. Här visas alla som har varit med.',
  'Membership depends on verksamhetsområde or year: give area and year. Here is everyone who has been in.',
)

const NOBODY = say(
  'Gruppen hade inga medlemmar i det verksamhetsområdet det året; se rules.',
  'The group had no members in that verksamhetsområde that year; see rules.',
)

export const groups = router()
  .openapi(listRoute, async (c) => {
    const { kind, kommun, release: choice } = c.req.valid('query')
    const { release, catalogue, store, headers, tell } = await asOf(c, choice)
    const area = kommun === undefined ? undefined : catalogue.area(kommun)
    const all =
      area === undefined
        ? await store.catalogues.groups(release)
        : (await store.catalogues.peers(catalogue, release, [area])).of(area, {})
    const listed = all.filter((group) => kind === undefined || group.kind === kind)
    const likeWhom = kommun === undefined && (kind === undefined || kind === 'liknande')
    return reply(
      {
        release: release.number,
        count: listed.length,
        groups: listed.map(groupShape),
        reason: likeWhom ? tell(LIKE_WHOM) : null,
      },
      headers,
    )
  })
  .openapi(detailRoute, async (c) => {
    const { id } = c.req.valid('param')
    const asked = c.req.valid('query')
    const { release, catalogue, store, headers, tell } = await asOf(c, asked.release)
    const occasion = occasionOf(catalogue, asked)
    const group = (await store.catalogues.peers(catalogue, release, subjectOf(id, catalogue))).group(id)
    const members = membersOf(catalogue, group, occasion)
    const open =
      (occasion.omrade === undefined || occasion.year === undefined) && group.rules.some(isConditional)
    return reply(
      {
        ...groupShape(group),
        year: yearOf(group, occasion.year),
        members: members.map(areaShape),
        release: release.number,
        area: occasion.omrade?.[0] ?? null,
        rules: group.rules.map(({ areas, omrade, from, to, member }) => ({
          members: areas.map((position) => catalogue.areas[position]?.name ?? ''),
          area: omrade ?? null,
          from: from ?? null,
          to: to ?? null,
          in: member !== false,
        })),
        reason: members.length === 0 ? tell(NOBODY) : open ? tell(MAY_DEPEND) : null,
      },
      headers,
    )
  })

function isConditional(rule: Group['rules'][number]): boolean {
  return rule.omrade !== undefined || rule.from !== undefined || rule.to !== undefined
}
