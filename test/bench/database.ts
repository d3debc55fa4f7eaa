import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unpackId } from '../../schema/slice.ts'
import { fillIfEmpty } from '../../worker/cli/fill.ts'
import type { Sheet } from './sheet.ts'

const MIGRATIONS = join(import.meta.dirname, '..', '..', 'schema', 'migrations')

export interface Filled {
  seconds: number
  figures: number
  slices: number
}

/** Brings an empty database to the newest schema and fills it as `npm start` does. */
export async function fill(db: D1Database): Promise<Filled> {
  const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'))
  for (const file of files.sort()) {
    const statements = readFileSync(join(MIGRATIONS, file), 'utf8').split('--> statement-breakpoint')
    for (const statement of statements) await db.prepare(statement).run()
  }
  const began = performance.now()
  await fillIfEmpty(db, { examples: true })
  const seconds = (performance.now() - began) / 1000
  const totals = await db
    .prepare('SELECT sum(figures) AS figures, (SELECT count(*) FROM slice) AS slices FROM release')
    .first<Omit<Filled, 'seconds'>>()
  if (totals === null) throw new Error('The database has no release after it was filled.')
  return { seconds, ...totals }
}

/** How many of the slices that a sheet is about there are: the least that must be read to answer it. */
export async function distinctSlices(db: D1Database, sheet: Sheet): Promise<number> {
  const { results: indicators } = await db
    .prepare('SELECT number, id FROM indicator')
    .all<{ number: number; id: string }>()
  const asked = new Set(
    indicators.filter(({ id }) => sheet.indicators.includes(id)).map(({ number }) => number),
  )
  const { results: slices } = await db.prepare('SELECT id FROM slice').all<{ id: number }>()
  return slices
    .map(({ id }) => unpackId(id))
    .filter(
      ({ indicator, gender, year }) => asked.has(indicator) && gender === 'T' && sheet.years.includes(year),
    ).length
}
