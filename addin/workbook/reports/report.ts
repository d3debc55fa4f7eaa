import type { z } from 'zod'
import type { indicatorDetailReply } from '../../../schema/contract/replies/indicators.ts'
import type { Language } from '../../language.ts'
import type { Part, SheetContent } from '../workbook.ts'

/** The fact box of an indicator, as the API tells it. */
export type Facts = z.infer<typeof indicatorDetailReply>

/** Says a text in the report's language. */
export type Say = (sv: string, en: string) => string

/** What every report is about. */
export interface ReportQuestion {
  readonly language: Language
  /** As it is to stand in its cell. */
  readonly kommun: string
  readonly year: number | 'latest'
  /** What OJ's functions take for a group: a name, an id, a word or codes with commas. */
  readonly group: string
  /** How many kommuner the tables must hold, the own included: the group's, in whichever verksamhetsområde it has most. */
  readonly members: number
}

/** A sheet to be made, and the name to wish for it. */
export interface Report {
  readonly name: string
  readonly content: SheetContent
}

/** The most indicators of a report: more than a meeting can go through. */
export const MOST_INDICATORS = 15
/** The most kommuner, the own included, of a report with tables of them: three pages of a table. */
export const MOST_MEMBERS = 100
/** How many indicators the yearly report of a network has. */
export const YEARLY_INDICATORS = { least: 4, most: 6 } as const

export function sayIn(language: Language): Say {
  return (sv, en) => (language === 'en' ? en : sv)
}

/** The year as its cell holds it. */
export function yearContent(year: ReportQuestion['year'], say: Say): string | number {
  return year === 'latest' ? say('senaste', 'latest') : year
}

/** How many of a sheet's cells are formulas. */
export function formulaCount(content: SheetContent): number {
  return content.parts.flatMap(({ formulas }) => formulas.flat()).filter(isFormula).length
}

function isFormula(content: Part['formulas'][number][number]): boolean {
  return typeof content === 'string' && content.startsWith('=')
}
