import { describe, expect, it } from 'vitest'
import { overview } from '../../../addin/workbook/overview.ts'
import { openWorkbook } from '../../support/excel/workbook/in-node.ts'
import { pretended } from './pretended.ts'

const { calculate } = pretended()

describe('the overview of a workbook', () => {
  it('counts the formulas of each sheet by how they are, and shows the way to those that fail', async () => {
    const { workbook, desk } = await openWorkbook({
      calculate,
      sheets: {
        Rapport: [
          ['=OJ.VALUE("Luleå","N1")', '=OJ.VALUE("?","N1")', '=OJ.VALUE("Luleå","N1",1950)', '=1/0'],
          ['=OJ.SERIES("Luleå","N1",1950,1951)', '', '=_xldudf_OJ_VALUE(1,2)', '=OJ.PEERS("Luleå")'],
          ['', '', '', 'i vägen'],
        ],
        Data: [['=OJ.VALUE("Luleå","N1")']],
        Annat: [['OJ.VALUE(1)']],
      },
    })
    desk.put('Data', 'A2', [['=OJ.VALUE("Trögen","N1")']])
    const { sheets, failed, ...counts } = await overview(workbook)
    expect(counts).toEqual({ formulas: 8, waiting: 1, missing: 2, failing: 3, broken: 1 })
    expect(sheets.map(({ sheet, ...of }) => [sheet.name, of])).toEqual([
      ['Rapport', { formulas: 6, waiting: 0, missing: 2, failing: 3, broken: 1 }],
      ['Data', { formulas: 2, waiting: 1, missing: 0, failing: 0, broken: 0 }],
    ])
    expect(failed.map(({ sheet, cell, error }) => [sheet.name, cell, error])).toEqual([
      ['Rapport', 'B1', '#VALUE!'],
      ['Rapport', 'C2', '#NAME?'],
      ['Rapport', 'D2', '#SPILL!'],
    ])
  })

  it('takes a card for what it shows', async () => {
    const { workbook } = await openWorkbook({ calculate, sheets: { Blad1: [['=OJ.CARD("Luleå","N1")']] } })
    expect(await overview(workbook)).toMatchObject({ formulas: 1, failing: 0 })
  })

  it('is of nothing in a workbook without any', async () => {
    const { workbook } = await openWorkbook({ calculate, sheets: { Blad1: [[1]], Blad2: [] } })
    expect(await overview(workbook)).toEqual({
      formulas: 0,
      waiting: 0,
      missing: 0,
      failing: 0,
      broken: 0,
      sheets: [],
      failed: [],
    })
  })

  it('shows the first twenty of many', async () => {
    const rows = Array.from({ length: 30 }, () => ['=OJ.VALUE("?","N1")'])
    const { workbook } = await openWorkbook({ calculate, sheets: { Blad1: rows } })
    const { failing, failed } = await overview(workbook)
    expect([failing, failed.length, failed.at(-1)?.cell]).toEqual([30, 20, 'A20'])
  })
})
