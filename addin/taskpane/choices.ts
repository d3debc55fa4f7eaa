import { keepOnDevice, readDevice } from '../client/device.ts'
import { groupIn, kommunIn, type Stored, saveStored } from '../workbook/stored.ts'
import type { Workbook } from '../workbook/workbook.ts'

/** A kommun, region or riket: its code and name. */
export interface ChosenKommun {
  readonly code: string
  readonly name: string
}

/** What `peers` takes: a group's id, "liknande", "lan" or codes with commas. */
export interface ChosenGroup {
  readonly id: string
  readonly name: string
}

/** What the user has chosen: kommun and group are kept with the workbook, the rest on the device. */
export interface Choices {
  /** The user's own kommun; null until one is chosen. */
  readonly kommun: ChosenKommun | null
  /** Null for the group that OJ proposes. */
  readonly group: ChosenGroup | null
  /** Ids of indicators, the latest first. */
  readonly favourites: readonly string[]
  readonly recent: readonly string[]
}

export const NOTHING_CHOSEN: Choices = { kommun: null, group: null, favourites: [], recent: [] }

const MOST_RECENT = 20
const MOST_FAVOURITES = 200

/**
 * The choices as they were kept. A workbook that has none of its own begins with those that were last made on the device:
 * most people have one kommun.
 */
export function keptChoices(stored: Stored | null): Choices {
  const own = stored?.kommun ?? null
  return {
    kommun: own ?? kommunIn(onDevice('kommun')),
    group: own === null ? groupIn(onDevice('group')) : (stored?.group ?? null),
    favourites: ids(onDevice('favourites')),
    recent: ids(onDevice('recent')),
  }
}

export async function keepMine(
  mine: { kommun?: ChosenKommun; group: ChosenGroup | null },
  workbook: Workbook | null,
): Promise<void> {
  const { kommun, group } = mine
  if (kommun !== undefined) keepOnDevice('kommun', JSON.stringify(kommun))
  keepOnDevice('group', group === null ? null : JSON.stringify(group))
  if (workbook !== null) await saveStored(workbook, mine)
}

/** The favourites with an indicator put first, or taken away. */
export function toggled(favourites: readonly string[], id: string): readonly string[] {
  const kept = favourites.includes(id)
    ? favourites.filter((one) => one !== id)
    : [id, ...favourites].slice(0, MOST_FAVOURITES)
  keepOnDevice('favourites', JSON.stringify(kept))
  return kept
}

/** The recent with an indicator first. */
export function opened(recent: readonly string[], id: string): readonly string[] {
  const kept = [id, ...recent.filter((one) => one !== id)].slice(0, MOST_RECENT)
  keepOnDevice('recent', JSON.stringify(kept))
  return kept
}

function onDevice(name: 'kommun' | 'group' | 'favourites' | 'recent'): unknown {
  try {
    return JSON.parse(readDevice(name) ?? 'null')
  } catch {
    // Something else wrote there: what cannot be read is as good as nothing.
    return null
  }
}

function ids(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : []
}
