import type { Text } from '../../../schema/contract/parameters.ts'
import { MOST_INDICATORS, YEARLY_INDICATORS } from '../../workbook/reports/report.ts'

/** The reports that can be made, in the order that they are offered. */
export const KINDS = ['network', 'yearly', 'snapshot', 'costAndQuality'] as const
export type Kind = (typeof KINDS)[number]

interface KindWords {
  readonly name: Text
  /** What it is for, in a line. */
  readonly purpose: Text
  /** How many measures it is of. */
  readonly least: number
  readonly most: number
}

export const KIND_WORDS: Record<Kind, KindWords> = {
  network: {
    name: { sv: 'Läns- eller nätverksrapport', en: 'Network report' },
    purpose: {
      sv: 'Inför nätverkets möte: faktaruta, tabell, diagram och plats för kommentar för varje mått.',
      en: 'Before the meeting of a network: fact box, table, chart and room for a comment for each measure.',
    },
    least: 1,
    most: MOST_INDICATORS,
  },
  yearly: {
    name: { sv: 'Årsrapport', en: 'Yearly report' },
    purpose: {
      sv: 'Det nätverket följer år för år: medlemmarna, förändringen, medianen och riket.',
      en: 'What a network follows year by year: the members, the change, the median and the nation.',
    },
    ...YEARLY_INDICATORS,
  },
  snapshot: {
    name: { sv: 'Snabbanalys', en: 'Quick analysis' },
    purpose: {
      sv: 'När nya resultat har kommit: läget på en rad per mått, och frågorna att svara på.',
      en: 'When new results have come: the standing in a row a measure, and the questions to answer.',
    },
    least: 1,
    most: MOST_INDICATORS,
  },
  costAndQuality: {
    name: { sv: 'Kostnad och kvalitet', en: 'Cost and quality' },
    purpose: {
      sv: 'Ett kostnadsmått mot ett kvalitetsmått: en punkt för varje kommun i gruppen.',
      en: 'A measure of cost against one of quality: a point for each kommun of the group.',
    },
    least: 2,
    most: 2,
  },
}
