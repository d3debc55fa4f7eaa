import { type Group, membersAt } from './membership.ts'

/** Whom a key belongs to: a kommun, by position, or the coordinator of a network. */
export interface KeyHolder {
  kommun: number | null
  network: string | null
}

/**
 * The networks whose own figures a reader may see. A kommun's key opens those that it is or was a member of, in any
 * verksamhetsområde and year.
 */
export function networksOf(holder: KeyHolder, groups: readonly Group[]): ReadonlySet<string> {
  const own = groups.filter(
    (group) =>
      group.kind === 'network' &&
      (group.id === holder.network ||
        (holder.kommun !== null && membersAt(group, {}).includes(holder.kommun))),
  )
  return new Set(own.map(({ id }) => id))
}
