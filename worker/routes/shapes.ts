import type { Area, Catalogue, Indicator, Release } from '../domain/catalogue.ts'
import { EXAMPLE_SOURCE } from '../domain/catalogue.ts'
import type { Figure } from '../domain/figure.ts'
import type { Group } from '../domain/membership.ts'
import { say, type Text } from '../domain/text.ts'
import { latestYearOf } from '../domain/years.ts'
import type { Reader } from './reader.ts'

/** How the domain's things look in replies. */

export function areaShape({ code, name }: Area) {
  return { code, name }
}

export function listedAreaShape({ code, name, kind, lan }: Area) {
  return { code, name, kind, lan }
}

export function indicatorShape({ id, code, title, unit, direction }: Indicator) {
  return { id, code, title, unit, direction }
}

/** With the line to cite, and marked where its figures are invented. */
export function citedIndicatorShape(indicator: Indicator) {
  return {
    ...indicatorShape(indicator),
    source: indicator.source,
    example: indicator.source === EXAMPLE_SOURCE,
  }
}

export function listedIndicatorShape(indicator: Indicator, catalogue: Catalogue) {
  const omrade = catalogue.omraden.find(({ id }) => id === indicator.omrade)
  return {
    ...citedIndicatorShape(indicator),
    area: { id: indicator.omrade, name: omrade?.name ?? indicator.omrade },
    quality: indicator.quality,
    latestYear: latestYearOf(indicator),
  }
}

export function answerShape({ value, status, reason, note }: Figure, tell: (text: Text) => string) {
  return {
    value,
    status,
    reason: reason === null ? null : tell(reason),
    note: note === null ? null : tell(note),
  }
}

export function groupShape({ id, name, kind, year, source }: Group) {
  return { id, name, kind, year, source }
}

const NETWORKS_OWN = say('Ett nätverks egna uppgifter', "A network's own figures")

/** A release that is wholly a network's own says no more than that to others. */
export function releaseShape(
  { number, date, source, note, slices, figures, sight, publishedOn }: Release,
  { sees }: Reader,
  tell: (text: Text) => string,
) {
  const words = sees(sight) ? { source, note } : { source: tell(NETWORKS_OWN), note: '' }
  return { number, date, ...words, slices, figures, publishedOn }
}
