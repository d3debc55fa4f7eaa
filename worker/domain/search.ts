import type { Area, Indicator, Omrade } from './catalogue.ts'
import { fold } from './names.ts'

/** Endings that a Swedish noun takes; "väntetider" must find "väntetid". */
const ENDING = /(?:erna|arna|orna|ens|ets|er|ar|or|en|et|s)$/
const SHORTEST_STEM = 4

/** How much a hit is worth in each place that is searched: names first, the running text last. */
const WEIGHTS = [8, 4, 2, 1]

/** The indicators in which every word of `q` occurs, best first. */
export function searchIndicators(
  indicators: readonly Indicator[],
  omraden: readonly Omrade[],
  q: string,
): Indicator[] {
  const words = fold(q)
    .split(' ')
    .filter((word) => word !== '')
  if (words.length === 0) return []
  const omradeText = new Map(
    omraden.map((omrade) => [omrade.id, fold([omrade.name, ...omrade.aliases].join(' '))]),
  )
  return indicators
    .map((indicator) => {
      const places = [
        fold(`${indicator.id} ${indicator.code}`),
        fold(indicator.title),
        omradeText.get(indicator.omrade) ?? '',
        fold(`${indicator.definition} ${indicator.purpose}`),
      ]
      return { indicator, score: score(words, places) }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.indicator.number - b.indicator.number)
    .map(({ indicator }) => indicator)
}

function score(words: readonly string[], places: readonly string[]): number {
  let total = 0
  for (const word of words) {
    const stem = word.replace(ENDING, '')
    const found = places.findIndex((place) => place.includes(stem.length < SHORTEST_STEM ? word : stem))
    if (found === -1) return 0
    total += WEIGHTS[found] ?? 0
  }
  return total
}

/** The areas whose name or code contains `q`, those that begin with it first. */
export function searchAreas(areas: readonly Area[], q: string): Area[] {
  const wanted = fold(q)
  if (wanted === '') return []
  const at = (area: Area) => fold(`${area.name} ${area.code}`).indexOf(wanted)
  return areas.filter((area) => at(area) !== -1).sort((a, b) => Number(at(a) > 0) - Number(at(b) > 0))
}
