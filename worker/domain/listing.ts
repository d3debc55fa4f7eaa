import { QUALITIES, type Quality } from '../../schema/words.ts'
import type { Area, Catalogue, Indicator, Omrade } from './catalogue.ts'
import { quote, say, type Text } from './text.ts'

/** Which indicators are asked for; all where nothing is said. */
export interface Wanted {
  q?: string | undefined
  omrade?: Omrade | undefined
  quality?: Quality | undefined
  kommun?: Area | undefined
  /** By number, the indicators that the kommun has figures for. */
  years?: ReadonlyMap<number, number> | undefined
}

/** What was asked for, and how much each choice would leave of it. */
export interface Listing {
  found: Indicator[]
  /** Of those that the other filters leave, whatever the område; the parts of one count with it. */
  omraden: { omrade: Omrade; count: number }[]
  qualities: { id: Quality; count: number }[]
}

/** Best match first where words are searched for, else in the order of the catalogue. */
export function listing(catalogue: Catalogue, { q, omrade, quality, years }: Wanted): Listing {
  const matches = (q === undefined ? catalogue.indicators : catalogue.search(q)).filter(
    ({ number }) => years?.has(number) ?? true,
  )
  const within = omrade === undefined ? null : partsOf(omrade, catalogue)
  const isWithin = (indicator: Indicator) => within?.has(indicator.omrade) ?? true
  const isOf = (indicator: Indicator) => quality === undefined || indicator.quality === quality

  const byOmrade = counted(matches.filter(isOf), (indicator) => indicator.omrade)
  const byQuality = counted(matches.filter(isWithin), (indicator) => indicator.quality)
  return {
    found: matches.filter((indicator) => isWithin(indicator) && isOf(indicator)),
    omraden: catalogue.omraden
      .map((one) => ({ omrade: one, count: sum(partsOf(one, catalogue), byOmrade) }))
      .filter(({ count }) => count > 0),
    qualities: QUALITIES.map((id) => ({ id, count: byQuality.get(id) ?? 0 })).filter(
      ({ count }) => count > 0,
    ),
  }
}

/** That there is nothing of what was asked for, and what to do. */
export function nothingFound({ q, omrade, quality, kommun }: Wanted): Text {
  const filters = [
    ...(omrade === undefined ? [] : [say(`inom ${omrade.name}`, `in ${omrade.name}`)]),
    ...(quality === undefined ? [] : [say(`av slaget ${quality}`, `of the kind ${quality}`)]),
    ...(kommun === undefined ? [] : [say(`med värde för ${kommun.name}`, `with a value for ${kommun.name}`)]),
  ]
  const asked = q === undefined ? say('finns', 'is') : say(`träffas av ${quote(q)}`, `matches ${quote(q)}`)
  const instead =
    filters.length === 0
      ? say(
          'Pröva färre eller andra ord, eller utelämna q för att se alla.',
          'Try fewer or other words, or leave q out to see all.',
        )
      : say('Ta bort ett filter, eller pröva andra ord.', 'Take a filter away, or try other words.')
  const sentence = (language: keyof Text, no: string) =>
    `${[no, asked[language], ...filters.map((one) => one[language])].join(' ')}. ${instead[language]}`
  return say(sentence('sv', 'Ingen indikator'), sentence('en', 'No indicator'))
}

/** The ids of a verksamhetsområde and of those that are part of it. */
function partsOf({ id }: Omrade, catalogue: Catalogue): Set<string> {
  return new Set(
    catalogue.omraden.map((one) => one.id).filter((one) => catalogue.omradeChain(one).includes(id)),
  )
}

function counted<K>(indicators: readonly Indicator[], keyOf: (indicator: Indicator) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const indicator of indicators) counts.set(keyOf(indicator), (counts.get(keyOf(indicator)) ?? 0) + 1)
  return counts
}

function sum<K>(keys: Iterable<K>, counts: ReadonlyMap<K, number>): number {
  let total = 0
  for (const key of keys) total += counts.get(key) ?? 0
  return total
}
