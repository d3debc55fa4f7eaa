import type { Workbook } from './workbook.ts'

/** What is saved with the workbook; anyone who gets the file can read and change it. */
export interface Stored {
  readonly kommun: { readonly code: string; readonly name: string } | null
  readonly group: { readonly id: string; readonly name: string } | null
  /** The release that the workbook was last updated with. */
  readonly release: { readonly number: number; readonly date: string } | null
  /** Whether it stays at that release ("Lås datautgåva"). */
  readonly pinned: boolean
}

/** What is saved with a workbook. What is not as it should be is as if it were not saved. */
export async function readStored(_workbook: Workbook): Promise<Stored> {
  throw new Error('being written')
}

/** Saves some of it; null takes it away. */
export async function saveStored(_workbook: Workbook, _some: Partial<Stored>): Promise<void> {
  throw new Error('being written')
}
