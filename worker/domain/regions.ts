import type { Area } from './catalogue.ts'
import { fold } from './fold.ts'

/** Words that a region's name has beside that of its län. */
const AROUND = new Set(['region', 'regionen', 'landsting', 'landstinget', 'landstings', 'lans', 'lan', 'i'])

/** Län that are called otherwise in the region's own name. */
const OTHERWISE: ReadonlyMap<string, string> = new Map([
  ['sodermanland', 'sormland'],
  ['jamtland', 'jamtland harjedalen'],
])

/**
 * The region that a name means, also one from before 2019, when most were landsting: "Norrbottens läns landsting",
 * "Landstinget i Uppsala län", "Västra Götalandsregionen". Where `bare`, the name of the län is enough.
 */
export function regionNamed(text: string, areas: readonly Area[], bare = false): Area | undefined {
  const name = fold(text)
  if (!bare && !/region|landsting/.test(name)) return undefined
  const wanted = lanOf(name)
  return wanted === ''
    ? undefined
    : areas.find((area) => area.kind === 'region' && lanOf(fold(area.name)) === wanted)
}

/** What is left of a folded name: its län, without the genitive. */
function lanOf(name: string): string {
  const words = name
    .replace(/s?regionen\b/, ' ')
    .split(' ')
    .filter((word) => word !== '' && !AROUND.has(word))
  const lan = words.join(' ').replace(/s$/, '')
  return OTHERWISE.get(lan) ?? lan
}
