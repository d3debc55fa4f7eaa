import type { MembershipRule } from '../../schema/tables.ts'
import type { GroupKind } from '../../schema/words.ts'

export interface Group {
  id: string
  kind: GroupKind
  name: string
  source: string
  /** For "liknande": the kommun that the members are like. */
  subject: number | null
  /** For "liknande": what they are alike in. */
  omrade: string | null
  year: number | null
  rules: MembershipRule[]
}

/** What a membership is asked for: any verksamhetsområde or year where it is left out. */
export interface Occasion {
  /** The verksamhetsområde and those it is part of. */
  omrade?: readonly string[]
  year?: number
}

/**
 * The positions of a group's members on an occasion. Where the occasion is open, whoever belonged at some
 * time or in some verksamhetsområde is in; nobody is taken out by a rule that only may apply.
 */
export function membersAt(group: Group, { omrade, year }: Occasion): number[] {
  const members = new Set<number>()
  for (const rule of group.rules) {
    const unsure =
      (rule.omrade !== undefined && omrade === undefined) || (isDated(rule) && year === undefined)
    const applies =
      (rule.omrade === undefined || omrade === undefined || omrade.includes(rule.omrade)) &&
      (year === undefined || ((rule.from ?? year) <= year && year <= (rule.to ?? year)))
    if (!applies) continue
    for (const position of rule.areas) {
      if (rule.member !== false) members.add(position)
      else if (!unsure) members.delete(position)
    }
  }
  return [...members]
}

/** The year to tell with a group's members: that it was made, or that it is asked for if its members change. */
export function yearOf(group: Group, asked: number | undefined): number | null {
  return group.year ?? (group.rules.some(isDated) ? (asked ?? null) : null)
}

/** Whether a rule holds only for some years. */
function isDated(rule: MembershipRule): boolean {
  return rule.from !== undefined || rule.to !== undefined
}
