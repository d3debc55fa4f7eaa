import { describe, expect, it } from 'vitest'
import { type Draft, idsOf, lackOf } from '../../../../addin/taskpane/reports/draft.ts'
import { groupText, networkKind } from '../../../../addin/taskpane/reports/group.ts'
import { insertReport } from '../../../../addin/taskpane/reports/insert-report.ts'
import { makeReport } from '../../../../addin/taskpane/reports/make.ts'
import { commonYear, yearOf, yearsOf } from '../../../../addin/taskpane/reports/years.ts'
import type { SheetContent, Workbook } from '../../../../addin/workbook/workbook.ts'
import { facts } from '../../../support/reports/facts.ts'

const DRAFT: Draft = {
  kind: 'network',
  indicators: ['N30101'],
  cost: null,
  quality: null,
  year: null,
  years: 2,
}

describe('what must be chosen before a report can be made', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, i) => `N${i}`)

  it.each<[Partial<Draft>, string | undefined]>([
    [{ indicators: [] }, 'Välj minst ett mått.'],
    [{ indicators: ids(15) }, undefined],
    [{ indicators: ids(16) }, 'Välj högst 15 mått; nu är det 16.'],
    [
      { kind: 'yearly', indicators: ids(3) },
      'En årsrapport har 4–6 mått, så att var och en hinner diskuteras. Nu är det 3.',
    ],
    [{ kind: 'yearly', indicators: ids(4) }, undefined],
    [{ kind: 'yearly', indicators: ids(6) }, undefined],
    [
      { kind: 'yearly', indicators: ids(7) },
      'En årsrapport har 4–6 mått, så att var och en hinner diskuteras. Nu är det 7.',
    ],
    [{ kind: 'costAndQuality' }, 'Välj ett kostnadsmått.'],
    [{ kind: 'costAndQuality', cost: 'N1' }, 'Välj ett kvalitetsmått.'],
    [{ kind: 'costAndQuality', cost: 'N1', quality: 'N1' }, 'Välj två olika mått.'],
    [{ kind: 'costAndQuality', cost: 'N1', quality: 'U1' }, undefined],
  ])('%j: %s', (part, words) => {
    expect(lackOf({ ...DRAFT, ...part })?.sv).toBe(words)
  })

  it('is of the two measures where it is cost and quality', () => {
    expect(idsOf({ ...DRAFT, kind: 'costAndQuality', quality: 'U1' })).toEqual(['U1'])
    expect(idsOf(DRAFT)).toEqual(['N30101'])
  })
})

describe('the year of a report', () => {
  const cost = facts({ years: { T: [2009, 2010, 2022] } })
  const waiting = facts({ years: { T: [2009, 2010] } })
  const survey = facts({ years: { K: [2021], M: [2021] } })

  it('is the latest that all its measures have figures of', () => {
    expect(commonYear([cost, waiting])).toBe(2010)
    expect(yearOf(DRAFT, [cost, waiting])).toBe(2010)
    expect(yearsOf([cost, survey])).toEqual([2022, 2021, 2010, 2009])
  })

  it('is the latest of each where they have none in common; a yearly report needs one', () => {
    expect(commonYear([cost, survey])).toBeNull()
    expect(yearOf(DRAFT, [cost, survey])).toBe('latest')
    expect(yearOf({ ...DRAFT, kind: 'yearly' }, [cost, survey])).toBe(2022)
    expect(yearOf({ ...DRAFT, kind: 'yearly', year: 'latest' }, [cost])).toBe(2022)
    expect(yearOf({ ...DRAFT, kind: 'yearly' }, [facts({ years: {} })])).toBeNull()
  })

  it('is the one that is chosen', () => {
    expect(yearOf({ ...DRAFT, year: 2019 }, [cost])).toBe(2019)
    expect(yearOf({ ...DRAFT, year: 'latest' }, [cost])).toBe('latest')
  })
})

describe('the group in a cell', () => {
  it.each([
    [{ id: 'mattbandet', name: 'Måttbandet', kind: 'network' }, 'Måttbandet', 'network'],
    [{ id: 'lan-25', name: 'Norrbottens län', kind: 'lan' }, 'Norrbottens län', 'lan'],
    [{ id: 'liknande-lss-2580-2022', name: 'Liknande', kind: 'liknande' }, 'liknande', 'other'],
    [{ id: 'alla', name: 'Alla kommuner', kind: 'alla' }, 'alla', 'other'],
    [{ id: '2581,2480', name: 'Piteå, Umeå', kind: 'list' }, '2581,2480', 'other'],
    [{ id: 'G114418', name: 'Fyrkommunsnätverket', kind: 'samverkan' }, 'G114418', 'network'],
  ] as const)('%j is %s', (group, text, kind) => {
    expect(groupText(group)).toBe(text)
    expect(networkKind(group)).toBe(kind)
  })
})

describe('making and inserting', () => {
  const group = (count: number) => ({
    id: 'mattbandet',
    name: 'Måttbandet',
    kind: 'network' as const,
    year: 2010,
    source: null,
    members: Array.from({ length: count }, (_, i) => ({ code: String(1000 + i), name: `Kommun ${i}` })),
  })
  const material = {
    language: 'sv' as const,
    kommun: 'Luleå',
    year: 2010,
    indicators: [facts(), facts({ id: 'LSS_vantetid', direction: 'lower' })],
    groups: [group(7), group(8)],
  }

  it.each([
    ['network', 'Nätverksrapport 2010'],
    ['yearly', 'Årsrapport 2010'],
    ['snapshot', 'Snabbanalys 2010'],
    ['costAndQuality', 'Kostnad och kvalitet 2010'],
  ] as const)('makes %s with room for the group where it has most members', (kind, name) => {
    expect(makeReport({ ...DRAFT, kind }, material)).toMatchObject({ report: { name }, members: 8 })
  })

  it('says why not, where the group is too large for tables', () => {
    const everyone = { ...material, groups: [group(290)] }
    expect(makeReport(DRAFT, everyone)).toEqual({
      problem: expect.objectContaining({
        sv: 'Måttbandet är 290 kommuner, och rapportens tabeller har plats för 100. Välj en mindre grupp, eller gör en snabbanalys.',
      }),
    })
    expect(makeReport({ ...DRAFT, kind: 'snapshot' }, everyone)).toHaveProperty('report')
    expect(makeReport(DRAFT, { ...material, groups: [] })).toHaveProperty('problem')
  })

  it('leaves the charts out where there can be none', async () => {
    const added: SheetContent[] = []
    const workbook = (charts: boolean) => ({
      can: { charts, copySheets: true },
      addSheet: async (name: string, content: SheetContent) => {
        added.push(content)
        return { id: '1', name, protected: false, hidden: false }
      },
    })
    const made = makeReport(DRAFT, material)
    if (!('report' in made)) throw new Error('no report')
    for (const charts of [true, false]) {
      // No more of a workbook is used.
      await insertReport(made.report, workbook(charts) as unknown as Workbook)
    }
    expect(added.map(({ charts }) => charts?.length)).toEqual([2, 0])
    expect(added[1]?.parts).toEqual(made.report.content.parts)
  })
})
