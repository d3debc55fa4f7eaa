import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from 'cloudflare:workers'
import type { Outcome } from '../imports/bring.ts'
import { finishSync, planSync, takeStep, type Wanted } from '../imports/sync.ts'
import { Kolada } from '../sources/kolada/client.ts'

/** The bindings that a scheduled run needs. */
export interface SyncEnv {
  DB: D1Database
  SYNC: Workflow<SyncParameters>
  /** Where Kolada's API is. */
  KOLADA: string
  /** `known`, `all`, or ids separated by commas. */
  KOLADA_INDICATORS: string
}

export interface SyncParameters {
  wanted: Wanted
}

/** Kolada itself is asked again within a step; this is for a step that dies with its Worker, or a database that is away. */
const AGAIN = {
  retries: { limit: 5, delay: '1 minute', backoff: 'exponential' },
  timeout: '15 minutes',
} as const

/**
 * Takes what is new in Kolada, as a Workflow: each step is kept when it is done, so a run that dies goes on with the next,
 * and what is published changes once, in the last. One step publishes nothing that another has not put in place.
 */
export class KoladaSync extends WorkflowEntrypoint<SyncEnv, SyncParameters> {
  override async run(event: WorkflowEvent<SyncParameters>, step: WorkflowStep): Promise<Outcome> {
    const { DB, KOLADA } = this.env
    const today = event.timestamp.toISOString().slice(0, 10)
    const { wanted } = event.payload
    const plan = await step.do('catalogue', AGAIN, () =>
      planSync(DB, this.#kolada(KOLADA), { wanted, today }),
    )
    for (const part of plan.steps) {
      await step.do(part.name, AGAIN, () => takeStep(DB, this.#kolada(KOLADA), plan, part, today))
    }
    return step.do('publish', AGAIN, () => finishSync(DB, plan))
  }

  #kolada(address: string): Kolada {
    return new Kolada({ address })
  }
}

/** Starts a run for the day, if there is none: one a day, whichever times the clock strikes. */
export async function startSync({ SYNC, KOLADA_INDICATORS }: SyncEnv, scheduledTime: number): Promise<void> {
  const id = `kolada-${new Date(scheduledTime).toISOString().slice(0, 10)}`
  await SYNC.create({ id, params: { wanted: wantedIn(KOLADA_INDICATORS) } })
}

function wantedIn(text: string): Wanted {
  return text === 'known' || text === 'all' ? text : text.split(',').map((id) => id.trim())
}
