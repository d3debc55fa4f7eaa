import { useState } from 'preact/hooks'
import type { Text } from '../../../schema/contract/parameters.ts'
import { KIND_WORDS, type Kind } from './kinds.ts'

/** A report as it is being put together. */
export interface Draft {
  readonly kind: Kind
  /** Ids, in the order that the report has them. */
  readonly indicators: readonly string[]
  /** Of cost and quality. */
  readonly cost: string | null
  readonly quality: string | null
  /** Null for the one that OJ proposes. */
  readonly year: number | 'latest' | null
  /** How many years a yearly report has beside each other. */
  readonly years: 2 | 5
}

const EMPTY: Draft = { kind: 'network', indicators: [], cost: null, quality: null, year: null, years: 2 }

/** Kept while the pane is open: whoever looks a measure up on another tab comes back to what was begun. */
let begun: Draft = EMPTY

export function useDraft(): { draft: Draft; change: (part: Partial<Draft>) => void } {
  const [draft, setDraft] = useState(begun)
  return {
    draft,
    change: (part) => {
      begun = { ...begun, ...part }
      setDraft(begun)
    },
  }
}

/** The indicators that the report is of, in their order. */
export function idsOf({ kind, indicators, cost, quality }: Draft): readonly string[] {
  if (kind !== 'costAndQuality') return indicators
  return [cost, quality].filter((id) => id !== null)
}

/** What must be chosen before the report can be made; null where nothing is. */
export function lackOf(draft: Draft): Text | null {
  const { kind, cost, quality } = draft
  const { least, most } = KIND_WORDS[kind]
  const count = idsOf(draft).length
  if (kind === 'costAndQuality') {
    if (cost === null) return { sv: 'Välj ett kostnadsmått.', en: 'Choose a measure of cost.' }
    if (quality === null) return { sv: 'Välj ett kvalitetsmått.', en: 'Choose a measure of quality.' }
    return cost === quality ? { sv: 'Välj två olika mått.', en: 'Choose two different measures.' } : null
  }
  if (count >= least && count <= most) return null
  if (least === 1) {
    return count === 0
      ? { sv: 'Välj minst ett mått.', en: 'Choose at least one measure.' }
      : {
          sv: `Välj högst ${most} mått; nu är det ${count}.`,
          en: `Choose at most ${most} measures; now there are ${count}.`,
        }
  }
  return {
    sv: `En årsrapport har ${least}–${most} mått, så att var och en hinner diskuteras. Nu är det ${count}.`,
    en: `A yearly report has ${least}–${most} measures, so that there is time to discuss each. Now there are ${count}.`,
  }
}
