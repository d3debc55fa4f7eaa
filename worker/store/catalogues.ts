import { and, eq, isNull, lte } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { area, coverage, indicator, indicatorVersion, omrade, peerGroup } from '../../schema/tables.ts'
import { type Area, Catalogue, type Indicator } from '../domain/catalogue.ts'
import type { Group } from '../domain/membership.ts'
import { Peers } from '../domain/peers.ts'
import { Lru } from './lru.ts'

/** How many releases' catalogues an isolate keeps: the newest, and those that workbooks are pinned to. */
const MOST_CACHED = 4
/** How many kommuner's "liknande" an isolate keeps. */
const MOST_KOMMUNER = 300

/** What is named, as of a release. */
export class Catalogues {
  readonly #db: ReturnType<typeof drizzle>
  readonly #catalogues = new Lru<number, Catalogue>(MOST_CACHED)
  readonly #groups = new Lru<number, Group[]>(MOST_CACHED)
  readonly #similar = new Lru<string, Group[]>(MOST_KOMMUNER)

  constructor(db: D1Database) {
    this.#db = drizzle(db)
  }

  async asOf(release: number): Promise<Catalogue> {
    const known = this.#catalogues.get(release)
    if (known !== undefined) return known
    const [areas, omraden, versions, coverages] = await this.#db.batch([
      this.#db.select().from(area),
      this.#db.select().from(omrade),
      this.#db
        .select()
        .from(indicatorVersion)
        .innerJoin(indicator, eq(indicator.number, indicatorVersion.indicator))
        .where(lte(indicatorVersion.release, release))
        .orderBy(indicatorVersion.indicator, indicatorVersion.release),
      this.#db.select().from(coverage).where(lte(coverage.release, release)).orderBy(coverage.release),
    ])
    const covered = new Map(coverages.map((row) => [row.indicator, row]))
    const indicators = new Map<number, Indicator>()
    for (const { indicator_version: version, indicator: identity } of versions) {
      const { years = {}, release: coverageRelease = null } = covered.get(identity.number) ?? {}
      indicators.set(identity.number, { ...version, ...identity, years, coverageRelease })
    }
    const catalogue = new Catalogue(release, areas, [...indicators.values()], omraden)
    this.#catalogues.set(release, catalogue)
    return catalogue
  }

  /** The groups to choose peers from, with those that are like each of the kommuner. */
  async peers(catalogue: Catalogue, kommuner: readonly Area[]): Promise<Peers> {
    const groups = await this.groups(catalogue.release)
    const similar = await Promise.all(kommuner.map((kommun) => this.#similarTo(kommun, catalogue.release)))
    return new Peers(catalogue, groups, similar.flat())
  }

  /** Every group but those that are like one kommun. */
  async groups(release: number): Promise<Group[]> {
    const known = this.#groups.get(release)
    if (known !== undefined) return known
    const rows = await this.#db
      .select()
      .from(peerGroup)
      .where(and(isNull(peerGroup.subject), lte(peerGroup.release, release)))
      .orderBy(peerGroup.release)
    const groups = newest(rows)
    this.#groups.set(release, groups)
    return groups
  }

  async #similarTo({ position }: Area, release: number): Promise<Group[]> {
    const key = `${position} ${release}`
    const known = this.#similar.get(key)
    if (known !== undefined) return known
    const rows = await this.#db
      .select()
      .from(peerGroup)
      .where(and(eq(peerGroup.subject, position), lte(peerGroup.release, release)))
      .orderBy(peerGroup.release)
    const groups = newest(rows)
    this.#similar.set(key, groups)
    return groups
  }
}

/** Of rows that rise by release, the last with each id, in the order of lists. */
function newest(rows: (typeof peerGroup.$inferSelect)[]): Group[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => a.rank - b.rank)
}
