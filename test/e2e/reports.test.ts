import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Facts, Report } from '../../addin/workbook/reports/report.ts'
import { type AddinInExcel, openAddin } from '../support/excel/addin.ts'
import { type CalculatedSheet, calculated } from '../support/excel/calculated.ts'
import { factsFrom } from '../support/reports/asked.ts'
import { EVERY, type EveryQuestion } from '../support/reports/every.ts'

const { address } = inject('oj')

let excel: AddinInExcel
beforeAll(async () => {
  excel = await openAddin({ address })
})
afterAll(() => {
  expect(excel.problems).toEqual([])
  excel.close()
})

const MATTBANDET = { language: 'sv', kommun: 'Luleå', year: 2010, group: 'Måttbandet', members: 7 } as const
const LIKNANDE = { language: 'sv', kommun: 'Luleå', year: 2022, group: 'liknande', members: 8 } as const

async function made(
  kind: string,
  question: Omit<EveryQuestion, 'indicators'>,
  ids: readonly string[],
): Promise<{ report: Report; sheet: CalculatedSheet; facts: Facts[] }> {
  const facts = await factsFrom(address, ids)
  const report = EVERY[kind]?.({ ...question, indicators: facts })
  if (report === undefined) throw new Error(`no report is ${kind}`)
  return { report, facts, sheet: await calculated(report.content, excel) }
}

/** The same sheet with something else in one of its input cells. */
function changed(
  { content }: Report,
  cell: { row: number; column: number },
  to: string | number,
): Report['content'] {
  const parts = content.parts.map((part) =>
    part.row === cell.row && part.column === cell.column
      ? { ...part, formulas: [[to, ...(part.formulas[0] ?? []).slice(1)], ...part.formulas.slice(1)] }
      : part,
  )
  return { ...content, parts }
}

const YEAR = { row: 2, column: 1 }
const GROUP = { row: 3, column: 1 }

describe('the network report', () => {
  it('has the published figures, the rank, the median and riket of each indicator', async () => {
    const { report, sheet } = await made('network', MATTBANDET, ['N30101', 'N00090', 'LSS_vantetid'])
    expect(report.name).toBe('Nätverksrapport 2010')
    expect(sheet.at('A1')).toBe('Nätverksrapport: Måttbandet, 2010')
    expect(sheet.errors).toEqual([])
    expect(sheet.rowOf('N30101')).toEqual([
      3283.02192,
      4,
      7,
      'ingen',
      'Kostnad individ- och familjeomsorg, kr/inv (N30101)',
    ])
    expect(sheet.rowOf('LSS_vantetid (exempel)').slice(0, 4)).toEqual([57, 4, 7, 'gul'])
    expect(sheet.rowOf('Median, de andra')).toEqual([(3910.04053 + 3225.987912) / 2])
    expect(sheet.rowOf('Riket')).toEqual([3669.704649])
    expect(sheet.rowOf('Enhet')).toEqual(['kr/inv'])
    expect(sheet.rowOf('Källa')).toEqual(['Källa: Kolada'])
    expect(sheet.rowOf('Nästa publicering')).toEqual(['2025: 2026-08-28 (enligt källan 2026-03)'])
    expect(sheet.rowOf('Hänvisning')[0]).toMatch(
      /^Källa: Kolada\. Kostnad individ- och familjeomsorg, kr\/inv \(N30101\), Luleå, 2010\. Datautgåva 1 /,
    )
  })

  it('spills the members, best first, and marks the own kommun; its chart is of their names and values', async () => {
    const { report, sheet } = await made('network', MATTBANDET, ['N30101'])
    const [chart] = report.content.charts ?? []
    if (chart === undefined) throw new Error('no chart')
    expect(chart.of).toMatchObject({ rows: 8, columns: 2, spill: true })
    expect(sheet.tableAt(chart.of.row, 0, 5)).toEqual([
      ['Kommun', '2010', 'Rang', 'Färg', 'Märke'],
      ['Umeå', 4112.66703, 1, '', ''],
      ['Östersund', 4041.77326, 2, '', ''],
      ['Sundsvall', 3910.04053, 3, '', ''],
      ['Luleå', 3283.02192, 4, '', 'egen'],
      ['Skellefteå', 3225.987912, 5, '', ''],
      ['Sollefteå', 3177.240188, 6, '', ''],
      ['Piteå', 2629.242884, 7, '', ''],
    ])
  })

  it("is next year's when the year's cell is changed, and of another group when the group's is", async () => {
    const { report } = await made('network', { ...MATTBANDET, year: 2009 }, ['N30101'])
    const later = await calculated(changed(report, YEAR, 2010), excel)
    expect(later.at('A1')).toBe('Nätverksrapport: Måttbandet, 2010')
    expect(later.rowOf('Riket')).toEqual([3669.704649])
    // Norrbotten's 14 kommuner have room where Måttbandet's 7 are.
    const other = await calculated(changed(report, GROUP, 'lan'), excel)
    expect(other.errors).toEqual([])
    expect(other.rowOf('Luleå', 1).slice(2, 3)).toEqual([14])
    const all = await calculated(changed(report, GROUP, 'alla'), excel)
    expect(all.errors).toEqual([expect.stringMatching(/: #SPILL!$/)])
  })

  it('takes the latest year of each indicator', async () => {
    const { sheet } = await made('network', { ...LIKNANDE, year: 'latest' }, ['N00090', 'N30101'])
    expect(sheet.at('A1')).toBe('Jämförelserapport: liknande, senaste')
    expect(sheet.rowOf('N00090')[0]).toBe(7.6)
  })

  it('is as whole in English', async () => {
    const english = await openAddin({ address, displayLanguage: 'en-GB' })
    const facts = await factsFrom(address, ['N30101', 'LSS_vantetid'])
    for (const report of Object.values(EVERY)) {
      const { content } = report({ ...MATTBANDET, year: 2010, language: 'en', indicators: facts })
      const sheet = await calculated(content, english)
      expect(sheet.errors.filter((error) => !/is not published|nobody else|no value/i.test(error))).toEqual(
        [],
      )
    }
    english.close()
  })
})

describe('the yearly report', () => {
  it('has the members year against year, with the change, the median and riket', async () => {
    const { report, sheet } = await made('two years', MATTBANDET, ['N30101', 'N00090'])
    expect(report.name).toBe('Årsrapport 2010')
    expect(sheet.errors).toEqual([])
    expect(sheet.tableAt(9, 0, 5)).toEqual([
      ['Luleå', 2918, 3283.02192, 3283.02192 - 2918, (100 * (3283.02192 - 2918)) / 2918],
      ['Median, de andra', (3929 + 3016) / 2 - 3.5, 3568.0142210000004, expect.closeTo(99.014221, 6), ''],
      ['Riket', 3543.061918, 3669.704649, expect.closeTo(126.642731, 6), ''],
      ['Sundsvall', 3929, 3910.04053, expect.closeTo(-18.95947, 6), expect.closeTo(-0.48255, 5)],
      ['Sollefteå', 2848, 3177.240188, expect.closeTo(329.240188, 6), expect.closeTo(11.5604, 5)],
      ['Östersund', 4070, 4041.77326, expect.closeTo(-28.22674, 6), expect.closeTo(-0.69353, 5)],
      ['Umeå', 3922, 4112.66703, expect.closeTo(190.66703, 6), expect.closeTo(4.86147, 5)],
      ['Skellefteå', 3016, 3225.987912, expect.closeTo(209.987912, 6), expect.closeTo(6.96246, 5)],
      ['Piteå', 2470, 2629.242884, expect.closeTo(159.242884, 6), expect.closeTo(6.44708, 5)],
    ])
    expect(sheet.at('A9')).toBe('')
    expect(sheet.rowOf('2009')).toEqual(['2010', 'Förändring', 'Förändring, %'])
    expect(sheet.rowOf('Förändring, procentenheter')).toEqual([])
  })

  it("has five years for a network that lasted two: the members are the last year's", async () => {
    const { report, sheet } = await made('five years', MATTBANDET, ['N30101'])
    expect(sheet.errors).toEqual([])
    expect(sheet.rowOf('Median, de andra').slice(0, 2)).toEqual([(2266.999694 + 3056.00036) / 2, 2885])
    const [chart] = report.content.charts ?? []
    if (chart === undefined) throw new Error('no chart')
    expect(sheet.tableAt(chart.of.row, chart.of.column, chart.of.columns)).toEqual([
      ['År', 'Luleå', 'Median, de andra', 'Riket'],
      ['2006', 2759.00045, (2266.999694 + 3056.00036) / 2, 3090.134567],
      ['2007', 2882, 2885, 3157.709789],
      ['2008', 2848, 3205, 3328.751902],
      ['2009', 2918, 3469, 3543.061918],
      ['2010', 3283.02192, 3568.0142210000004, 3669.704649],
    ])
    expect(chart.of.rows).toBe(6)
  })
})

describe('the quick analysis', () => {
  it('has a row an indicator, and answers to choose from', async () => {
    const { report, sheet } = await made('snapshot', MATTBANDET, ['N30101', 'LSS_vantetid'])
    expect(sheet.errors).toEqual([])
    expect(sheet.rowOf('N30101').slice(1, 10)).toEqual([
      3283.02192,
      'kr/inv',
      2010,
      3568.0142210000004,
      3669.704649,
      4,
      7,
      'ingen',
      3283.02192 - 2918,
    ])
    expect(sheet.rowOf('LSS_vantetid').slice(1, 10)).toEqual([
      57,
      'dagar',
      2010,
      57.5,
      'saknas',
      4,
      7,
      'gul',
      -5,
    ])
    expect(report.content.parts.flatMap(({ choices = [] }) => [choices.join('/')]).filter(Boolean)).toEqual([
      'Ja/Delvis/Nej/Vet ej',
      'Ja/Planeras/Nej/Vet ej',
      'Ja/Delvis/Nej/Vet ej',
      'Ja/Planeras/Nej/Vet ej',
    ])
  })

  it('compares with the year before the latest where the year is none', async () => {
    const { sheet } = await made('snapshot', { ...LIKNANDE, year: 'latest' }, ['N00090'])
    expect(sheet.at('B5')).toBe(-1)
    expect(sheet.rowOf('N00090').slice(1, 4)).toEqual([7.6, '%', 2022])
    expect(sheet.rowOf('N00090')[9]).toBeCloseTo(7.6 - 7.5, 10)
  })
})

describe('cost and quality', () => {
  it('has a point for each kommun, the own and the median in series of their own', async () => {
    const { report, sheet } = await made('cost and quality', MATTBANDET, ['N30101', 'LSS_vantetid'])
    expect(sheet.errors).toEqual([])
    const [chart] = report.content.charts ?? []
    if (chart === undefined) throw new Error('no chart')
    expect(chart).toMatchObject({ kind: 'scatter', of: { column: 1, rows: 9, columns: 4 } })
    expect(sheet.tableAt(chart.of.row, 0, 5)).toEqual([
      ['Kommun', 'Kostnad', 'Kvalitet (alla)', 'Luleå', 'Gruppens median'],
      ['Luleå (egen)', 3283.02192, 57, 57, ''],
      ['Median, de andra', 3568.0142210000004, '', '', 57.5],
      ['Sundsvall', 3910.04053, 54, '', ''],
      ['Sollefteå', 3177.240188, 81, '', ''],
      ['Östersund', 4041.77326, 61, '', ''],
      ['Umeå', 4112.66703, 52, '', ''],
      ['Skellefteå', 3225.987912, 63, '', ''],
      ['Piteå', 2629.242884, 47, '', ''],
    ])
  })
})

describe.each(Object.keys(EVERY))('Luleå and the kommuner like it, as %s', (kind) => {
  it('shows no error but that a kommun has no figure', async () => {
    const { sheet } = await made(kind, LIKNANDE, ['N30101', 'N00090', 'N28013', 'U28563'])
    expect(sheet.errors.filter((error) => !/ har inget värde | har inget värde för /.test(error))).toEqual([])
    expect(sheet.errors.length).toBeLessThan(40)
  })
})
