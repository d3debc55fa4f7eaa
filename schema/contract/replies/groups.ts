import { z } from 'zod'
import { areaReply, groupReply } from './common.ts'

/** Groups and their members. */

const membersReply = groupReply.extend({ members: z.array(areaReply) })

export const peersReply = z
  .object({
    kommun: areaReply,
    area: z.string().nullable(),
    year: z.int().nullable(),
    release: z.int(),
    groups: z
      .array(membersReply)
      .meta({ description: 'With the kommun itself among the members; only the group of peers where given' }),
    default: z.string().nullable().meta({
      description:
        'The id of the group that a comparison is made in where nobody names one; it is always in groups where peers is left out. Null for riket',
    }),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Peers' })

export const groupsReply = z
  .object({ release: z.int(), count: z.int(), groups: z.array(groupReply), reason: z.string().nullable() })
  .meta({ id: 'Groups' })

export const groupDetailReply = membersReply
  .extend({
    release: z.int(),
    area: z.string().nullable(),
    rules: z
      .array(
        z.object({
          members: z.array(z.string()),
          area: z.string().nullable(),
          from: z.int().nullable(),
          to: z.int().nullable(),
          in: z.boolean(),
        }),
      )
      .meta({ description: 'Who is in or out, when and in what; a later rule overrides an earlier one' }),
    reason: z.string().nullable(),
  })
  .meta({ id: 'GroupDetail' })
