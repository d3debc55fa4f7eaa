import { describe, expect, it } from 'vitest'
import { repair } from '../../../addin/workbook/repair.ts'
import { openWorkbook } from '../../support/excel/workbook/in-node.ts'
import { pretended } from './pretended.ts'

const LULEA = '=OJ.VALUE("Luleå","N28013",2019)'
const LEFT = '=_xldudf_OJ_VALUE("Luleå","N28013",2019)'
const ELSEWHERE = '=\'https://x.se/[bok.xlsx]Blad1\'!_xldudf_OJ_VALUE("Piteå","N28013",2019)*2'

/** A workbook that was opened before the add-in was there. */
async function opened(sheets: Record<string, unknown[][]>) {
  const { workbook, desk, book } = await openWorkbook({ sheets })
  const { calculate } = pretended()
  const opened = await openWorkbook({ sheets, calculate })
  return { without: { workbook, desk, book }, ...opened }
}

describe('repairing', () => {
  it('writes what Excel left behind as it knows it, and tells what it was', async () => {
    const { workbook, desk } = await opened({
      Rapport: [['Luleå', LEFT, ELSEWHERE, LULEA]],
      Annat: [['=NAMN()', '="_xldudf_OJ_VALUE(1)"']],
    })
    const { mended, skipped, refused, left } = await repair(workbook)
    await desk.settled()
    expect(mended.map(({ sheet, cell, formula, after }) => [sheet.name, cell, formula, after])).toEqual([
      ['Rapport', 'B1', LEFT, LULEA],
      ['Rapport', 'C1', ELSEWHERE, '=OJ.VALUE("Piteå","N28013",2019)*2'],
    ])
    expect(desk.shown('Rapport', 'B1:D1')).toEqual([[20190, 40380, 20190]])
    expect(desk.shown('Annat', 'A1:B1')).toEqual([['#NAME?', '_xldudf_OJ_VALUE(1)']])
    expect([skipped, refused, left]).toEqual([[], [], 0])
  })

  it('writes a formula that is #NAME? again as it is: now the add-in is there', async () => {
    const { workbook, desk, book } = await openWorkbook({ sheets: { Blad1: [[LULEA]] } })
    expect(desk.shown('Blad1', 'A1')).toEqual([['#NAME?']])
    const { mended } = await repair(workbook)
    expect(mended.map(({ cell, formula, after }) => [cell, formula, after])).toEqual([['A1', LULEA, LULEA]])
    expect(book.active.contents.size).toBe(1)
  })

  it('is undone, but for what has been changed since', async () => {
    const { workbook, desk } = await opened({ Blad1: [[LEFT, ELSEWHERE], ['orörd']] })
    const { undo } = await repair(workbook)
    desk.put('Blad1', 'B1', [['=1+1']])
    expect(await undo()).toBe(1)
    expect(desk.everything('Blad1')).toEqual({ A1: LEFT, B1: '=1+1', A2: 'orörd' })
  })

  it('passes over protected sheets that need it, and says which', async () => {
    const { workbook, desk } = await opened({ Låst: [[LEFT]], Hel: [[LULEA]] })
    desk.protect('Låst')
    desk.protect('Hel')
    const { mended, skipped } = await repair(workbook)
    expect([mended, skipped.map(({ name }) => name)]).toEqual([[], ['Låst']])
    expect(desk.contents('Låst', 'A1')).toEqual([[LEFT]])
  })

  it('tells only of what it mended where Excel refuses some', async () => {
    const { workbook, book } = await opened({ Blad1: [[LEFT, LEFT], [ELSEWHERE]] })
    book.active.arrays.push({ row: 0, column: 0, rows: 1, columns: 2 })
    const { mended, refused } = await repair(workbook)
    expect(mended.map(({ cell }) => cell)).toEqual(['A2'])
    expect(refused.map(({ cells, why }) => [cells, why])).toEqual([
      ['A1', 'covers'],
      ['B1', 'covers'],
    ])
  })

  it('is cancelled before it has begun', async () => {
    const { workbook, desk } = await opened({ Blad1: [[LEFT]] })
    expect(await repair(workbook, { signal: AbortSignal.abort() })).toMatchObject({
      mended: [],
      left: 1,
      cancelled: true,
    })
    expect(desk.contents('Blad1', 'A1')).toEqual([[LEFT]])
  })
})
