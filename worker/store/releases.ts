import type { ReleaseChoice } from '../../schema/contract/parameters.ts'
import type { Release } from '../domain/catalogue.ts'
import { Refusal } from '../domain/refusal.ts'
import { say } from '../domain/text.ts'

/** How long an isolate goes on with the release that it last saw, in seconds. */
export const RELEASE_CHECKED_EVERY = 5

const PUBLISHED =
  'SELECT number, date, source, note, slices, figures FROM release WHERE number <= (SELECT release FROM published) ORDER BY number'

/** The published releases. Where publishing moves the number, an isolate follows within seconds. */
export class Releases {
  readonly #db: D1Database
  #known: { releases: Release[]; at: number } | undefined

  constructor(db: D1Database) {
    this.#db = db
  }

  /** Every published release, oldest first. */
  async all(): Promise<readonly Release[]> {
    const now = Date.now()
    if (this.#known !== undefined && now - this.#known.at < RELEASE_CHECKED_EVERY * 1000)
      return this.#known.releases
    const { results } = await this.#db.prepare(PUBLISHED).all<Release>()
    if (results.length === 0) throw noData()
    this.#known = { releases: results, at: now }
    return results
  }

  /** The release chosen: the newest where nothing is, else the one with the number or the last one by the day. */
  async choose(choice: ReleaseChoice | undefined): Promise<Release> {
    const releases = await this.all()
    const chosen =
      choice === undefined
        ? releases.at(-1)
        : typeof choice === 'number'
          ? releases.find(({ number }) => number === choice)
          : releases.findLast(({ date }) => date <= choice.onOrBefore)
    if (chosen === undefined) throw unknownRelease(choice, releases)
    return chosen
  }
}

function noData(): Refusal {
  return new Refusal(
    'no_data',
    say(
      'Databasen har ingen publicerad datautgåva ännu. Fyll den (se README) och försök igen.',
      'The database has no published release yet. Fill it (see the README) and try again.',
    ),
  )
}

function unknownRelease(choice: ReleaseChoice | undefined, releases: readonly Release[]): Refusal {
  const first = releases[0]
  const last = releases.at(-1)
  const asked = typeof choice === 'object' ? choice.onOrBefore : String(choice)
  const spanSv = `${first?.number} (${first?.date}) till ${last?.number} (${last?.date})`
  const spanEn = `${first?.number} (${first?.date}) to ${last?.number} (${last?.date})`
  return new Refusal(
    'unknown_release',
    say(
      `Det finns ingen datautgåva ${asked}. De som finns är ${spanSv}; se /v1/releases.`,
      `There is no release ${asked}. Those there are, are ${spanEn}; see /v1/releases.`,
    ),
    { parameter: 'release', suggestions: last === undefined ? [] : [String(last.number)] },
  )
}
