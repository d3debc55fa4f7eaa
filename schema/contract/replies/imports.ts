import { z } from 'zod'
import { rejectedReply } from './problem.ts'

/** What a file brought, or with `dry_run` would bring. */
export const importReply = z
  .object({
    dryRun: z.boolean(),
    plan: z.string().meta({ description: 'How the file was understood, in words' }),
    release: z.int().nullable().meta({ description: 'Null where nothing differed, or nothing was written' }),
    date: z.string(),
    slices: z.int(),
    figures: z.int().meta({ description: 'Values in the slices that changed' }),
    changes: z.object({ added: z.int(), revised: z.int(), removed: z.int(), status: z.int() }),
    findings: z.int(),
    described: z.int().meta({ description: 'Descriptions of indicators that are new or changed' }),
    rejected: z.array(rejectedReply),
    left: z.array(z.string()).meta({ description: 'What was left as it was, and why' }),
  })
  .meta({ id: 'Import' })
