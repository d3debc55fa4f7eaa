import type { IndicatorMetadata } from '../../schema/staged.ts'
import type { Catalogue } from '../domain/catalogue.ts'
import type { Text } from '../domain/text.ts'
import { type FiguresTaken, takeCatalogue, takeFigures } from '../sources/kolada/ask.ts'
import type { Kolada } from '../sources/kolada/client.ts'
import { fullyUpdated } from '../sources/kolada/update.ts'
import { isInPlace } from '../store/staging.ts'
import { finish, lay, type Outcome, openStaged } from './bring.ts'
import { metadataOf } from './described.ts'
import type { SaidOfOne } from './merger.ts'
import type { SyncPlan, SyncStep } from './sync-plan.ts'
import { groupsLeftOut, kept, neverHad, unitIsAnother, unitWaits, unknownAreas } from './sync-words.ts'

/** Some series begin in the seventies, and forecasts reach some years ahead. */
const FIRST_YEAR = 1970
const YEARS_AHEAD = 10

/** Takes the steps of a plan, and publishes what they brought. */
export class Sync {
  readonly #db: D1Database
  readonly #kolada: Kolada
  readonly #plan: SyncPlan
  /** Opened once for all steps: it holds every description that there is. */
  #staged: Awaited<ReturnType<typeof openStaged>> | undefined

  constructor(db: D1Database, kolada: Kolada, plan: SyncPlan) {
    this.#db = db
    this.#kolada = kolada
    this.#plan = plan
  }

  /** Asks for a step's figures and puts them in place. Done twice it is done once. Returns what a person should know. */
  async take(step: SyncStep): Promise<Text[]> {
    const { staging, today } = this.#plan
    const { name, indicators, since } = step
    if (await isInPlace(this.#db, staging.number, name)) return []
    this.#staged ??= await openStaged(this.#db, staging)
    const { catalogue, merger } = this.#staged
    const taken = await takeFigures(this.#kolada, {
      indicators,
      years: { from: FIRST_YEAR, to: Number(today.slice(0, 4)) + YEARS_AHEAD },
      areas: new Map(catalogue.areas.map(({ code, position }) => [code, position])),
      ...(since === undefined ? {} : { since }),
    })
    const anew = await this.#describedAnew(indicators, taken, catalogue)
    const said = new Map<string, SaidOfOne>()
    for (const id of indicators) {
      const own = this.#saidOf(id, step, taken, anew.get(id))
      if (own !== null) said.set(id, own)
    }
    const left = indicators.filter((id) => !said.has(id))
    const told = this.#told(taken, left, said, catalogue)
    await lay(this.#db, staging, merger, { name, said, told: told.map(({ sv }) => sv) })
    return [...told, ...neverHad(left.filter((id) => !hasFigures(id, catalogue)))]
  }

  /** Publishes what all steps brought. */
  finish(): Promise<Outcome> {
    return finish(this.#db, this.#plan.staging)
  }

  /** The descriptions of those in another unit, as Kolada has them now that all their figures are here. */
  async #describedAnew(
    ids: readonly string[],
    { unanswered, contradicted }: FiguresTaken,
    { indicators }: Catalogue,
  ): Promise<Map<string, IndicatorMetadata>> {
    const changed = ids.filter(
      (id) => id in this.#plan.unitChanged && !unanswered.includes(id) && !contradicted.has(id),
    )
    const { indicators: fetched } = await takeCatalogue(this.#kolada, this.#plan.today, changed)
    return new Map(
      fetched.map((one) => {
        const known = indicators.find(({ id }) => id === one.id)
        return [one.id, known === undefined ? one : fullyUpdated(metadataOf(known), one)]
      }),
    )
  }

  /** What there is to say of an indicator; null where it is left as it is. */
  #saidOf(
    id: string,
    { since }: SyncStep,
    { drafts: all, unanswered, contradicted }: FiguresTaken,
    described: IndicatorMetadata | undefined,
  ): SaidOfOne | null {
    const { today: taken, unitChanged } = this.#plan
    if (unanswered.includes(id)) return null
    const drafts = all.of(id)
    if (described !== undefined) return { drafts, whole: true, taken, described }
    // Figures in another unit come with the description that says so, all of them, or not at all.
    if (id in unitChanged) return null
    // What there is no telling of stays as it was, and is asked for again.
    if (contradicted.has(id)) return { drafts, whole: false }
    return { drafts, whole: since === undefined, taken }
  }

  #told(
    { told, unknownAreas: codes }: FiguresTaken,
    left: readonly string[],
    said: ReadonlyMap<string, unknown>,
    catalogue: Catalogue,
  ): Text[] {
    const { unitChanged } = this.#plan
    const units = [...said.keys(), ...left].flatMap((id) => {
      const change = unitChanged[id]
      if (change === undefined) return []
      return said.has(id) ? unitIsAnother(id, change) : unitWaits(id, change)
    })
    return [
      ...told,
      ...units,
      ...kept(left.filter((id) => !(id in unitChanged) && hasFigures(id, catalogue))),
      ...groupsLeftOut([...codes.keys()].filter(isGroup)),
      ...unknownAreas([...codes.keys()].filter((code) => !isGroup(code))),
    ]
  }
}

function hasFigures(id: string, { indicators }: Catalogue): boolean {
  return indicators.some((one) => one.id === id && one.figures > 0)
}

function isGroup(code: string): boolean {
  return code.startsWith('G')
}
