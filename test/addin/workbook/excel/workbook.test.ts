import { describe, expect, it } from 'vitest'
import { type Chart, Refused, type SheetContent } from '../../../../addin/workbook/workbook.ts'
import { openWorkbook } from '../../../support/excel/workbook/in-node.ts'
import { pretended } from '../pretended.ts'

async function opened(sheets: Record<string, unknown[][]> = {}, excelApi = '1.20') {
  const { workbook, desk, book } = await openWorkbook({ sheets, excelApi, calculate: pretended().calculate })
  const [first] = await workbook.sheets()
  return { workbook, desk, book, sheet: first?.id ?? '' }
}

describe('writing', () => {
  it('takes every text as a text, whatever Excel would take it for', async () => {
    const { workbook, desk, sheet } = await opened()
    const texts = [
      '0114',
      '1-2',
      'maj 2019',
      'TRUE',
      'sant',
      '+46',
      '-',
      '#N/A',
      '2019-01-01',
      ' 1',
      'Luleå',
      'Majorna',
      'N28013',
      '',
    ]
    await workbook.write([
      {
        sheet,
        row: 0,
        column: 0,
        formulas: [texts, [1, true, '=1+1', "'=x"]].map((row) => [
          ...row,
          ...Array(14 - row.length).fill(''),
        ]),
      },
    ])
    expect(desk.shown('Blad1', 'A1:N1')).toEqual([texts])
    expect(desk.shown('Blad1', 'A2:D2')).toEqual([[1, true, 2, '=x']])
  })

  it('writes in lots that Excel takes, in the order given', async () => {
    const { workbook, desk, book, sheet } = await opened()
    let syncs = 0
    book.beforeSync = () => {
      syncs += 1
    }
    const text = 'å'.repeat(8000)
    const formulas = Array.from({ length: 400 }, () => [text, text])
    await workbook.write([
      { sheet, row: 0, column: 0, formulas },
      { sheet, row: 0, column: 0, formulas: [['sist']] },
    ])
    expect(syncs).toBe(5)
    expect(desk.shown('Blad1', 'A1:B2')).toEqual([
      ['sist', text],
      [text, text],
    ])
  })

  it('gives formats where there are any, and leaves the others', async () => {
    const { workbook, book, sheet } = await opened()
    book.setFormat(book.active, { row: 0, column: 0, rows: 1, columns: 2 }, [['0.0', '0.0']])
    await workbook.write([
      { sheet, row: 0, column: 0, formulas: [[1, 2]], formats: [['General" (exempel)"', '']] },
    ])
    expect([...book.active.contents.values()].map(({ format }) => format)).toEqual([
      'General" (exempel)"',
      '0.0',
    ])
  })

  it.each([
    ['AccessDenied', 'protected'],
    ['InvalidOperationInCellEditMode', 'editing'],
    ['MergedRangeConflict', 'covers'],
    ['PivotTableRangeConflict', 'covers'],
    ['GeneralException', 'other'],
  ])('is refused in our words where Excel says %s', async (code, why) => {
    const { workbook, book, sheet } = await opened()
    book.beforeSync = () => {
      throw Object.assign(new Error('Excels egna ord.'), { code })
    }
    const writing = workbook.write([{ sheet, row: 0, column: 0, formulas: [[1]] }])
    await expect(writing).rejects.toBeInstanceOf(Refused)
    await expect(writing).rejects.toMatchObject({ why, message: `${code}: Excels egna ord.` })
  })

  it('lets faults of our own be faults', async () => {
    const { workbook, book, sheet } = await opened()
    book.beforeSync = () => {
      throw new TypeError('fel hos oss')
    }
    await expect(workbook.used(sheet)).rejects.toBeInstanceOf(TypeError)
  })

  it('is refused on a sheet that is gone', async () => {
    const { workbook } = await opened()
    const writing = workbook.write([{ sheet: '{borta}', row: 0, column: 0, formulas: [[1]] }])
    await expect(writing).rejects.toMatchObject({ why: 'other' })
  })
})

describe('what is marked', () => {
  it('is told with its address', async () => {
    const { workbook, desk, sheet } = await opened({ "Anna's blad": [] })
    desk.select("Anna's blad", 'B2:C9')
    expect(await workbook.selection()).toEqual({
      sheet,
      sheetName: "Anna's blad",
      row: 1,
      column: 1,
      rows: 8,
      columns: 2,
      address: "'Anna''s blad'!B2:C9",
    })
  })

  it('is the first cell where it is a chart or rectangles apart', async () => {
    const { workbook, book } = await opened()
    book.select(book.active, null)
    expect(await workbook.selection()).toMatchObject({ row: 0, column: 0, rows: 1, columns: 1 })
  })

  it('is told of when it changes, until one has heard enough', async () => {
    const { workbook, desk, book } = await opened()
    let heard = 0
    const end = workbook.onSelection(() => {
      heard += 1
    })
    await expect.poll(() => book.listeners.size).toBe(1)
    desk.select('Blad1', 'B2')
    expect(heard).toBe(1)
    end()
    desk.select('Blad1', 'B3')
    expect(heard).toBe(1)
    await expect.poll(() => book.listeners.size).toBe(0)
  })

  it('is what is shown', async () => {
    const { workbook, desk, sheet } = await opened({ Ett: [], Två: [] })
    desk.select('Två', 'A1')
    await workbook.show({ sheet, row: 2, column: 3, rows: 1, columns: 1 })
    expect(desk.selected).toBe('Ett!D3')
    desk.hide('Ett')
    await expect(workbook.show({ sheet, row: 0, column: 0, rows: 1, columns: 1 })).rejects.toMatchObject({
      why: 'other',
    })
  })
})

describe('settings', () => {
  it('are saved with the workbook, and taken away', async () => {
    const { workbook, desk } = await opened()
    expect(await workbook.setting('oj.x')).toBe(undefined)
    await workbook.saveSetting('oj.x', { a: [1] })
    expect(await workbook.setting('oj.x')).toEqual({ a: [1] })
    await workbook.saveSetting('oj.x', null)
    await workbook.saveSetting('oj.x', null)
    expect(desk.settings).toEqual({})
  })
})

const CONTENT: SheetContent = {
  parts: [
    { row: 0, column: 0, formulas: [['Rapport']], style: 'title' },
    { row: 1, column: 0, formulas: [['Rad', '2019']], style: 'heading' },
    { row: 2, column: 0, formulas: [['Värde', 0.5]], numberFormat: '0 %' },
    { row: 3, column: 0, formulas: [['', '']], style: 'input', choices: ['Ja', 'Nej'] },
  ],
  widths: [20, 9],
  frozenRows: 2,
  print: {},
}

describe('a new sheet', () => {
  it('is last, is shown, and has what it was to have', async () => {
    const { workbook, desk, book } = await opened({ Rapport: [] })
    const sheet = await workbook.addSheet('Rapport', CONTENT)
    expect(sheet).toMatchObject({ name: 'Rapport (2)', hidden: false, protected: false })
    expect(desk.selected).toBe('Rapport (2)!A1')
    expect(desk.shown('Rapport (2)', 'A1:B3')).toEqual([
      ['Rapport', ''],
      ['Rad', '2019'],
      ['Värde', 0.5],
    ])
    const { looks, frozenRows, layout, contents } = book.active
    expect([frozenRows, layout]).toEqual([2, { orientation: 'Landscape', zoom: { horizontalFitToPages: 1 } }])
    expect(looks).toMatchObject({
      A1: { bold: true, size: 14, columnWidth: 108.75 },
      'A2:B2': { bold: true, wrapText: true, fill: '#DCE8F0', borders: ['EdgeBottom'] },
      'A4:B4': { fill: '#FFF4CC', rule: { list: { inCellDropDown: true, source: 'Ja,Nej' } } },
      B1: { columnWidth: 51 },
    })
    expect(contents.get('B3')?.format).toBe('0 %')
  })

  it('is not there at all where something of it cannot be', async () => {
    const { workbook, desk } = await opened()
    const parts = [...CONTENT.parts, { row: 9, column: 0, formulas: [['']], choices: ['Ja, delvis'] }]
    await expect(workbook.addSheet('Rapport', { parts })).rejects.toThrow('"Ja, delvis" has a comma')
    expect(desk.sheets.map(({ name }) => name)).toEqual(['Blad1'])
  })

  it('is without what an older Excel does not know', async () => {
    const { workbook, book } = await opened({}, '1.7')
    await workbook.addSheet('Rapport', CONTENT)
    expect([book.active.layout, book.active.looks['A4:B4']?.rule]).toEqual([{}, undefined])
  })

  it('is taken away', async () => {
    const { workbook, desk } = await opened()
    await workbook.removeSheet((await workbook.addSheet('Bort', { parts: [] })).id)
    expect(desk.sheets.map(({ name }) => name)).toEqual(['Blad1'])
  })
})

describe('a chart', () => {
  const chart = (of: Chart['of'], kind: Chart['kind'] = 'line'): Omit<Chart, 'sheet'> => ({
    kind,
    title: 'Kostnad',
    of,
    at: { row: 0, column: 4, rows: 15, columns: 6 },
    axes: { x: 'År', y: 'kr/brukare' },
  })

  it('is of the first column against the others, with its words, where it was to be', async () => {
    const { workbook, desk, sheet } = await opened({
      Blad1: [
        ['År', 'a', 'b'],
        [2019, 1, 2],
        [2020, 3, 4],
      ],
    })
    await workbook.addChart({ sheet, ...chart({ row: 0, column: 0, rows: 3, columns: 3 }) })
    expect(desk.charts('Blad1')).toEqual([
      {
        type: 'LineMarkers',
        source: 'B1:C3',
        labels: ['A2:A3', 'A2:A3'],
        set: {
          'title.text': 'Kostnad',
          position: [
            { row: 0, column: 4, rows: 1, columns: 1 },
            { row: 14, column: 9, rows: 1, columns: 1 },
          ],
          'legend.visible': true,
          'legend.position': 'Bottom',
          'categoryAxis.title.text': 'År',
          'valueAxis.title.text': 'kr/brukare',
        },
      },
    ])
  })

  it('is of all that a formula spills, once it has', async () => {
    const { workbook, desk, sheet } = await opened()
    await workbook.write([{ sheet, row: 1, column: 0, formulas: [['=OJ.SERIES("Luleå","N1",2015,2022)']] }])
    const of = { row: 1, column: 0, rows: 3, columns: 2, spill: true }
    await workbook.addChart({ sheet, ...chart(of, 'bar') })
    const [drawn] = desk.charts('Blad1')
    expect([drawn?.type, drawn?.source, drawn?.labels]).toEqual(['BarClustered', 'B2:B10', ['A3:A10']])
    expect(drawn?.set).toMatchObject({ 'legend.visible': false, 'categoryAxis.reversePlotOrder': true })
  })

  it('is of as many of the columns that are spilled as it was to show', async () => {
    const { workbook, desk, sheet } = await opened({ Blad1: [['=SEQUENCE(5,4)']] })
    await workbook.addChart({
      sheet,
      ...chart({ row: 0, column: 0, rows: 9, columns: 2, spill: true }, 'scatter'),
    })
    expect(desk.charts('Blad1')[0]).toMatchObject({ type: 'XYScatter', source: 'B1:B5' })
  })

  it('is of where it was to be spilled where the formula gives an error', async () => {
    const { workbook, desk, sheet } = await opened({ Blad1: [['=OJ.VALUE("?","N1")']] })
    await workbook.addChart({ sheet, ...chart({ row: 0, column: 0, rows: 9, columns: 2, spill: true }) })
    expect(desk.charts('Blad1')[0]?.source).toBe('B1:B9')
  })

  it('comes with a new sheet', async () => {
    const { workbook, desk } = await opened()
    const formulas = [['=OJ.SERIES("Luleå","N1",2015,2022)']]
    await workbook.addSheet('Diagram', {
      parts: [{ row: 0, column: 0, formulas }],
      charts: [chart({ row: 0, column: 0, rows: 9, columns: 2, spill: true })],
    })
    expect(desk.charts('Diagram').map(({ source }) => source)).toEqual(['B1:B9'])
  })
})

describe('what an Excel can', () => {
  it.each([
    ['1.20', true],
    ['1.7', true],
    ['1.6', false],
  ])('with ExcelApi %s: charts and copies of sheets, %s', async (excelApi, can) => {
    expect((await opened({}, excelApi)).workbook.can).toEqual({ charts: can, copySheets: can })
  })
})
