import type { ChangeCounts, Tally, Years } from '../../schema/tables.ts'

/** What a release did to one indicator's figures. */
export interface CoverageRow {
  /** The indicator's number. */
  indicator: number
  /** The years of the slices that the release wrote. */
  brought: Years
  changes: ChangeCounts
  findings: number
  /** Whether everybody might read the figures then, so that they are counted by kommun. */
  counted: boolean
}

/** The sight of an indicator's figures when a release brought them: that of its description as of the release. */
const COVERAGE = `
  SELECT c.indicator, c.brought, c.changes, c.findings, CASE
    WHEN c.indicator IN (SELECT indicator FROM indicator_version WHERE sight IS NOT NULL) THEN (
      SELECT v.sight FROM indicator_version AS v
      JOIN release AS r ON r.number = v.release AND r.published_on IS NOT NULL AND r.withdrawn_on IS NULL
      WHERE v.indicator = c.indicator AND v.release <= c.release ORDER BY v.release DESC LIMIT 1
    )
  END AS sight
  FROM coverage AS c WHERE c.release = ?1 ORDER BY c.indicator`

/** What each of some releases changed in all, but for some indicators. */
const SUMS = `
  SELECT release, sum(changes ->> 'added') AS added, sum(changes ->> 'revised') AS revised,
    sum(changes ->> 'removed') AS removed, sum(changes ->> 'status') AS status
  FROM coverage
  WHERE release IN (SELECT value FROM json_each(?1)) AND indicator NOT IN (SELECT value FROM json_each(?2))
  GROUP BY release`

/** What releases changed, as it was counted when they were staged. */
export class Changes {
  readonly #db: D1Database

  constructor(db: D1Database) {
    this.#db = db
  }

  /** By indicator, rising by number. */
  async ofIndicators(release: number): Promise<CoverageRow[]> {
    const { results } = await this.#db
      .prepare(COVERAGE)
      .bind(release)
      .all<{ indicator: number; brought: string; changes: string; findings: number; sight: string | null }>()
    return results.map(({ indicator, brought, changes, findings, sight }) => ({
      indicator,
      brought: JSON.parse(brought) as Years,
      changes: JSON.parse(changes) as ChangeCounts,
      findings,
      counted: sight === null,
    }))
  }

  /** By area position, of the figures that everybody might read then. */
  async ofKommuner(release: number): Promise<Tally['kommuner']> {
    const kommuner = await this.#db
      .prepare('SELECT kommuner FROM release WHERE number = ?1')
      .bind(release)
      .first<string>('kommuner')
    return JSON.parse(kommuner ?? '{}') as Tally['kommuner']
  }

  /** In all, by release; those that changed nothing but the indicators (numbers) left out are not among them. */
  async sums(releases: readonly number[], leftOut: Iterable<number>): Promise<Map<number, ChangeCounts>> {
    const { results } = await this.#db
      .prepare(SUMS)
      .bind(JSON.stringify(releases), JSON.stringify([...leftOut]))
      .all<ChangeCounts & { release: number }>()
    return new Map(results.map(({ release, ...counts }) => [release, counts]))
  }
}
