import type { Facts } from '../../../addin/workbook/reports/report.ts'

/** A fact box; what is not given is as of a measure that has everything. */
export function facts(some: Partial<Facts> = {}): Facts {
  return {
    id: 'N30101',
    code: 'IFO_kostnad_kr_inv',
    title: 'Kostnad individ- och familjeomsorg, kr/inv',
    unit: 'kr/inv',
    direction: 'none',
    source: 'Källa: Kolada',
    example: false,
    area: { id: 'ifo', name: 'Individ- och familjeomsorg' },
    quality: 'kostnad',
    latestYear: 2022,
    release: 1,
    definition: 'Bruttokostnad minus interna intäkter, fördelad på invånarna.',
    purpose: 'Visar vad området kostar per invånare.',
    dataSource: 'SCB',
    pitfalls: ['Enstaka ärenden märks i små kommuner.', 'Hög kostnad är i sig varken bra eller dålig.'],
    breaks: [],
    genders: ['T'],
    levels: ['riket', 'kommun'],
    years: { T: [2009, 2010, 2022] },
    latestPublication: { year: 2022, release: 1, date: '2024-08-30' },
    nextPublication: { year: 2025, preliminary: '2026-03-31', final: '2026-08-28', statedOn: '2026-03' },
    metadataRelease: 1,
    ...some,
  }
}
