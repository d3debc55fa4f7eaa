import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { area, coverage, indicator, indicatorVersion, omrade, peerGroup } from '../../schema/tables.ts'
import { type Area, Catalogue, type Indicator, type Release } from '../domain/catalogue.ts'
import type { Group } from '../domain/membership.ts'
import { Peers } from '../domain/peers.ts'
import { Lru } from './lru.ts'

/** How many releases' catalogues an isolate keeps: the newest, and those that workbooks are pinned to. */
const MOST_CACHED = 4
/** How many kommuner's "liknande" an isolate keeps. */
const MOST_KOMMUNER = 300

/** What a release is read by. */
type View = Pick<Release, 'number' | 'without'>

/** What is named, as of a release. */
export class Catalogues {
  readonly #db: ReturnType<typeof drizzle>
  readonly #catalogues = new Lru<number, Catalogue>(MOST_CACHED)
  readonly #groups = new Lru<number, Group[]>(MOST_CACHED)
  readonly #similar = new Lru<string, Group[]>(MOST_KOMMUNER)

  constructor(db: D1Database) {
    this.#db = drizzle(db)
  }

  async asOf(view: View): Promise<Catalogue> {
    const known = this.#catalogues.get(view.number)
    if (known !== undefined) return known
    const [areas, omraden, versions, coverages] = await this.#db.batch([
      this.#db.select().from(area).where(seenIn(view, area.release)),
      this.#db.select().from(omrade),
      this.#db
        .select()
        .from(indicatorVersion)
        .innerJoin(indicator, eq(indicator.number, indicatorVersion.indicator))
        .where(seenIn(view, indicatorVersion.release))
        .orderBy(indicatorVersion.indicator, indicatorVersion.release),
      this.#db
        .select({
          indicator: coverage.indicator,
          release: coverage.release,
          years: coverage.years,
          figures: coverage.figures,
          taken: coverage.taken,
        })
        .from(coverage)
        .where(seenIn(view, coverage.release))
        .orderBy(coverage.release),
    ])
    const covered = new Map<number, (typeof coverages)[number]>()
    for (const row of coverages) {
      const taken = row.taken ?? covered.get(row.indicator)?.taken ?? null
      covered.set(row.indicator, { ...row, taken })
    }
    const indicators = new Map<number, Indicator>()
    for (const { indicator_version: version, indicator: identity } of versions) {
      const own = covered.get(identity.number)
      indicators.set(identity.number, {
        ...version,
        ...identity,
        years: own?.years ?? {},
        figures: own?.figures ?? 0,
        coverageRelease: own?.release ?? null,
        taken: own?.taken ?? null,
      })
    }
    const catalogue = new Catalogue(view.number, areas, [...indicators.values()], omraden)
    this.#catalogues.set(view.number, catalogue)
    return catalogue
  }

  /** The groups to choose peers from, with those that are like each of the kommuner. */
  async peers(catalogue: Catalogue, view: View, kommuner: readonly Area[]): Promise<Peers> {
    const groups = await this.groups(view)
    const similar = await Promise.all(kommuner.map((kommun) => this.#similarTo(kommun, view)))
    return new Peers(catalogue, groups, similar.flat())
  }

  /** Every group but those that are like one kommun. */
  async groups(view: View): Promise<Group[]> {
    const known = this.#groups.get(view.number)
    if (known !== undefined) return known
    const rows = await this.#db
      .select()
      .from(peerGroup)
      .where(and(isNull(peerGroup.subject), seenIn(view, peerGroup.release)))
      .orderBy(peerGroup.release)
    const groups = newest(rows)
    this.#groups.set(view.number, groups)
    return groups
  }

  async #similarTo({ position }: Area, view: View): Promise<Group[]> {
    const key = `${position} ${view.number}`
    const known = this.#similar.get(key)
    if (known !== undefined) return known
    const rows = await this.#db
      .select()
      .from(peerGroup)
      .where(and(eq(peerGroup.subject, position), seenIn(view, peerGroup.release)))
      .orderBy(peerGroup.release)
    const groups = newest(rows)
    this.#similar.set(key, groups)
    return groups
  }
}

/** Whether a row's release is one of those that a release is read by. */
function seenIn({ number, without }: View, release: SQLiteColumn): SQL | undefined {
  const unread = JSON.stringify(without)
  return and(lte(release, number), sql`${release} NOT IN (SELECT value FROM json_each(${unread}))`)
}

/** Of rows that rise by release, the last with each id, in the order of lists. */
function newest(rows: (typeof peerGroup.$inferSelect)[]): Group[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => a.rank - b.rank)
}
