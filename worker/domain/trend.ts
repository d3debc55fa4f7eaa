import type { Area, Catalogue } from './catalogue.ts'
import { type Summary, summaryOf } from './compare.ts'
import { answer, entryFor, type Figure, riketValue, type Slices, type Subject } from './figure.ts'

/** A year of a kommun beside its peers. */
export interface TrendYear {
  year: number
  figure: Figure
  /** Over the peers; the kommun itself is excluded. */
  summary: Summary
  riket: number | null
}

/** The same peers in every year: where a group's members change, so would what they are compared with. */
export function trend(
  subject: Subject,
  peers: readonly Area[],
  years: readonly number[],
  slices: Slices,
  catalogue: Catalogue,
): TrendYear[] {
  return years.map((year) => ({
    year,
    figure: answer({ ...subject, time: year }, slices),
    summary: summaryOf(peers.map((area) => ({ entry: entryFor({ ...subject, area }, year, slices) }))),
    riket: riketValue(subject, year, slices, catalogue),
  }))
}
