import { z } from 'zod'
import { AREA_KINDS } from '../../words.ts'
import { areaReply, groupReply } from './common.ts'

/** Riket, regions and kommuner. */

const listedArea = areaReply.extend({ kind: z.enum(AREA_KINDS), lan: z.string().nullable() })

export const kommunerReply = z
  .object({
    release: z.int(),
    count: z.int(),
    kommuner: z.array(listedArea),
    reason: z.string().nullable(),
    suggestions: z.array(z.string()),
  })
  .meta({ id: 'Kommuner' })

export const kommunDetailReply = listedArea
  .extend({ release: z.int(), groups: z.array(groupReply) })
  .meta({ id: 'Kommun' })
