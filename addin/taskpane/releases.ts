import { SETTINGS } from '../workbook/setting-names.ts'
import type { Workbook } from '../workbook/workbook.ts'
import type { Api } from './api.ts'

export interface Release {
  readonly number: number
  /** The day that its figures were as they are in it. */
  readonly date: string
}

/** Which release the workbook's figures are of, and which is the newest. */
export interface Releases {
  /** The workbook's: of its last update, or the one that its first formula was answered from; null before. */
  readonly current: Release | null
  /** Null until the service has told. */
  readonly newest: Release | null
  /** Whether the user has locked the workbook to its release. */
  readonly pinned: boolean
}

export const NO_RELEASES: Releases = { current: null, newest: null, pinned: false }

/** What was saved with the workbook of it. */
export async function readReleases(workbook: Workbook | null): Promise<Pick<Releases, 'current' | 'pinned'>> {
  if (workbook === null) return NO_RELEASES
  const [release, pinned] = await Promise.all([
    workbook.setting(SETTINGS.release),
    workbook.setting(SETTINGS.pinned),
  ])
  const current = releaseOf(release)
  return { current, pinned: pinned === true && current !== null }
}

/** A file may come from anyone. */
function releaseOf(stored: unknown): Release | null {
  const { number, date } = (stored ?? {}) as { number?: unknown; date?: unknown }
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1) return null
  return { number, date: typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) ? date : '' }
}

export async function askNewest(api: Api): Promise<Release> {
  const { release, date } = await api.get('/v1/status')
  return { number: release, date }
}

/** Saves with the workbook which release it is of. */
export async function saveRelease(release: Release, workbook: Workbook): Promise<void> {
  await workbook.saveSetting(SETTINGS.release, release)
}

export async function savePinned(pinned: boolean, workbook: Workbook): Promise<void> {
  await workbook.saveSetting(SETTINGS.pinned, pinned ? true : null)
}
