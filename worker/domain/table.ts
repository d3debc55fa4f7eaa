import type { Gender } from '../../schema/words.ts'
import type { Area, Indicator } from './catalogue.ts'
import { refuseTooMany } from './cells.ts'
import type { Question } from './figure.ts'

export interface TableAxes {
  kommuner: readonly Area[]
  indicators: readonly Indicator[]
  years: readonly number[]
  genders: readonly Gender[]
}

/** Every figure of the table: kommuner outermost, then indicators, years and genders. */
export function tableQuestions({
  kommuner,
  indicators,
  years,
  genders,
}: TableAxes): (Question & { time: number })[] {
  refuseTooMany(kommuner.length * indicators.length * years.length * genders.length)
  return kommuner.flatMap((area) =>
    indicators.flatMap((indicator) =>
      years.flatMap((time) => genders.map((gender) => ({ area, indicator, gender, time }))),
    ),
  )
}
