import type { SliceFindings } from '../../../schema/slice.ts'
import type { SeriesBreak } from '../../../schema/tables.ts'
import { breaksIn } from './breaks.ts'
import { fieldOf } from './field.ts'
import type { YearOfFigures } from './figures.ts'
import type { Found } from './found.ts'
import { impossibleIn } from './impossible.ts'
import { jumpsIn } from './jumps.ts'
import { type Measured, measureOf } from './measure.ts'
import { missingIn } from './missing.ts'

/** An indicator, as far as the quality control needs to know it. */
export interface Checked extends Measured {
  /** Those that the source has stated. */
  breaks: readonly SeriesBreak[]
}

/**
 * What a person should look at before a release is published, by year, for one indicator and gender. It warns: no figure
 * is altered. `years` are all there are, rising.
 */
export function findingsOf(
  indicator: Checked,
  years: readonly YearOfFigures[],
  isKommun: (position: number) => boolean,
): Map<number, SliceFindings> {
  const findings = new Map<number, SliceFindings>()
  for (const { t, at, finding } of found(indicator, years, isKommun)) {
    const year = years[t]?.year ?? Number.NaN
    const ofYear = findings.get(year) ?? {}
    findings.set(year, ofYear)
    ofYear[at] = [...(ofYear[at] ?? []), finding]
  }
  return findings
}

function* found(
  indicator: Checked,
  years: readonly YearOfFigures[],
  isKommun: (position: number) => boolean,
): Generator<Found> {
  const measure = measureOf(indicator)
  yield* impossibleIn(years, measure)
  const field = fieldOf(measure, years, isKommun)
  yield* missingIn(field)
  yield* jumpsIn(field)
  yield* breaksIn(field, indicator.breaks)
}
