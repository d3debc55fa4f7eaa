import { MATTBANDET } from '../support/mattbandet.ts'

/** Måttbandet's first, then kommuner of every size; written as people do, by name and by code. */
const KOMMUNER = [
  ...MATTBANDET,
  'Boden',
  'Kalix',
  'Kiruna',
  'Gällivare',
  'Härnösand',
  'Gävle',
  'Falun',
  'Karlstad',
  'Västerås',
  'Örebro',
  'Växjö',
  'Kalmar',
  '0180',
  '1480',
  '1280',
  '0380',
  '0114',
]

/** LSS as a controller follows it, then äldreomsorg: costs of every year beside surveys of a few. */
const INDICATORS = [
  'N28016',
  'N28018',
  'N28012',
  'N28013',
  'N28015',
  'N28009',
  'N28820',
  'N28819',
  'N28892',
  'N28801',
  'N28804',
  'U28563',
  'U28533',
  'U28900',
  'N25017',
  'N20048',
  'N20900',
  'N21006',
  'N23005',
  'N23805',
]

/** Those that have figures, and three columns made ready for years to come. */
const FIRST_YEAR = 2006
const LAST_YEAR = 2025

/** A sheet with a block of kommuner × years for each indicator, which a recalculation asks for from top to bottom. */
export interface Sheet {
  kommuner: string[]
  indicators: string[]
  years: number[]
  cells: number
  /** The body of `POST /v1/cells`. */
  body: string
}

function sheetOf(kommunCount: number, indicatorCount: number): Sheet {
  const kommuner = KOMMUNER.slice(0, kommunCount)
  const indicators = INDICATORS.slice(0, indicatorCount)
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i)
  const cells = indicators.flatMap((_, i) =>
    kommuner.flatMap((_, k) => years.flatMap((year) => [k, i, year, 0])),
  )
  const body = JSON.stringify({ kommuner, indicators, cells })
  return { kommuner, indicators, years, cells: cells.length / 4, body }
}

/** 100, 1,000 and 10,000 cells. */
export const LARGEST = sheetOf(25, 20)
export const SHEETS = [sheetOf(5, 1), sheetOf(10, 5), LARGEST]

/** Needs the catalogue and no slice. */
export const NO_CELLS = JSON.stringify({ kommuner: [], indicators: [], cells: [] })
