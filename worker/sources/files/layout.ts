import type { Gender } from '../../../schema/words.ts'
import type { Text } from '../../domain/text.ts'
import type { Role } from './words.ts'

/** A column that is read, with its heading ('' where it has none) and what stands in it first. */
export interface Column {
  index: number
  heading: string
  example: string
}

/** A column of figures, and what its heading says of them all. */
export interface ValueColumn extends Column {
  indicator?: string
  year?: number
  gender?: Gender
}

/** Something that holds for a whole table, and what says so. */
export interface Fixed<T> {
  value: T
  /** The words of the title or sheet name; undefined where the caller said so. */
  text?: string
}

/** How a table is to be read. */
export interface Layout {
  kind: 'long' | 'years' | 'indicators' | 'years-and-indicators' | 'genders'
  /** The rows of the headings. */
  from: number
  to: number
  /** The first decides which area a row is about; the others must say the same. */
  areas: [Column, ...Column[]]
  keys: Partial<Record<Exclude<Role, 'area' | 'value'>, Column>>
  values: ValueColumn[]
  indicator?: Fixed<string>
  year?: Fixed<number>
  /** Columns that say nothing of figures. */
  unused: Column[]
  /** Columns of figures that cannot be read. */
  unread: { column: Column; why: Text }[]
}
