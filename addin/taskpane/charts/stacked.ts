/** A mark on a strip: where along it, and how many stand below it there. */
export interface Stacked<M> {
  readonly member: M
  readonly x: number
  readonly level: number
}

/** Puts marks that would cover each other on top of each other: each in the column, as wide as a mark, that it falls in. */
export function stacked<M>(members: readonly M[], at: (member: M) => number, wide: number): Stacked<M>[] {
  const heights = new Map<number, number>()
  return members.map((member) => {
    const column = Math.round(at(member) / wide)
    const level = heights.get(column) ?? 0
    heights.set(column, level + 1)
    return { member, x: column * wide, level }
  })
}
