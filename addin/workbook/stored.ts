import { SETTINGS } from './setting-names.ts'
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

/** What is saved with a workbook. What is not as it should be is as if it were not saved: the file may come from anyone. */
export async function readStored(workbook: Workbook): Promise<Stored> {
  const [kommun, group, release, pinned] = await Promise.all([
    workbook.setting(SETTINGS.kommun),
    workbook.setting(SETTINGS.group),
    workbook.setting(SETTINGS.release),
    workbook.setting(SETTINGS.pinned),
  ])
  const of = releaseIn(release)
  return {
    kommun: kommunIn(kommun),
    group: groupIn(group),
    release: of,
    pinned: pinned === true && of !== null,
  }
}

/** Saves some of it; null takes it away. */
export async function saveStored(workbook: Workbook, some: Partial<Stored>): Promise<void> {
  const { kommun, group, release, pinned } = some
  if (kommun !== undefined) await workbook.saveSetting(SETTINGS.kommun, kommun)
  if (group !== undefined) await workbook.saveSetting(SETTINGS.group, group)
  if (release !== undefined) await workbook.saveSetting(SETTINGS.release, release)
  if (pinned !== undefined) await workbook.saveSetting(SETTINGS.pinned, pinned ? true : null)
}

export function kommunIn(stored: unknown): Stored['kommun'] {
  const { code, name } = fieldsOf(stored)
  return isWord(code) && /^\d{4}$/.test(code) && isWord(name) ? { code, name } : null
}

export function groupIn(stored: unknown): Stored['group'] {
  const { id, name } = fieldsOf(stored)
  return isWord(id, LONGEST_LIST) && isWord(name) ? { id, name } : null
}

export function releaseIn(stored: unknown): Stored['release'] {
  const { number, date } = fieldsOf(stored)
  const isNumber = typeof number === 'number' && Number.isSafeInteger(number) && number > 0
  return isNumber && isWord(date) && isDay(date) ? { number, date } : null
}

function fieldsOf(stored: unknown): Record<string, unknown> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {}
}

const LONGEST_NAME = 200
/** A group may be a list of every kommun's code. */
const LONGEST_LIST = 2000

/** Words to show and to send: no longer than they can be, with nothing in them that is not for reading. */
function isWord(stored: unknown, longest = LONGEST_NAME): stored is string {
  return (
    typeof stored === 'string' && stored.trim() !== '' && stored.length <= longest && !/\p{C}/u.test(stored)
  )
}

function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
  )
}
