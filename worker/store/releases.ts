import type { ReleaseChoice } from '../../schema/contract/parameters.ts'
import type { Release } from '../domain/catalogue.ts'
import { sha256 } from '../domain/hash.ts'
import { Refusal } from '../domain/refusal.ts'
import { say } from '../domain/text.ts'

/** How long an isolate goes on with the release that it last saw, in seconds. */
export const RELEASE_CHECKED_EVERY = 5

const ALL = `
  SELECT number, date, source, note, slices, figures, sight, published_on AS publishedOn,
    withdrawn_on AS withdrawnOn, withdrawn_why AS withdrawnWhy,
    number <= coalesce((SELECT release FROM published), 0) AS reached
  FROM release ORDER BY number`

/** Of each indicator that has ever been limited: its network, if its newest published description still says so. */
const LIMITED = `
  WITH readable AS (
    SELECT number FROM release WHERE published_on IS NOT NULL AND withdrawn_on IS NULL
  )
  SELECT v.indicator, v.sight FROM indicator_version AS v
  WHERE v.sight IS NOT NULL AND v.release IN readable AND NOT EXISTS (
    SELECT 1 FROM indicator_version AS later
    WHERE later.indicator = v.indicator AND later.release > v.release AND later.release IN readable
  ) ORDER BY v.indicator`

interface ReleaseRow extends Omit<Release, 'without' | 'publishedOn'> {
  publishedOn: string | null
  withdrawnOn: string | null
  withdrawnWhy: string | null
  reached: 0 | 1
}

/** A release that was published and is not to be read any more. */
export interface Withdrawn {
  number: number
  date: string
  /** ISO time. */
  on: string
  why: string
  sight: string | null
}

interface Known {
  releases: Release[]
  withdrawn: Withdrawn[]
  /** By indicator number, the network whose members alone may read its figures. */
  limited: ReadonlyMap<number, string>
  /** Short, and another where what is withdrawn or limited is another. */
  state: string
}

/** The published releases. Where publishing moves the number, an isolate follows within seconds. */
export class Releases {
  readonly #db: D1Database
  #known: (Known & { at: number }) | undefined

  constructor(db: D1Database) {
    this.#db = db
  }

  /** What is known may have changed: it is read anew the next time. */
  forget(): void {
    this.#known = undefined
  }

  /** Every release that may be read, oldest first. */
  async all(): Promise<readonly Release[]> {
    return (await this.#read()).releases
  }

  /** Those that were withdrawn, oldest first. */
  async withdrawn(): Promise<readonly Withdrawn[]> {
    return (await this.#read()).withdrawn
  }

  /** By indicator number, the networks that keep figures to themselves, whichever release is read. */
  async limited(): Promise<ReadonlyMap<number, string>> {
    return (await this.#read()).limited
  }

  /** What a reply depends on besides its release: another where something was withdrawn, limited or opened since. */
  async state(): Promise<string> {
    return (await this.#read()).state
  }

  /** The numbers below one that nothing is read of, whether that one is published or not. */
  async unreadable(below: number): Promise<number[]> {
    const { results } = await this.#db
      .prepare(
        `SELECT number FROM release
         WHERE number < ?1 AND (published_on IS NULL OR withdrawn_on IS NOT NULL) ORDER BY number`,
      )
      .bind(below)
      .all<{ number: number }>()
    return results.map(({ number }) => number)
  }

  /** The release chosen: the newest where nothing is, else the one with the number or the last one by the day. */
  async choose(choice: ReleaseChoice | undefined): Promise<Release> {
    const { releases, withdrawn } = await this.#read()
    const chosen =
      choice === undefined
        ? releases.at(-1)
        : typeof choice === 'number'
          ? releases.find(({ number }) => number === choice)
          : releases.findLast(({ date }) => date <= choice.onOrBefore)
    if (chosen === undefined) throw unknownRelease(choice, releases, withdrawn)
    return chosen
  }

  async #read(): Promise<Known> {
    const now = Date.now()
    if (this.#known !== undefined && now - this.#known.at < RELEASE_CHECKED_EVERY * 1000) return this.#known
    const [rows, sights] = await this.#db.batch([this.#db.prepare(ALL), this.#db.prepare(LIMITED)])
    const all = (rows?.results ?? []) as ReleaseRow[]
    const releases = all.filter(isReadable).map((row) => readable(row, all))
    if (releases.length === 0) throw noData()
    const withdrawn = all.flatMap(({ number, date, sight, withdrawnOn, withdrawnWhy }) =>
      withdrawnOn === null ? [] : { number, date, on: withdrawnOn, why: withdrawnWhy ?? '', sight },
    )
    const limited = new Map(
      ((sights?.results ?? []) as { indicator: number; sight: string }[]).map((row) => [
        row.indicator,
        row.sight,
      ]),
    )
    const state = (await sha256(JSON.stringify([withdrawn, [...limited]]))).slice(0, 8)
    this.#known = { releases, withdrawn, limited, state, at: now }
    return this.#known
  }
}

function isReadable(row: ReleaseRow): row is ReleaseRow & { publishedOn: string } {
  return row.reached === 1 && row.publishedOn !== null && row.withdrawnOn === null
}

function readable(row: ReleaseRow & { publishedOn: string }, all: readonly ReleaseRow[]): Release {
  const { number, date, source, note, slices, figures, sight, publishedOn } = row
  const without = all.filter((other) => other.number < number && !isReadable(other))
  return {
    number,
    date,
    source,
    note,
    slices,
    figures,
    sight,
    publishedOn,
    without: without.map((other) => other.number),
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

function unknownRelease(
  choice: ReleaseChoice | undefined,
  releases: readonly Release[],
  withdrawn: readonly Withdrawn[],
): Refusal {
  const gone = withdrawn.find(({ number }) => number === choice)
  const first = releases[0]
  const last = releases.at(-1)
  const asked = typeof choice === 'object' ? choice.onOrBefore : String(choice)
  const spanSv = `${first?.number} (${first?.date}) till ${last?.number} (${last?.date})`
  const spanEn = `${first?.number} (${first?.date}) to ${last?.number} (${last?.date})`
  const day = gone?.on.slice(0, 10)
  return new Refusal(
    'unknown_release',
    gone === undefined
      ? say(
          `Det finns ingen datautgåva ${asked}. De som finns är ${spanSv}; se /v1/releases.`,
          `There is no release ${asked}. Those there are, are ${spanEn}; see /v1/releases.`,
        )
      : say(
          `Datautgåva ${asked} drogs tillbaka ${day}. De som finns är ${spanSv}; varför står i /v1/releases.`,
          `Release ${asked} was withdrawn on ${day}. Those there are, are ${spanEn}; why stands in /v1/releases.`,
        ),
    { parameter: 'release', suggestions: last === undefined ? [] : [String(last.number)] },
  )
}
