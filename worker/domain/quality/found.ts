import type { StoredFinding } from '../../../schema/slice.ts'

/** A finding and where it is. The numbers after its kind are what its words need; see words.ts. */
export interface Found {
  /** Index of the year. */
  t: number
  /** The area's position, or `all` for what concerns the whole year. */
  at: number | 'all'
  finding: StoredFinding
}
