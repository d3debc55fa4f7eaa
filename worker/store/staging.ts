import { packId, packKeys } from '../../schema/slice.ts'
import type { Described, IndicatorMetadata, ReleaseWords, Row } from '../../schema/staged.ts'
import {
  type ChangeCounts,
  coverage,
  indicatorVersion,
  omrade,
  peerGroup,
  slice,
  type Tally,
  type Years,
} from '../../schema/tables.ts'
import { addChanges, noChanges } from '../domain/changes.ts'
import type { Merged } from '../domain/merging.ts'
import { inserts, leaveUnchanged } from './rows.ts'

/**
 * How a release comes to be: begun, described, put part by part, closed, and published by moving one number. Until then
 * nothing of it is visible, and a run that died is simply run again: it goes on with the same number and the next part.
 */

/** A release that is being staged. */
export interface Staging {
  number: number
  /** The release that it is laid over; null in an empty database. */
  base: number | null
  /** Its day (ISO), as it was when it was begun. */
  date: string
  /** The parts that an earlier run put in place. */
  done: ReadonlySet<string>
}

/** What a part brings of one indicator. */
export interface Brought {
  /** The indicator's number. */
  indicator: number
  merged: Merged
  /** The day that the source was asked for all that is new, where it was. */
  taken: string | null
  /** A description that holds with these figures and with no others. */
  described: IndicatorMetadata | null
}

/** A staged release that nobody goes on with is swept away after this long, in milliseconds. */
const ABANDONED_AFTER = 24 * 60 * 60 * 1000

/**
 * Begins a release, or goes on with the one begun with the same key onto the same base: the same thing is being brought,
 * so what is in place is what this run would put there. Its day is then the later of the two.
 */
export async function begin(
  db: D1Database,
  { date, source, note, key }: ReleaseWords & { key: string },
): Promise<Staging> {
  await sweep(db)
  const base = await newestRelease(db)
  const whole = `${key} onto ${base ?? 'nothing'}`
  const [, begun, steps] = await db.batch([
    db
      .prepare(
        `INSERT INTO release (number, date, source, note, slices, figures, key, begun_on)
         SELECT number, ?1, ?2, ?3, 0, 0, ?4, ?5 FROM (SELECT coalesce(max(number), 0) + 1 AS number FROM release)
         WHERE NOT EXISTS (SELECT 1 FROM release WHERE key = ?4 AND published_on IS NULL)`,
      )
      .bind(date, source, note, whole, new Date().toISOString()),
    db
      .prepare(
        `UPDATE release SET date = max(date, ?2) WHERE key = ?1 AND published_on IS NULL RETURNING number, date`,
      )
      .bind(whole, date),
    db
      .prepare(
        `SELECT name FROM step
         WHERE release = (SELECT number FROM release WHERE key = ?1 AND published_on IS NULL)`,
      )
      .bind(whole),
  ])
  const [staged] = (begun?.results ?? []) as { number: number; date: string }[]
  if (staged === undefined) throw new Error('A release could not be begun.')
  const done = (steps?.results ?? []) as { name: string }[]
  return { ...staged, base, done: new Set(done.map(({ name }) => name)) }
}

/** Writes what a release names and describes; again is no harm. Returns each indicator's number by id. */
export async function describe(
  db: D1Database,
  release: number,
  { areas, omraden, indicators, groups }: Partial<Described>,
): Promise<Map<string, number>> {
  await addAreas(db, release, areas ?? [])
  const numbers = await numberIndicators(db, indicators?.map(({ id }) => id) ?? [])
  const versions = indicators?.map((one) => versionOf(one, numbers.get(one.id) ?? 0, release))
  const statements = [
    ...inserts(db, omrade, omraden ?? []),
    ...inserts(db, indicatorVersion, versions ?? []),
    ...inserts(db, peerGroup, groups?.map((group) => ({ ...group, release })) ?? []),
  ]
  if (statements.length === 0) return numbers
  await db.batch([
    ...statements,
    leaveUnchanged(db, indicatorVersion, 'indicator', release),
    leaveUnchanged(db, peerGroup, 'id', release),
  ])
  return numbers
}

function versionOf(
  { id, ...version }: IndicatorMetadata,
  indicator: number,
  release: number,
): Row<typeof indicatorVersion> {
  return { ...version, indicator, release }
}

/** New areas get the positions after the last; one that only an abandoned release had becomes this one's. */
async function addAreas(db: D1Database, release: number, areas: Described['areas']): Promise<void> {
  if (areas.length === 0) return
  const rows = JSON.stringify(areas.map(({ code, name, kind, lan }) => [code, name, kind, lan]))
  await db.batch([
    db
      .prepare(
        `INSERT INTO area (position, code, name, kind, lan, release)
         SELECT (SELECT coalesce(max(position), -1) FROM area) + row_number() OVER (ORDER BY a.key),
           a.value ->> 0, a.value ->> 1, a.value ->> 2, a.value ->> 3, ?2
         FROM json_each(?1) AS a WHERE a.value ->> 0 NOT IN (SELECT code FROM area)`,
      )
      .bind(rows, release),
    db
      .prepare(
        `UPDATE area SET release = ?2
         WHERE code IN (SELECT value ->> 0 FROM json_each(?1)) AND release NOT IN (
           SELECT number FROM release WHERE published_on IS NOT NULL AND withdrawn_on IS NULL
         )`,
      )
      .bind(rows, release),
  ])
}

/** The numbers of indicators by id, new ones for those that had none: numbers are never given twice. */
async function numberIndicators(db: D1Database, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const listed = JSON.stringify(ids)
  await db
    .prepare(
      `INSERT INTO indicator (number, id)
       SELECT (SELECT coalesce(max(number), 0) FROM indicator) + row_number() OVER (ORDER BY i.key), i.value
       FROM json_each(?1) AS i WHERE i.value NOT IN (SELECT id FROM indicator)`,
    )
    .bind(listed)
    .run()
  const { results } = await db
    .prepare('SELECT number, id FROM indicator WHERE id IN (SELECT value FROM json_each(?1))')
    .bind(listed)
    .all<{ number: number; id: string }>()
  return new Map(results.map(({ number, id }) => [id, number]))
}

/**
 * Puts a part in place, whole or not at all. False, and nothing is written, where the release is not being staged any
 * more: another run published it or gave it up.
 */
export async function put(
  db: D1Database,
  release: number,
  part: { name: string; brought: readonly Brought[]; tally: Tally },
): Promise<boolean> {
  const differing = part.brought.filter(({ merged }) => merged.slices.length > 0)
  const slices = differing.flatMap(({ merged }) =>
    merged.slices.map(({ key, ...stored }) => ({ id: packId(key, release), ...stored })),
  )
  const covered = differing.map(({ indicator, taken, merged }): Row<typeof coverage> => {
    const { years, brought, figures, changes, findings } = merged
    return { release, indicator, years, brought, figures, changes, findings, taken }
  })
  const versions = part.brought.flatMap(({ indicator, described }) =>
    described === null ? [] : versionOf(described, indicator, release),
  )
  try {
    await db.batch([
      // A release that is not being staged has no number here, which ends the batch.
      db
        .prepare(
          `INSERT OR REPLACE INTO step (release, name, tally)
           VALUES ((SELECT number FROM release WHERE number = ?1 AND published_on IS NULL), ?2, ?3)`,
        )
        .bind(release, part.name, JSON.stringify(part.tally)),
      ...inserts(db, slice, slices),
      ...inserts(db, coverage, covered),
      ...inserts(db, indicatorVersion, versions),
    ])
    return true
  } catch (error) {
    if (await isStaged(db, release)) throw error
    return false
  }
}

async function isStaged(db: D1Database, release: number): Promise<boolean> {
  const staged = db.prepare('SELECT 1 FROM release WHERE number = ?1 AND published_on IS NULL').bind(release)
  return (await staged.first()) !== null
}

/** Whether a part of a release is in place. */
export async function isInPlace(db: D1Database, release: number, name: string): Promise<boolean> {
  const step = db.prepare('SELECT 1 FROM step WHERE release = ?1 AND name = ?2').bind(release, name)
  return (await step.first()) !== null
}

/** What a staged release is about, and what it does to the figures. */
export interface Touched {
  /** Those with new figures or another description, with the network whose members alone may read them. */
  indicators: { sight: string | null }[]
  described: number
  groups: number
  changes: ChangeCounts
  findings: number
}

export async function touched(db: D1Database, release: number): Promise<Touched> {
  const [indicators, counts, covered] = await db.batch([
    db
      .prepare(
        `SELECT (
           SELECT sight FROM indicator_version AS v
           WHERE v.indicator = t.indicator AND v.release <= ?1 AND (v.release = ?1 OR v.release IN (
             SELECT number FROM release WHERE published_on IS NOT NULL AND withdrawn_on IS NULL
           )) ORDER BY v.release DESC LIMIT 1
         ) AS sight
         FROM (
           SELECT indicator FROM coverage WHERE release = ?1
           UNION SELECT indicator FROM indicator_version WHERE release = ?1
         ) AS t`,
      )
      .bind(release),
    db
      .prepare(
        `SELECT (SELECT count(*) FROM indicator_version WHERE release = ?1) AS described,
           (SELECT count(*) FROM peer_group WHERE release = ?1) AS groups`,
      )
      .bind(release),
    db.prepare('SELECT changes, findings FROM coverage WHERE release = ?1').bind(release),
  ])
  const rows = (covered?.results ?? []) as { changes: string; findings: number }[]
  const changes = noChanges()
  for (const row of rows) addChanges(changes, JSON.parse(row.changes) as ChangeCounts)
  const [{ described, groups } = { described: 0, groups: 0 }] = (counts?.results ?? []) as {
    described: number
    groups: number
  }[]
  return {
    indicators: (indicators?.results ?? []) as Touched['indicators'],
    described,
    groups,
    changes,
    findings: rows.reduce((sum, { findings }) => sum + findings, 0),
  }
}

/**
 * Sums up what all parts brought, and writes what a person should know of it into the release's note. Again is no harm,
 * also where the release has been published since.
 */
export async function close(
  db: D1Database,
  release: number,
  sight: string | null,
): Promise<Pick<Tally, 'slices' | 'figures'>> {
  const { results } = await db
    .prepare('SELECT tally FROM step WHERE release = ?1')
    .bind(release)
    .all<{ tally: string }>()
  const sum: Omit<Tally, 'agreed'> = { slices: 0, figures: 0, kommuner: {}, told: [] }
  for (const row of results) {
    const tally = JSON.parse(row.tally) as Tally
    sum.slices += tally.slices
    sum.figures += tally.figures
    sum.told.push(...tally.told)
    for (const [position, counts] of Object.entries(tally.kommuner)) {
      const own = sum.kommuner[Number(position)] ?? noChanges()
      addChanges(own, counts)
      sum.kommuner[Number(position)] = own
    }
  }
  const told = [...new Set(sum.told)].join(' ')
  await db
    .prepare(
      `UPDATE release SET slices = ?2, figures = ?3, kommuner = ?4, sight = ?5,
         note = CASE WHEN instr(note, ?6) > 0 THEN note ELSE trim(note || ' ' || ?6) END
       WHERE number = ?1 AND published_on IS NULL`,
    )
    .bind(release, sum.slices, sum.figures, JSON.stringify(sum.kommuner), sight, told)
    .run()
  const closed = await db
    .prepare('SELECT slices, figures FROM release WHERE number = ?1')
    .bind(release)
    .first<Pick<Tally, 'slices' | 'figures'>>()
  return closed ?? { slices: 0, figures: 0 }
}

/**
 * Where the source had nothing else than what is published, that it was asked is kept with that. Not before all parts are
 * in place, since it changes what a run that goes on would ask for.
 */
export async function agree(db: D1Database, { number, base }: Omit<Staging, 'done'>): Promise<void> {
  await db
    .prepare(
      `UPDATE coverage SET taken = a.value ->> 1 FROM step, json_each(step.tally, '$.agreed') AS a
       WHERE step.release = ?1 AND coverage.indicator = a.value ->> 0 AND coverage.release = (
         SELECT max(c.release) FROM coverage AS c JOIN release AS r ON r.number = c.release
         WHERE c.indicator = coverage.indicator AND c.release < ?1
           AND r.published_on IS NOT NULL AND r.withdrawn_on IS NULL
       ) AND ?2 = (SELECT release FROM published)`,
    )
    .bind(number, base)
    .run()
}

/**
 * Makes a staged release the one that everybody reads: one number moves. False, and nothing is changed, where another
 * release was published since it was begun, for it was laid over figures that are not the newest any more.
 */
export async function publish(db: D1Database, { number, base }: Omit<Staging, 'done'>): Promise<boolean> {
  await db.batch([
    base === null
      ? db
          .prepare(
            'INSERT INTO published (only, release) SELECT 1, ?1 WHERE NOT EXISTS (SELECT 1 FROM published)',
          )
          .bind(number)
      : db.prepare('UPDATE published SET release = ?1 WHERE release = ?2').bind(number, base),
    db
      .prepare(
        `UPDATE release SET published_on = ?2
         WHERE number = ?1 AND published_on IS NULL AND ?1 = (SELECT release FROM published)`,
      )
      .bind(number, new Date().toISOString()),
    db
      .prepare(
        'DELETE FROM step WHERE release = ?1 AND ?1 IN (SELECT number FROM release WHERE published_on IS NOT NULL)',
      )
      .bind(number),
  ])
  return (await newestRelease(db)) === number
}

/**
 * Takes the newest release back: the number moves to the one before, and nothing of it is read again, also when later
 * ones are published. What it brought stays, unread. Null where there is none before it.
 */
export async function withdraw(
  db: D1Database,
  why: string,
): Promise<{ withdrawn: number; newest: number } | null> {
  const withdrawn = await newestRelease(db)
  const newest = await db
    .prepare(
      `SELECT max(number) AS number FROM release
       WHERE number < ?1 AND published_on IS NOT NULL AND withdrawn_on IS NULL`,
    )
    .bind(withdrawn)
    .first<number>('number')
  if (withdrawn === null || newest === null) return null
  await db.batch([
    db.prepare('UPDATE published SET release = ?2 WHERE release = ?1').bind(withdrawn, newest),
    db
      .prepare('UPDATE release SET withdrawn_on = ?2, withdrawn_why = ?3 WHERE number = ?1')
      .bind(withdrawn, new Date().toISOString(), why),
  ])
  return { withdrawn, newest }
}

/** Above any release's number. An area that only a forgotten release had keeps its position, but is not seen. */
const NO_RELEASE = 65536

/** Forgets a staged release, which nobody has seen. */
export async function drop(db: D1Database, release: number): Promise<void> {
  const { results } = await db
    .prepare('SELECT indicator, brought FROM coverage WHERE release = ?1')
    .bind(release)
    .all<{ indicator: number; brought: string }>()
  const ids = results.flatMap(({ indicator, brought }) =>
    packKeys(indicator, JSON.parse(brought) as Years).map((key) => packId(key, release)),
  )
  await db.batch([
    db.prepare('DELETE FROM slice WHERE id IN (SELECT value FROM json_each(?1))').bind(JSON.stringify(ids)),
    ...['step', 'coverage', 'indicator_version', 'peer_group'].map((table) =>
      db.prepare(`DELETE FROM "${table}" WHERE release = ?1`).bind(release),
    ),
    db.prepare('UPDATE area SET release = ?2 WHERE release = ?1').bind(release, NO_RELEASE),
    db.prepare('DELETE FROM release WHERE number = ?1 AND published_on IS NULL').bind(release),
  ])
}

/** Drops what was begun long ago and never finished: what it is made of may not be what the source has now. */
async function sweep(db: D1Database): Promise<void> {
  const { results } = await db
    .prepare('SELECT number FROM release WHERE published_on IS NULL AND begun_on < ?1')
    .bind(new Date(Date.now() - ABANDONED_AFTER).toISOString())
    .all<{ number: number }>()
  for (const { number } of results) await drop(db, number)
}

/** The number of the published release; null in an empty database. */
export async function newestRelease(db: D1Database): Promise<number | null> {
  return db.prepare('SELECT release FROM published').first<number>('release')
}
