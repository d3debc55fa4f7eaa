import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSeed } from '../sources/seed.ts'
import { newestRelease, publish, stage } from '../store/stage.ts'

const SEED = join(import.meta.dirname, '..', '..', 'schema', 'seed')

/** Fills an empty database with the embedded figures. Returns what it did; a database with a release is left alone. */
export async function fillIfEmpty(db: D1Database, options: { examples: boolean }): Promise<string> {
  const existing = await newestRelease(db)
  if (existing !== null) return `Release ${existing} is already there; the database is left as it is.`
  const staged = readSeed((path) => readFileSync(join(SEED, path), 'utf8'), options)
  await stage(db, staged)
  await publish(db, staged.release.number)
  const { figures, slices } = staged.release
  return `Filled with ${figures.toLocaleString('en')} figures in ${slices.toLocaleString('en')} slices.`
}
