import { WorkflowEntrypoint, type WorkflowEvent, type WorkflowStep } from 'cloudflare:workers'
import { NonRetryableError } from 'cloudflare:workflows'
import { Refusal } from '../domain/refusal.ts'
import type { Text } from '../domain/text.ts'
import type { Outcome } from '../imports/bring.ts'
import { Sync } from '../imports/sync.ts'
import { planSync, type Wanted, wantedIn } from '../imports/sync-plan.ts'
import { Kolada } from '../sources/kolada/client.ts'

/** The bindings that a scheduled run needs. */
export interface SyncEnv {
  DB: D1Database
  SYNC: Workflow<SyncParameters>
  /** Where Kolada's API is. */
  KOLADA: string
  /** Which indicators to take: `known`, `all`, or names separated by commas. */
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
  override async run(
    { payload, timestamp }: WorkflowEvent<SyncParameters>,
    step: WorkflowStep,
  ): Promise<Outcome & { told: Text[] }> {
    const { DB, KOLADA } = this.env
    const kolada = new Kolada({ address: KOLADA })
    const today = timestamp.toISOString().slice(0, 10)
    const plan = await step.do('catalogue', AGAIN, () =>
      decided(planSync(DB, kolada, { wanted: payload.wanted, today })),
    )
    const sync = new Sync(DB, kolada, plan)
    const told = [...plan.told]
    for (const part of plan.steps) {
      told.push(...(await step.do(part.name, AGAIN, () => decided(sync.take(part)))))
    }
    const outcome = await step.do('publish', AGAIN, () => decided(sync.finish()))
    return { ...outcome, told }
  }
}

/** What is refused is refused the next time too: the run ends there, and says why. */
async function decided<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw error instanceof Refusal ? new NonRetryableError(error.message, error.code) : error
  }
}

/** Starts a run for the day, if there is none: one a day, whichever times the clock strikes. */
export async function startSync({ SYNC, KOLADA_INDICATORS }: SyncEnv, scheduledTime: number): Promise<void> {
  const id = `kolada-${new Date(scheduledTime).toISOString().slice(0, 10)}`
  try {
    await SYNC.create({ id, params: { wanted: wantedIn(KOLADA_INDICATORS) } })
  } catch (error) {
    const { status } = await runOf(SYNC, id, error)
    console.log(`${id} has been started already and is ${status}.`)
  }
}

/** The run of a day; where there is none, it could not be started. */
async function runOf(SYNC: SyncEnv['SYNC'], id: string, error: unknown): Promise<InstanceStatus> {
  try {
    return await (await SYNC.get(id)).status()
  } catch {
    throw error
  }
}
