import { type Entry, entryAt, type Slice } from '../../schema/slice.ts'
import type { ChangeCounts } from '../../schema/tables.ts'

/** What became of a figure between two releases; see {@link ChangeCounts}. */
type ChangeKind = keyof ChangeCounts

export interface Change {
  position: number
  kind: ChangeKind
  before: Entry
  after: Entry
}

const NOTHING: Entry = { value: null, status: 'missing' }

/** How an area's entry changed; null where it reads as it did. */
function kindOfChange(before: Entry, after: Entry): ChangeKind | null {
  if (before.value === null && after.value === null) return before.status === after.status ? null : 'status'
  if (before.value === null) return 'added'
  if (after.value === null) return 'removed'
  if (before.value !== after.value) return 'revised'
  return before.status === after.status ? null : 'status'
}

/** What changed from one slice of a key to another, by rising position; undefined is a slice that there was not. */
export function* changesBetween(before: Slice | undefined, after: Slice | undefined): Generator<Change> {
  const length = Math.max(lengthOf(before), lengthOf(after))
  for (let position = 0; position < length; position++) {
    const was = before === undefined ? NOTHING : entryAt(before, position)
    const is = after === undefined ? NOTHING : entryAt(after, position)
    const kind = kindOfChange(was, is)
    if (kind !== null) yield { position, kind, before: was, after: is }
  }
}

/** How many positions a slice says anything of. */
function lengthOf(slice: Slice | undefined): number {
  return slice === undefined
    ? 0
    : Math.max(slice.values.length, ...[...slice.marks.keys()].map((at) => at + 1))
}

export function noChanges(): ChangeCounts {
  return { added: 0, revised: 0, removed: 0, status: 0 }
}

/** Adds counts to others, or with `times` -1 takes them away. */
export function addChanges(to: ChangeCounts, more: ChangeCounts, times: 1 | -1 = 1): void {
  to.added += times * more.added
  to.revised += times * more.revised
  to.removed += times * more.removed
  to.status += times * more.status
}
