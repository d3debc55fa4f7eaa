import type { ChangeCounts, Tally, Years } from '../../schema/tables.ts'

/** What a release did to one indicator's figures. */
export interface CoverageRow {
  /** The indicator's number. */
  indicator: number
  /** The years of the slices that the release wrote. */
  brought: Years
  changes: ChangeCounts
  findings: number
}

/** What releases changed, as it was counted when they were staged. */
export class Changes {
  readonly #db: D1Database

  constructor(db: D1Database) {
    this.#db = db
  }

  /** By indicator, rising by number. */
  async ofIndicators(release: number): Promise<CoverageRow[]> {
    const { results } = await this.#db
      .prepare(
        'SELECT indicator, brought, changes, findings FROM coverage WHERE release = ?1 ORDER BY indicator',
      )
      .bind(release)
      .all<{ indicator: number; brought: string; changes: string; findings: number }>()
    return results.map((row) => ({
      ...row,
      brought: JSON.parse(row.brought) as Years,
      changes: JSON.parse(row.changes) as ChangeCounts,
    }))
  }

  /** By release and area position, of the figures that everybody may read. */
  async ofKommuner(releases: readonly number[]): Promise<Map<number, Tally['kommuner']>> {
    const { results } = await this.#db
      .prepare('SELECT number, kommuner FROM release WHERE number IN (SELECT value FROM json_each(?1))')
      .bind(JSON.stringify(releases))
      .all<{ number: number; kommuner: string }>()
    return new Map(results.map(({ number, kommuner }) => [number, JSON.parse(kommuner) as Tally['kommuner']]))
  }
}
