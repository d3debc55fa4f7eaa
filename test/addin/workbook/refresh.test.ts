import { describe, expect, it } from 'vitest'
import { refresh } from '../../../addin/workbook/refresh.ts'
import { openWorkbook } from '../../support/excel/workbook/in-node.ts'
import { pretended } from './pretended.ts'

const LULEA = '=OJ.VALUE("Luleå","N28013",2019)'

async function opened(sheets: Record<string, unknown[][]>) {
  const { state, calculate } = pretended()
  const { workbook, desk, book } = await openWorkbook({ sheets, calculate })
  state.release = 2
  return { state, workbook, desk, book }
}

/** As many formulas as asked for, four side by side. */
const rowsOf = (count: number) =>
  Array.from({ length: count / 4 }, (_, r) =>
    Array.from({ length: 4 }, (_, c) => `=OJ.VALUE("Luleå","N${r % 50}",${2000 + c})`),
  )

describe('refreshing', () => {
  it('calculates every formula of OJ’s anew, also hidden ones and parts of others, and no other', async () => {
    const { workbook, desk } = await opened({
      Rapport: [[LULEA, '=IFERROR(OJ.VALUE("Luleå","N28013",2019)/10,0)', '="OJ.VALUE("&A1', 'OJ.VALUE(1)']],
      Dold: [['', LULEA]],
      Tomt: [],
    })
    desk.hide('Dold')
    expect(desk.shown('Rapport', 'A1:B1')).toEqual([[20190, 2019]])
    expect(await refresh(workbook, 'workbook')).toEqual({
      rewritten: 3,
      left: 0,
      skipped: [],
      refused: [],
      cancelled: false,
      editing: false,
    })
    await desk.settled()
    expect(desk.shown('Rapport', 'A1:D1')).toEqual([[20191, 2019.1, 'OJ.VALUE(20191', 'OJ.VALUE(1)']])
    expect(desk.shown('Dold', 'B1')).toEqual([[20191]])
  })

  it('leaves what is spilled to the formula that spills it', async () => {
    const { workbook, desk } = await opened({ Blad1: [['=OJ.SERIES("Luleå","N28013",2019,2020)']] })
    expect((await refresh(workbook, 'workbook')).rewritten).toBe(1)
    await desk.settled()
    expect(desk.everything('Blad1')).toEqual({ A1: '=OJ.SERIES("Luleå","N28013",2019,2020)' })
    expect(desk.shown('Blad1', 'B2:B3')).toEqual([[20191], [20201]])
  })

  it('keeps to the sheet, or to what is marked and the formula that spills there', async () => {
    const { workbook, desk } = await opened({
      Ett: [[LULEA, LULEA], ['=OJ.SERIES("Luleå","N28013",2019,2020)']],
      Två: [[LULEA]],
    })
    desk.select('Ett', 'B1')
    expect((await refresh(workbook, 'cell')).rewritten).toBe(1)
    desk.select('Ett', 'B3:B4')
    expect((await refresh(workbook, 'cell')).rewritten).toBe(1)
    await desk.settled()
    expect(desk.shown('Ett', 'A1:B3')).toEqual([
      [20190, 20191],
      ['År', 'Luleå'],
      [2019, 20191],
    ])
    expect((await refresh(workbook, 'sheet')).rewritten).toBe(3)
    await desk.settled()
    expect([desk.shown('Ett', 'A1'), desk.shown('Två', 'A1')]).toEqual([[[20191]], [[20190]]])
  })

  it('passes over protected sheets that have any, and says which', async () => {
    const { workbook, desk } = await opened({ Öppet: [[LULEA]], Låst: [[LULEA]], Annat: [[1]] })
    desk.protect('Låst')
    desk.protect('Annat')
    const { rewritten, skipped } = await refresh(workbook, 'workbook')
    await desk.settled()
    expect([rewritten, skipped.map(({ name }) => name)]).toEqual([1, ['Låst']])
    expect([desk.shown('Öppet', 'A1'), desk.shown('Låst', 'A1')]).toEqual([[[20191]], [[20190]]])
  })

  it('keeps formulas with quotes, line breaks and texts that look like formulas as they are', async () => {
    const row = [
      '=OJ.SEARCH("sa ""hej"";\n", \'Blad ""1\'!A1)&{1,2;3,4}',
      "'=OJ.VALUE(1)",
      "'0114",
      '=OJ.INFO("N1")',
    ]
    const { workbook, desk } = await opened({ 'Blad ""1': [row], 'Blad 2': [[]] })
    const before = [desk.everything('Blad ""1'), desk.shown('Blad ""1', 'A1:D2')]
    expect((await refresh(workbook, 'workbook')).rewritten).toBe(2)
    await desk.settled()
    expect([desk.everything('Blad ""1'), desk.shown('Blad ""1', 'A1:D2')]).toEqual(before)
  })

  it('takes 20,000 formulas some at a time, and tells how far it is', async () => {
    const rows = rowsOf(20_000)
    const { workbook, desk, state } = await opened({ Blad1: rows })
    const told: [number, number][] = []
    state.recalculations.length = 0
    const { rewritten } = await refresh(workbook, 'workbook', {
      progress: (done, of) => told.push([done, of]),
    })
    await desk.settled()
    expect(rewritten).toBe(20_000)
    expect(told).toEqual([0, 5000, 10_000, 15_000, 20_000].map((done) => [done, 20_000]))
    expect(state.recalculations).toEqual([5000, 5000, 5000, 5000])
    expect(
      desk
        .shown('Blad1', 'A1:D5000')
        .flat()
        .every((value) => Number(value) % 10 === 1),
    ).toBe(true)
    expect(desk.contents('Blad1', 'A1:D5000')).toEqual(rows)
  })

  it('is cancelled between two writes, and every cell keeps its formula', async () => {
    const rows = rowsOf(20_000)
    const { workbook, desk } = await opened({ Blad1: rows })
    const cancel = new AbortController()
    const result = await refresh(workbook, 'workbook', {
      signal: cancel.signal,
      progress: (done) => done === 10_000 && cancel.abort(),
    })
    await desk.settled()
    expect(result).toMatchObject({ rewritten: 10_000, left: 10_000, cancelled: true, editing: false })
    expect(desk.contents('Blad1', 'A1:D5000')).toEqual(rows)
    expect([desk.shown('Blad1', 'A2500'), desk.shown('Blad1', 'A2501')]).toEqual([[[20001]], [[20000]]])
  })

  it('stops where the user begins to type in a cell, and says how much is left', async () => {
    const rows = rowsOf(12_000)
    const { workbook, desk } = await opened({ Blad1: rows })
    const result = await refresh(workbook, 'workbook', {
      progress: (done) => desk.edit(done === 5000),
    })
    expect(result).toMatchObject({
      rewritten: 5000,
      left: 7000,
      refused: [],
      cancelled: false,
      editing: true,
    })
    expect(desk.contents('Blad1', 'A1:D3000')).toEqual(rows)
  })

  it('says which cells Excel refuses, and writes the rest', async () => {
    const rows = Array.from({ length: 40 }, () => [LULEA, LULEA, LULEA])
    const { workbook, desk, book } = await opened({ Blad1: rows })
    book.active.arrays.push({ row: 9, column: 1, rows: 2, columns: 2 })
    const { rewritten, left, refused } = await refresh(workbook, 'workbook')
    await desk.settled()
    // One formula over four cells, entered with Ctrl+Shift+Enter: it is never made into four.
    expect(refused.map(({ cells, count, why }) => [cells, count, why])).toEqual([
      ['B10', 1, 'covers'],
      ['C10', 1, 'covers'],
      ['B11', 1, 'covers'],
      ['C11', 1, 'covers'],
    ])
    expect([rewritten, left]).toEqual([116, 0])
    expect(desk.contents('Blad1', 'A1:C40')).toEqual(rows)
  })

  it('says of a sheet that is protected meanwhile what was not done', async () => {
    const rows = rowsOf(8000)
    const { workbook, desk } = await opened({ Blad1: rows, Blad2: [[LULEA]] })
    const result = await refresh(workbook, 'workbook', {
      progress: (done) => desk.protect('Blad1', done === 5000),
    })
    await desk.settled()
    expect([result.rewritten, result.left]).toEqual([5001, 0])
    expect(result.refused.map(({ sheet, cells, count, why }) => [sheet.name, cells, count, why])).toEqual([
      ['Blad1', 'A1251:D2000', 3000, 'protected'],
    ])
    expect(desk.contents('Blad1', 'A1:D2000')).toEqual(rows)
    expect(desk.shown('Blad2', 'A1')).toEqual([[20191]])
  })

  it('finds formulas apart from each other on a wide sheet', async () => {
    const { workbook, desk } = await opened({ Blad1: [[LULEA]] })
    desk.put('Blad1', 'XFD9', [[LULEA]])
    desk.put('Blad1', 'ZZ1048576', [[LULEA]])
    expect((await refresh(workbook, 'workbook')).rewritten).toBe(3)
    await desk.settled()
    expect(desk.shown('Blad1', 'XFD9')).toEqual([[20191]])
  })
})
