import type { Replies } from '../api.ts'

export type Area = Replies['/v1/indicators']['areas'][number]

/** The verksamhetsområden that something is found in, each followed by its parts; `kept` also where nothing is. */
export function inOrder(areas: readonly Area[], kept = ''): (Area & { depth: number })[] {
  const listed = areas.filter(({ id, count }) => count > 0 || id === kept)
  const ids = new Set(listed.map(({ id }) => id))
  const under = (parent: string | null, depth: number): (Area & { depth: number })[] =>
    listed
      .filter((area) => (area.parent !== null && ids.has(area.parent) ? area.parent : null) === parent)
      .flatMap((area) => [{ ...area, depth }, ...under(area.id, depth + 1)])
  return under(null, 0)
}
