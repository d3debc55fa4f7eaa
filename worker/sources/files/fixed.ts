import { quote } from '../../domain/text.ts'
import type { IndicatorNames } from './indicators.ts'
import type { Fixed, Layout, ValueColumn } from './layout.ts'
import { lacking } from './refusals.ts'
import { type Row, textOf } from './table.ts'
import { yearIn } from './values.ts'

/** What the caller says of a file that does not say it itself. */
export interface Options {
  /** An id or code. */
  indicator?: string
  year?: number
}

/** What stands above a table, and what the table is called. */
interface About {
  titles: readonly Row[]
  tableName: string
}

/** The indicator of all figures, where neither a column nor a heading says it. */
export function fixedIndicator(
  values: readonly ValueColumn[],
  keys: Layout['keys'],
  about: About,
  indicators: IndicatorNames,
): Fixed<string> | undefined {
  if (keys.indicator !== undefined || values.every(({ indicator }) => indicator !== undefined))
    return undefined
  if (indicators.chosen !== undefined) return { value: indicators.chosen }
  const found = textsAbout(about).flatMap((text) => {
    const value = indicatorIn(text, indicators)
    return value === undefined ? [] : { value, text }
  })
  const [first] = found
  if (first !== undefined && found.every(({ value }) => value === first.value)) {
    indicators.read(first.value)
    return first
  }
  throw lacking(
    'indicator',
    'Filen säger inte vilken indikator värdena gäller. Ange den (till exempel N28013), eller lägg till en kolumn som heter indikator.',
    'The file does not say which indicator the figures are of. Give it (for example N28013), or add a column called indicator.',
  )
}

/** The year of all figures, where neither a column nor a heading says it. */
export function fixedYear(
  values: readonly ValueColumn[],
  keys: Layout['keys'],
  about: About,
  { year }: Options,
): Fixed<number> | undefined {
  if (keys.year !== undefined || values.every((column) => column.year !== undefined)) {
    if (year === undefined) return undefined
    throw lacking(
      'year',
      'Filen säger själv vilka år värdena gäller. Läs in den utan att ange år.',
      'The file says itself which years the figures are of. Bring it in without giving a year.',
    )
  }
  if (year !== undefined) return { value: year }
  const found = textsAbout(about).flatMap((text) => {
    const value = yearAtEnd(text)
    return value === undefined ? [] : { value, text }
  })
  const [first] = found
  if (first !== undefined && found.every(({ value }) => value === first.value)) return first
  const several = found.map(({ text }) => quote(text)).join(', ')
  throw lacking(
    'year',
    `Filen säger inte vilket år värdena gäller${several === '' ? '' : `, eller flera: ${several}`}. Ange året, eller lägg till en kolumn som heter år.`,
    `The file does not say which year the figures are of${several === '' ? '' : `, or several: ${several}`}. Give the year, or add a column called year.`,
  )
}

function textsAbout({ titles, tableName }: About): string[] {
  return [...titles.flatMap((row) => row.map(textOf)), tableName].filter((text) => text !== '')
}

/** The one indicator that a title is, or mentions by its id or code. */
function indicatorIn(text: string, indicators: IndicatorNames): string | undefined {
  const whole =
    indicators.known(text) ?? indicators.known(text.replace(YEAR_AT_END, '').replace(/[\s,]+$/, ''))
  if (whole !== undefined) return whole
  const mentioned = text.split(/[\s,:;()]+/).filter((word) => /^\p{L}\w*[_\d]\w*$/u.test(word))
  const found = new Set(mentioned.flatMap((word) => indicators.known(word) ?? []))
  const [only] = found
  return found.size === 1 ? only : undefined
}

/** "…, 2022", "… (2022)", "År 2022", "2022". A year in the middle of a title, or in a date, may be of anything. */
const YEAR_AT_END = /(?:^|[,(]\s*|(?:^|\s)(?:år|year)\s+)(\d{4})\)?$/i

function yearAtEnd(text: string): number | undefined {
  return yearIn(YEAR_AT_END.exec(text)?.[1] ?? '')
}
