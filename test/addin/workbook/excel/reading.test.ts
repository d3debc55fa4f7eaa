import { describe, expect, it } from 'vitest'
import type { Used } from '../../../../addin/workbook/workbook.ts'
import type { SpilledFormulas } from '../../../support/excel/workbook/book.ts'
import { openWorkbook } from '../../../support/excel/workbook/in-node.ts'
import { pretended } from '../pretended.ts'

const { calculate } = pretended()

async function usedOf(
  rows: unknown[][],
  options: { spilledFormulas?: SpilledFormulas; excelApi?: string } = {},
) {
  const opened = await openWorkbook({ calculate, sheets: { Blad1: rows }, ...options })
  const [sheet] = await opened.workbook.sheets()
  return { ...opened, sheet: sheet?.id ?? '', used: await opened.workbook.used(sheet?.id ?? '') }
}

describe('what stands on a sheet', () => {
  it('is nothing on an empty sheet', async () => {
    expect((await usedOf([])).used).toBe(null)
    expect((await usedOf([['']])).used).toBe(null)
  })

  it('is formulas and constants, and what they show, where they are', async () => {
    const { used, sheet } = await usedOf([
      ['', '', ''],
      ['', 'Luleå', '=OJ.VALUE(B2,"N28013",2019)', '=C2/0'],
      ['', 114, true],
    ])
    expect(used).toEqual({
      sheet,
      row: 1,
      column: 1,
      rows: 2,
      columns: 3,
      formulas: [
        ['Luleå', '=OJ.VALUE(B2,"N28013",2019)', '=C2/0'],
        [114, true, ''],
      ],
      values: [
        ['Luleå', 20190, '#DIV/0!'],
        [114, true, ''],
      ],
      spills: [],
    })
  })

  it.each<SpilledFormulas>(['nothing', 'value', 'formula'])(
    'has nothing of what is spilled as a formula, where Excel says that a spilled cell holds its %s',
    async (spilledFormulas) => {
      const { used } = await usedOf(
        [
          ['=OJ.SERIES("Luleå","N28013",2019,2020)', '', 'Anna', '=SEQUENCE(1,2)'],
          ['', '', 7, '=SEQUENCE(1,2)'],
          ['', '', '', '=SEQUENCE(1,2)'],
          ['=OJ.PEERS("Luleå")', '=OJ.PEERS("Luleå")'],
          ['', '', '=1+1', '=SEQUENCE(2,2)'],
        ],
        { spilledFormulas },
      )
      expect(used?.formulas).toEqual([
        ['=OJ.SERIES("Luleå","N28013",2019,2020)', '', 'Anna', '=SEQUENCE(1,2)', ''],
        ['', '', 7, '=SEQUENCE(1,2)', ''],
        ['', '', '', '=SEQUENCE(1,2)', ''],
        ['=OJ.PEERS("Luleå")', '=OJ.PEERS("Luleå")', '', '', ''],
        ['', '', '=1+1', '=SEQUENCE(2,2)', ''],
        ['', '', '', '', ''],
      ])
      expect(used?.values[1]).toEqual([2019, 20190, 7, 1, 2])
      expect(used?.values.slice(3)).toEqual([
        ['Luleå', 'Luleå', '', '', ''],
        ['Piteå', 'Piteå', 2, 1, 2],
        ['Umeå', 'Umeå', '', 3, 4],
      ])
      const spills = used?.spills.map(({ row, column, rows, columns }) => [row, column, rows, columns])
      expect(spills?.sort()).toEqual([
        [0, 0, 3, 2],
        [0, 3, 1, 2],
        [1, 3, 1, 2],
        [2, 3, 1, 2],
        [3, 0, 3, 1],
        [3, 1, 3, 1],
        [4, 3, 2, 2],
      ])
    },
  )

  it('is only what fits where a spill has no room', async () => {
    const { used } = await usedOf([['=OJ.PEERS("Luleå")'], ['i vägen']])
    expect(used?.values).toEqual([['#SPILL!'], ['i vägen']])
    expect(used?.spills).toEqual([])
  })

  it('keeps a text that looks like a formula or a number apart from one', async () => {
    const { used, workbook, sheet, desk } = await usedOf([["'=OJ.VALUE(1)", "'0114", "''citat", '0114']])
    expect(used?.formulas).toEqual([["'=OJ.VALUE(1)", '0114', "''citat", 114]])
    expect(used?.values).toEqual([['=OJ.VALUE(1)', '0114', "'citat", 114]])
    await workbook.write([{ sheet, row: 1, column: 0, formulas: used?.formulas ?? [] }])
    expect(desk.shown('Blad1', 'A2:D2')).toEqual(desk.shown('Blad1', 'A1:D1'))
  })

  it('shows a card by its text, where Excel knows cards', async () => {
    const rows = [['=OJ.CARD("Luleå","N00090")', '=OJ.VALUE("?","N1")']]
    expect((await usedOf(rows)).used?.values).toEqual([['7,6 %', '#VALUE!']])
    expect((await usedOf(rows, { excelApi: '1.15' })).used?.values).toEqual([['#VALUE!', '#VALUE!']])
  })

  it('tells of no spills where Excel has none', async () => {
    const { used } = await usedOf([['=1+1']], { excelApi: '1.11' })
    expect(used?.spills).toEqual([])
  })

  it('tells also of what spills in from outside of what is read', async () => {
    const { workbook, sheet } = await usedOf([['=OJ.SERIES("Luleå","N28013",2019,2020)']])
    const read = await workbook.read({ sheet, row: 1, column: 1, rows: 1, columns: 2 })
    expect(read).toEqual({
      sheet,
      row: 1,
      column: 1,
      rows: 1,
      columns: 2,
      formulas: [['', '']],
      values: [[20190, '']],
      spills: [{ row: 0, column: 0, rows: 3, columns: 2 }],
    })
  })

  it('is read in parts that Excel hands over: 100,000 cells and long formulas', async () => {
    const rows = Array.from({ length: 10_000 }, (_, r) => Array.from({ length: 10 }, (_, c) => `${r} × ${c}`))
    const long = `="${'x'.repeat(8000)}"`
    const { used, workbook, sheet, book } = await usedOf(rows)
    expect(used?.formulas).toEqual(rows)
    book.write(book.active, { row: 0, column: 0, rows: 400, columns: 2 }, Array(400).fill([long, long]))
    const longer = (await workbook.used(sheet)) as Used
    expect(longer.formulas.slice(0, 400).every(([a, b]) => a === long && b === long)).toBe(true)
    expect(longer.formulas[400]?.[0]).toBe('400 × 0')
  })

  it('takes no longer for a cell that is far away', async () => {
    const { workbook, sheet, book, desk } = await usedOf([['=OJ.VALUE("Luleå","N28013",2019)']])
    desk.put('Blad1', 'XFD1048576', [['långt bort']])
    let syncs = 0
    book.beforeSync = () => {
      syncs += 1
    }
    const used = await workbook.used(sheet)
    expect([used?.rows, used?.columns]).toEqual([1_048_576, 16_384])
    expect(used?.formulas[0]?.[0]).toBe('=OJ.VALUE("Luleå","N28013",2019)')
    expect(used?.formulas[1_048_575]?.[16_383]).toBe('långt bort')
    expect(used?.formulas[500_000]?.[9]).toBe('')
    expect(syncs).toBeLessThan(20)
  })
})

describe('sheets', () => {
  it('are told with what is protected and hidden', async () => {
    const { workbook, desk } = await openWorkbook({ sheets: { Rapport: [], Data: [], Dold: [] } })
    desk.protect('Data')
    desk.hide('Dold')
    expect((await workbook.sheets()).map(({ id: _, ...sheet }) => sheet)).toEqual([
      { name: 'Rapport', protected: false, hidden: false },
      { name: 'Data', protected: true, hidden: false },
      { name: 'Dold', protected: false, hidden: true },
    ])
  })
})
