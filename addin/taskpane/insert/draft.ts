import type { Gender } from '../../../schema/words.ts'
import type { Choices } from '../choices.ts'
import type { Picked } from './picked.ts'

/** The formulas that can be inserted: their ids. */
export type FormulaKind = 'VALUE' | 'SERIES' | 'TABLE' | 'COMPARE'

/** A formula as the user has come to want it. */
export interface Draft {
  readonly kind: FormulaKind
  /** A name or code, or the cell that has it. */
  readonly kommun: string | Picked
  readonly year: YearChoice
  /** Of a series; null for the first, and the latest, that are published. */
  readonly from: number | null
  readonly to: number | null
  readonly gender: Gender
  /** The id of the group to compare with; null for the one that OJ proposes. */
  readonly group: string | null
  /** The kommuner of a table. */
  readonly kommuner: KommunerChoice
  /** Their names, as typed. */
  readonly list: string
  /** Ids of more indicators of a table. */
  readonly more: readonly string[]
}

/** `latest` with a value, `previous` the one before, one certain, or the cell that has it. */
export type YearChoice = 'latest' | 'previous' | number | Picked

/** The members of the group, names that are typed, or cells that have them. */
export type KommunerChoice = 'group' | 'list' | Picked

/** How it begins: of what the user is looking at. */
export function firstDraft({ kommun, group }: Choices, year: number | null, gender: Gender): Draft {
  return {
    kind: 'VALUE',
    kommun: kommun?.name ?? '',
    year: year ?? 'latest',
    from: null,
    to: null,
    gender,
    group: group?.id ?? null,
    kommuner: 'group',
    list: '',
    more: [],
  }
}

/** The names in a list that is typed, with commas, semicolons or lines between. */
export function namesIn(list: string): string[] {
  return list
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
