import type { Text } from '../../../schema/contract/parameters.ts'
import type { Language } from '../../language.ts'
import { costAndQuality } from '../../workbook/reports/cost-and-quality.ts'
import { networkReport } from '../../workbook/reports/network-report.ts'
import { type Facts, MOST_MEMBERS, type Report } from '../../workbook/reports/report.ts'
import { snapshot } from '../../workbook/reports/snapshot.ts'
import { yearlyReport } from '../../workbook/reports/yearly-report.ts'
import type { Replies } from '../api.ts'
import type { Draft } from './draft.ts'
import { groupText, networkKind } from './group.ts'

/** What a report is made from. */
export interface Material {
  readonly language: Language
  readonly kommun: string
  readonly year: number | 'latest'
  readonly indicators: readonly Facts[]
  /** The group as it is in each verksamhetsområde of the indicators. */
  readonly groups: readonly Replies['/v1/peers']['groups'][number][]
}

export type Made = { readonly report: Report; readonly members: number } | { readonly problem: Text }

/** Makes the report, or says why it cannot be made. */
export function makeReport(draft: Draft, material: Material): Made {
  const { language, kommun, year, indicators, groups } = material
  const [group] = groups
  const members = Math.max(...groups.map((one) => one.members.length))
  if (group === undefined) return { problem: noGroup() }
  if (draft.kind !== 'snapshot' && members > MOST_MEMBERS) return { problem: tooMany(group.name, members) }
  const question = { language, kommun, group: groupText(group), members }
  switch (draft.kind) {
    case 'network':
      return {
        report: networkReport({ ...question, year, indicators, kind: networkKind(group) }),
        members,
      }
    case 'yearly':
      if (year === 'latest') return { problem: noYear() }
      return { report: yearlyReport({ ...question, year, indicators, years: draft.years }), members }
    case 'snapshot':
      return { report: snapshot({ ...question, year, indicators }), members }
    case 'costAndQuality': {
      const [cost, quality] = indicators
      if (cost === undefined || quality === undefined) throw new Error('cost and quality are two indicators')
      return { report: costAndQuality({ ...question, year, cost, quality }), members }
    }
  }
}

function noGroup(): Text {
  return {
    sv: 'Kommunen har ingen grupp att jämföras med. Välj en grupp.',
    en: 'The kommun has no group to be compared with. Choose a group.',
  }
}

function noYear(): Text {
  return { sv: 'Välj vilket år rapporten gäller.', en: 'Choose which year the report is of.' }
}

function tooMany(name: string, members: number): Text {
  return {
    sv: `${name} är ${members} kommuner, och rapportens tabeller har plats för ${MOST_MEMBERS}. Välj en mindre grupp, eller gör en snabbanalys.`,
    en: `${name} is ${members} kommuner, and the tables of the report have room for ${MOST_MEMBERS}. Choose a smaller group, or make a quick analysis.`,
  }
}
