import type { IndicatorMetadata } from '../../../schema/staged.ts'
import { type ListedArea, listedArea } from './areas.ts'
import { type Kolada, MOST_IDS } from './client.ts'
import { described } from './described.ts'
import { FigureReader, type TakenFigures } from './figures.ts'
import { figures, kpi, municipality } from './shapes.ts'

/** What is asked of Kolada, in parts that it takes. */

export interface FiguresWanted {
  indicators: readonly string[]
  /** Both included. */
  years: { from: number; to: number }
  /** Only what has changed since this day (ISO), and what has been removed. */
  since?: string
  /** The areas that there are: position by code. */
  areas: ReadonlyMap<string, number>
}

export interface FiguresTaken extends TakenFigures {
  /** Ids that Kolada left out of its answer. Not told where only changes were asked for: no change is no answer. */
  unanswered: string[]
}

/** Figures of some indicators, for all areas. All are held until the last is in, so the caller takes few at a time. */
export async function takeFigures(kolada: Kolada, wanted: FiguresWanted): Promise<FiguresTaken> {
  const { indicators, years, since, areas } = wanted
  const reader = new FigureReader(areas, indicators)
  for (const ids of inSegments(indicators)) {
    for (const some of inSegments(rising(years))) {
      const path = `data/kpi/${segment(ids)}/year/${segment(some)}`
      const query = since === undefined ? {} : { from_date: since }
      for await (const rows of kolada.pages(path, figures, query)) reader.read(rows)
    }
  }
  return { ...reader.taken(), unanswered: since === undefined ? reader.unanswered() : [] }
}

export interface CatalogueTaken {
  indicators: IndicatorMetadata[]
  /** Ids that were asked for and that Kolada left out of its answer. */
  unknown: string[]
}

/** Kolada's descriptions as of a day (ISO): of some indicators, or of all that it has. */
export async function takeCatalogue(
  kolada: Kolada,
  today: string,
  ids?: readonly string[],
): Promise<CatalogueTaken> {
  const taken = new Map<string, IndicatorMetadata>()
  const paths = ids === undefined ? ['kpi'] : inSegments(ids).map((some) => `kpi/${segment(some)}`)
  for (const path of paths) {
    for await (const rows of kolada.pages(path, kpi)) {
      for (const row of rows) taken.set(row.id, described(row, today))
    }
  }
  return { indicators: [...taken.values()], unknown: (ids ?? []).filter((id) => !taken.has(id)) }
}

/** The areas that Kolada has and that are not among the known codes: a new kommun, to be appended. */
export async function takeNewAreas(
  kolada: Kolada,
  known: Pick<ReadonlySet<string>, 'has'>,
): Promise<ListedArea[]> {
  const listed: ListedArea[] = []
  for await (const rows of kolada.pages('municipality', municipality)) listed.push(...rows.map(listedArea))
  return listed.filter(({ code }) => !known.has(code))
}

function inSegments<T>(all: readonly T[]): T[][] {
  const parts: T[][] = []
  for (let i = 0; i < all.length; i += MOST_IDS) parts.push(all.slice(i, i + MOST_IDS))
  return parts
}

function segment(ids: readonly (string | number)[]): string {
  return ids.map((id) => encodeURIComponent(id)).join(',')
}

function rising({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
