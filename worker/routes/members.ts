import type { Area, Catalogue } from '../domain/catalogue.ts'
import { type Group, membersAt, type Occasion } from '../domain/membership.ts'

/** What a membership is asked for, from the parameters of a path. */
export function occasionOf(
  catalogue: Catalogue,
  asked: { area?: string | undefined; year?: number | undefined },
): Occasion {
  return {
    ...(asked.area === undefined ? {} : { omrade: catalogue.omradeChain(catalogue.omrade(asked.area).id) }),
    ...(asked.year === undefined ? {} : { year: asked.year }),
  }
}

/** A group's members on an occasion, in the order of lists. */
export function membersOf(catalogue: Catalogue, group: Group, occasion: Occasion): Area[] {
  const positions = new Set(membersAt(group, occasion))
  return catalogue.areas.filter(({ position }) => positions.has(position))
}
