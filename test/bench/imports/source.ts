import { existsSync } from 'node:fs'
import { join } from 'node:path'

const DATA = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'data')

/** A file of real figures to measure with, and the day that they were as they are in it. */
export interface RealFile {
  path: string
  date: string
}

/** Kolada as of January 2013 and as of August 2024; null where the files are not beside the project. */
export function realFiles(): { vintage: RealFile; large: RealFile } | null {
  const vintage = { path: join(DATA, 'kolada-2013-vintage.csv.gz'), date: '2013-01-31' }
  const large = { path: join(DATA, 'kolada-social-values.csv.gz'), date: '2024-08-30' }
  return existsSync(vintage.path) && existsSync(large.path) ? { vintage, large } : null
}

/** Kolada's whole catalogue, without figures; null where it is not beside the project. */
export function catalogueFile(): RealFile | null {
  const catalogue = { path: join(DATA, 'kolada-v3-kpi.json.gz'), date: '2026-03-31' }
  return existsSync(catalogue.path) ? catalogue : null
}
