import { costAndQuality } from '../../../addin/workbook/reports/cost-and-quality.ts'
import { networkReport } from '../../../addin/workbook/reports/network-report.ts'
import type { Facts, Report, ReportQuestion } from '../../../addin/workbook/reports/report.ts'
import { snapshot } from '../../../addin/workbook/reports/snapshot.ts'
import { yearlyReport } from '../../../addin/workbook/reports/yearly-report.ts'

export interface EveryQuestion extends ReportQuestion {
  readonly indicators: readonly Facts[]
}

/** Every kind of report on the same question, by name. */
export const EVERY: Record<string, (question: EveryQuestion) => Report> = {
  network: (question) =>
    networkReport({ ...question, kind: question.group === 'liknande' ? 'other' : 'network' }),
  'two years': (question) => yearlyReport({ ...question, ...certain(question), years: 2 }),
  'five years': (question) => yearlyReport({ ...question, ...certain(question), years: 5 }),
  snapshot,
  'cost and quality': (question) => {
    const [cost] = question.indicators
    const quality = question.indicators.at(-1)
    if (cost === undefined || quality === undefined) throw new Error('no indicators')
    return costAndQuality({ ...question, cost, quality })
  },
}

function certain({ year }: EveryQuestion): { year: number } {
  return { year: year === 'latest' ? 2022 : year }
}
