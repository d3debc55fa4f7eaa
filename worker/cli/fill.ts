import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bringWhole } from '../imports/whole.ts'
import { readSeed } from '../sources/seed.ts'
import { newestRelease } from '../store/staging.ts'

const SEED = join(import.meta.dirname, '..', '..', 'schema', 'seed')

/** Reads a file of schema/seed. */
export function readSeedFile(path: string): string {
  return readFileSync(join(SEED, path), 'utf8')
}

/** Fills an empty database with the embedded figures. Returns what it did; a database with a release is left alone. */
export async function fillIfEmpty(db: D1Database, options: { examples: boolean }): Promise<string> {
  const existing = await newestRelease(db)
  if (existing !== null) return `Release ${existing} is already there; the database is left as it is.`
  const { figures, slices } = await bringWhole(db, readSeed(readSeedFile, options))
  return `Filled with ${figures.toLocaleString('en')} figures in ${slices.toLocaleString('en')} slices.`
}
