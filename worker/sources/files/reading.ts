import type { Gender } from '../../../schema/words.ts'
import type { Drafts } from '../../domain/drafts.ts'
import type { Kpi } from '../kolada/shapes.ts'
import type { Delimiter } from './csv.ts'
import type { Encoding } from './decode.ts'
import type { Layout } from './layout.ts'
import type { IndicatorRow } from './lists.ts'
import type { Told } from './told.ts'

/** What a file turned out to be: everything that a person should see before any of it is kept. */
export type FileReading = FiguresReading | IndicatorsReading | KpisReading

/** How the file was written. */
export interface Form {
  name: string
  gzip: boolean
  /** Undefined for a workbook. */
  encoding?: Encoding
  delimiter?: Delimiter
}

interface AnyReading {
  form: Form
  /** Rows that should have been read and could not be. */
  rejected: Told[]
  /** Rows that are not for reading: titles, notes, means of groups. */
  ignored: Told[]
}

/** Figures, by indicator, area, gender and year. */
export interface FiguresReading extends AnyReading {
  kind: 'figures'
  tables: TableRead[]
  drafts: Drafts
  /** Ids of Kolada's shape that the catalogue has not. */
  newIndicators: string[]
  /** A name in the file that we do not know, and that the caller's choice of indicator was taken to mean. */
  standsFor?: string
  /** Figures that the file says twice, alike, by indicator id. */
  duplicates: Map<string, Duplicate[]>
  counts: Counts
}

export interface TableRead {
  sheet: string
  layout: Layout
  /** Whether some of the numbers are shown as percent, and read as they are stored. */
  hasPercent: boolean
}

/** A figure that has been said in an earlier row. */
export interface Duplicate {
  sheet: string
  row: number
  position: number
  gender: Gender
  year: number
}

export interface Counts {
  /** Rows about an area, also those rejected. */
  rows: number
  values: number
  /** Figures with a reason why there is no value. */
  withoutValue: number
  /** Empty cells, which nothing is said of. */
  empty: number
  /** Areas that something is said of. */
  kommuner: number
  regions: number
  riket: number
}

/** A list of own indicators. */
export interface IndicatorsReading extends AnyReading {
  kind: 'indicators'
  indicators: IndicatorRow[]
}

/** Kolada's own descriptions of its indicators. */
export interface KpisReading extends AnyReading {
  kind: 'kolada-kpis'
  kpis: Kpi[]
}
