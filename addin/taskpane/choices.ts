/** What the user has chosen, and is kept: kommun and group with the workbook, the rest on the device. */
export interface Choices {
  /** The user's own kommun (its code and name); null until one is chosen. */
  readonly kommun: { readonly code: string; readonly name: string } | null
  /** What `peers` takes: a group's id, "liknande", "lan" or codes with commas; null for the one that OJ proposes. */
  readonly group: { readonly id: string; readonly name: string } | null
  /** Ids of indicators, the latest first. */
  readonly favourites: readonly string[]
  readonly recent: readonly string[]
  chooseKommun(kommun: Choices['kommun']): void
  chooseGroup(group: Choices['group']): void
  toggleFavourite(id: string): void
  /** Puts an indicator first among the recent. */
  open(id: string): void
}
