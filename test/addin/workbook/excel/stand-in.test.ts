import { beforeEach, describe, expect, it } from 'vitest'
import type { Desk } from '../../../support/excel/workbook/desk.ts'
import { openWorkbook } from '../../../support/excel/workbook/in-node.ts'

/** What Microsoft documents of the object model, and the other tests lean on. */
describe('the stand-in for Excel’s workbook', () => {
  let desk: Desk
  beforeEach(async () => {
    desk = (await openWorkbook({ sheets: { Blad1: [[1, 2]] } })).desk
  })
  const cellOf = (context: Excel.RequestContext) =>
    context.workbook.worksheets.getItem('Blad1').getRange('A1')

  it('lets nothing be read that was not loaded, nor before it has synchronised', async () => {
    const notLoaded = { code: 'PropertyNotLoaded' }
    await Excel.run(async (context) => {
      const range = cellOf(context)
      range.load('values')
      expect(() => range.values).toThrow(expect.objectContaining(notLoaded))
      await context.sync()
      expect(range.values).toEqual([[1]])
      expect(() => range.formulas).toThrow(expect.objectContaining(notLoaded))
    })
  })

  it('does nothing before it synchronises, and everything in order at the end of run', async () => {
    await Excel.run(async (context) => {
      cellOf(context).formulas = [[5]]
      cellOf(context).formulas = [['=B1*3']]
      expect(desk.shown('Blad1', 'A1')).toEqual([[1]])
    })
    expect(desk.shown('Blad1', 'A1')).toEqual([[6]])
  })

  it('lets stand what came before that which failed, and does not do what comes after', async () => {
    const failing = Excel.run(async (context) => {
      cellOf(context).formulas = [[7]]
      context.workbook.worksheets.getItem('Borta').getRange('A1').formulas = [[8]]
      cellOf(context).formulas = [[9]]
    })
    await expect(failing).rejects.toMatchObject({ code: 'ItemNotFound' })
    expect(desk.shown('Blad1', 'A1')).toEqual([[7]])
  })

  it('takes rows only as many as the range has', async () => {
    const failing = Excel.run(async (context) => {
      cellOf(context).formulas = [[7, 8]]
    })
    await expect(failing).rejects.toMatchObject({ code: 'InvalidArgument' })
  })

  it('says what it does not have', async () => {
    const failing = Excel.run(async (context) => {
      cellOf(context).load('savedAsArray')
    })
    await expect(failing).rejects.toThrow('the stand-in for Excel has no savedAsArray')
  })
})
