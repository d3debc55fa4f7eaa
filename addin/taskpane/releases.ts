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

export async function askNewest(api: Api): Promise<Release> {
  const { release, date } = await api.get('/v1/status')
  return { number: release, date }
}
