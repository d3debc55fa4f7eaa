import { describe, expect, it } from 'vitest'
import { insert } from '../../../addin/workbook/insert.ts'
import { openWorkbook } from '../../support/excel/workbook/in-node.ts'
import { pretended } from './pretended.ts'

const LULEA = '=OJ.VALUE("Luleå","N28013",2019)'
const SERIES = '=OJ.SERIES("Luleå","N28013",2019,2020)'

async function opened(rows: unknown[][]) {
  const { calculate } = pretended()
  const { workbook, desk, book } = await openWorkbook({ sheets: { Blad1: rows, Blad2: [] }, calculate })
  const [sheet = '', other = ''] = (await workbook.sheets()).map(({ id }) => id)
  return { workbook, desk, book, sheet, other }
}

describe('inserting a formula', () => {
  it('puts it in the first cell that is marked, and is undone', async () => {
    const { workbook, desk, sheet } = await opened([['Luleå']])
    desk.select('Blad1', 'B2:C5')
    const outcome = await insert(workbook, LULEA)
    await desk.settled()
    expect(outcome).toMatchObject({ inserted: true, at: { sheet, row: 1, column: 1, rows: 1, columns: 1 } })
    expect(desk.shown('Blad1', 'B2')).toEqual([[20190]])
    if (outcome.inserted) await outcome.undo()
    expect(desk.everything('Blad1')).toEqual({ A1: 'Luleå' })
  })

  it('puts it where it is told to', async () => {
    const { workbook, desk, other } = await opened([])
    await insert(workbook, LULEA, { at: { sheet: other, row: 4, column: 3 } })
    expect(desk.everything('Blad2')).toEqual({ D5: LULEA })
  })

  it('refuses to cover what is filled, and says what that is', async () => {
    const { workbook, desk } = await opened([['a'], ['b', '=1+1'], [0, "'=text"]])
    const before = desk.everything('Blad1')
    expect(await insert(workbook, SERIES, { size: { rows: 3, columns: 2 } })).toMatchObject({
      inserted: false,
      filled: ['A1', 'A2', 'B2', 'A3', 'B3'],
      count: 5,
    })
    expect(desk.everything('Blad1')).toEqual(before)
  })

  it('names ten of many', async () => {
    const { workbook } = await opened(Array.from({ length: 40 }, () => ['x', 'y']))
    const outcome = await insert(workbook, SERIES, { size: { rows: 40, columns: 2 } })
    expect(outcome).toMatchObject({ inserted: false, count: 80, filled: { length: 10 } })
  })

  it('clears what is in the way where it is told to, and puts all of it back', async () => {
    const rows = [
      ['a', 'b', 'bredvid'],
      ["'0114", "'=text"],
      ['=1+1', '=OJ.PEERS("Luleå")'],
    ]
    const { workbook, desk } = await opened(rows)
    const before = [desk.everything('Blad1'), desk.shown('Blad1', 'A1:C5')]
    const outcome = await insert(workbook, SERIES, { size: { rows: 3, columns: 2 }, cover: true })
    await desk.settled()
    expect(desk.shown('Blad1', 'A1:C5')).toEqual([
      ['År', 'Luleå', 'bredvid'],
      [2019, 20190, ''],
      [2020, 20200, ''],
      ['', '', ''],
      ['', '', ''],
    ])
    if (outcome.inserted) await outcome.undo()
    await desk.settled()
    expect([desk.everything('Blad1'), desk.shown('Blad1', 'A1:C5')]).toEqual(before)
  })

  it('never covers what a formula elsewhere spills, not even where that is empty', async () => {
    const { workbook, desk } = await opened([['=IF(1,{1,"";2,""},0)']])
    desk.select('Blad1', 'B2')
    const refused = insert(workbook, LULEA, { cover: true })
    await expect(refused).rejects.toMatchObject({
      why: 'covers',
      message: 'The formula in A1 spills over A1:B2.',
    })
    expect(desk.everything('Blad1')).toEqual({ A1: '=IF(1,{1,"";2,""},0)' })
  })

  it('is a formula also in a cell whose format is text', async () => {
    const { workbook, desk, book } = await opened([])
    book.setFormat(book.active, { row: 0, column: 0, rows: 1, columns: 1 }, [['@']])
    await insert(workbook, LULEA)
    await desk.settled()
    expect(desk.shown('Blad1', 'A1')).toEqual([[20190]])
  })

  it.each([
    ['protected', 'protected'],
    ['editing', 'editing'],
  ])('is refused where the sheet is %s', async (state, why) => {
    const { workbook, desk, book } = await opened([])
    if (state === 'protected') desk.protect('Blad1')
    else book.isEditing = true
    await expect(insert(workbook, LULEA)).rejects.toMatchObject({ why })
    expect(desk.everything('Blad1')).toEqual({})
  })
})
