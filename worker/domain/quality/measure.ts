/** What the quality control must know of an indicator. */
export interface Measured {
  /** '' where it is not known. */
  unit: string
  title: string
}

/**
 * How two figures of an indicator are held against each other: `share` of a hundred, `ratio` (twice is twice, whatever
 * the size), `linear` (a difference is a difference), or `code` (answers with a number each, which have no distance).
 */
export type Scale = 'share' | 'ratio' | 'linear' | 'code'

export interface Measure {
  scale: Scale
  /** Whether the unit says that it is counted. */
  counted: boolean
  /** What a figure cannot be below, and above; null where there is no such bound. */
  least: number | null
  most: number | null
}

/** What is counted, paid or waited for is never less than nothing. */
const NEVER_NEGATIVE = /^(?:antal|kr|tkr|mkr|dagar|timmar|minuter|månader|år)(?:[/ ]|$)/

/** A difference or a balance goes either way, whatever its unit. */
const EITHER_WAY =
  /avvik|förändr|differens|skillnad|resultat|utjämning|finansnetto|flyttnetto|födelsenetto|eget kapital|rörelsekapital|soliditet|självfinansier|balans|extraord|kostnadsutveckling/i

/** What is left when incomes are taken off is as a rule above nothing, but need not be. */
const NET = /netto|minus/i

/** Per cent of something that it is not a part of. */
const OVER_A_HUNDRED = /som andel av|likviditet|grad(?:en)?(?![a-zåäö])|faktor|skattekraft/i

/**
 * What an indicator's unit and title say of its figures. Where they are in doubt they say nothing: a bound that is wrong
 * flags a whole indicator, a bound that is missing only leaves the jumps to find what is wild.
 */
export function measureOf({ unit, title }: Measured): Measure {
  const counted = unit.startsWith('antal')
  if (unit.includes('=')) return { scale: 'code', counted, least: null, most: null }
  if (EITHER_WAY.test(title)) return { scale: 'linear', counted, least: null, most: null }
  if (unit === '%') {
    return OVER_A_HUNDRED.test(title)
      ? { scale: 'linear', counted, least: null, most: null }
      : { scale: 'share', counted, least: 0, most: 100 }
  }
  const known = unit !== '' && !/index|procentenheter/.test(unit)
  const least = NEVER_NEGATIVE.test(unit) && !NET.test(title) ? 0 : null
  return { scale: known ? 'ratio' : 'linear', counted, least, most: null }
}
