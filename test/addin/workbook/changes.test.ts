import { describe, expect, it } from 'vitest'
import type { Change } from '../../../addin/workbook/changes.ts'
import { changes } from '../../../addin/workbook/changes.ts'
import { openWorkbook } from '../../support/excel/workbook/in-node.ts'
import { pretended } from './pretended.ts'

/** What would change in a workbook of the first release with the second. */
async function changesOf(
  sheets: Record<string, unknown[][]>,
  prepare: (opened: Opened) => void = () => undefined,
) {
  const opened = await open(sheets)
  const before = opened.desk.sheets.map(({ name }) => opened.desk.everything(name))
  prepare(opened)
  const found = await changes(opened.workbook, opened.preview, 2)
  expect(opened.desk.sheets.map(({ name }) => opened.desk.everything(name))).toEqual(before)
  return found
}

async function open(sheets: Record<string, unknown[][]>) {
  const { state, calculate, preview } = pretended()
  const { workbook, desk, book } = await openWorkbook({ sheets, calculate })
  return { state, preview, workbook, desk, book }
}
type Opened = Awaited<ReturnType<typeof open>>

const told = (all: readonly Change[]) =>
  all.map(({ sheet, cell, old, new: now, difference, of }) => [
    `${sheet.name}!${cell}`,
    old,
    now,
    difference,
    of,
  ])

describe('what changes with another release', () => {
  it('is each cell that would show something else, by how much, in the order of the sheets', async () => {
    const found = await changesOf({
      Två: [
        ['=OJ.VALUE("Luleå","SAME",2019)', '=OJ.VALUE("Luleå","N1",2020)'],
        ['=OJ.VALUE("Luleå","N1",2019)', '=OJ.VALUE("Luleå","N1",1950)'],
      ],
      Ett: [['=OJ.SOURCE("Luleå","N1")']],
      Tomt: [],
    })
    expect(told(found.changes)).toEqual([
      ['Två!B1', 20200, 20201, 1, 'cell'],
      ['Två!A2', 20190, 20191, 1, 'cell'],
      [
        'Ett!A1',
        'Källa: Kolada. N1, Luleå. Datautgåva 1.',
        'Källa: Kolada. N1, Luleå. Datautgåva 2.',
        null,
        'cell',
      ],
    ])
    expect(found).toMatchObject({ unknown: [], compared: 5, unchanged: 2, cancelled: false })
  })

  it('reads arguments off the sheets: cells, ranges, other sheets, spills and arrays', async () => {
    const found = await changesOf({
      'Blad 1': [
        ['Luleå', 'N1', 2019, "=OJ.VALUE(A1,$B$1,'Anna''s'!A1)"],
        ['=OJ.VALUE(A1,B1,C1)', '', '', '=OJ.VALUE(A1:A1,"SAME",2019)'],
      ],
      "Anna's": [[2021]],
    })
    expect(told(found.changes)).toEqual([
      ['Blad 1!D1', 20210, 20211, 1, 'cell'],
      ['Blad 1!A2', 20190, 20191, 1, 'cell'],
    ])
    expect([found.compared, found.unchanged]).toEqual([3, 1])
  })

  it('is cell by cell of what is spilled, with the formula that spills it', async () => {
    const formula = '=OJ.SERIES("Luleå","N1",2019,2020)'
    const found = await changesOf({ Blad1: [['', formula], ['=OJ.VALUE("Luleå","N1",2000)']] })
    expect(told(found.changes)).toEqual([
      ['Blad1!A2', 20000, 20001, 1, 'cell'],
      ['Blad1!C2', 20190, 20191, 1, 'cell'],
      ['Blad1!C3', 20200, 20201, 1, 'cell'],
    ])
    expect(found.changes.map((one) => one.formula)).toEqual([
      '=OJ.VALUE("Luleå","N1",2000)',
      formula,
      formula,
    ])
  })

  it('has cells that only one of them spills over', async () => {
    const found = await changesOf({ Blad1: [['=OJ.PEERS("Luleå")']] })
    expect(told(found.changes)).toEqual([['Blad1!A4', '', 'Boden', null, 'cell']])
  })

  it('cannot be told where the new ones would have no room', async () => {
    const found = await changesOf({ Blad1: [['=OJ.PEERS("Luleå")'], [], [], ['i vägen']] })
    expect(found.unknown.map(({ cell, why }) => [cell, why])).toEqual([['A1', 'spill']])
  })

  it('compares a call that is part of a formula, and says so', async () => {
    const found = await changesOf({
      Blad1: [
        [
          '=OJ.VALUE("Luleå","N1",2019)/1000',
          '=SUM(OJ.SERIES("Luleå","N1",2019,2020))',
          '=OJ.VALUE("Luleå","SAME")&""',
        ],
      ],
    })
    expect(told(found.changes)).toEqual([
      ['Blad1!A1', 20190, 20191, 1, 'part'],
      ['Blad1!B1', 20190, 20191, 1, 'part'],
    ])
    expect([found.compared, found.unchanged]).toEqual([3, 1])
  })

  it('lists what cannot be told, and why', async () => {
    const found = await changesOf({
      Blad1: [
        ['=OJ.VALUE("Lu"&A9,"N1")', '=OJ.VALUE(Borta!A1,"N1")', '=OJ.VALUE(C2,"N1")'],
        ['=_xldudf_OJ_VALUE(1,2)', '=OJ.VALUE(INDEX(OJ.PEERS("Luleå"),1),"SAME")', '=1/0'],
        ['=OJ.PEERS("Luleå")', '=OJ.VALUE(A9#,"N1")'],
        ['i vägen'],
      ],
    })
    expect(found.unknown.map(({ cell, why }) => [cell, why])).toEqual([
      ['A1', 'calculated'],
      ['B1', 'elsewhere'],
      ['C1', 'error'],
      ['A2', 'name'],
      ['B2', 'calculated'],
      ['A3', 'spill'],
      ['B3', 'elsewhere'],
    ])
    expect(found).toMatchObject({ changes: [], compared: 0, unchanged: 0 })
  })

  it('lists what has no value yet', async () => {
    const { workbook, desk, preview } = await open({ Blad1: [] })
    desk.put('Blad1', 'A1', [['=OJ.VALUE("Trögen","N1")']])
    const waiting = await changes(workbook, preview, 2)
    expect(waiting.unknown.map(({ cell, why }) => [cell, why])).toEqual([['A1', 'waiting']])
  })

  it('does not take no answer for no figure', async () => {
    const found = await changesOf(
      { Blad1: [['=OJ.VALUE("Luleå","N1")', '=OJ.VALUE("Luleå","N1")*2']] },
      ({ state }) => {
        state.answers = false
      },
    )
    expect(found.unknown.map(({ cell, why }) => [cell, why])).toEqual([
      ['A1', 'unanswered'],
      ['B1', 'unanswered'],
    ])
    expect(found.changes).toEqual([])
  })

  it('does not tell of what reads a cell that changes, also through other formulas and what is spilled', async () => {
    const found = await changesOf({
      Blad1: [
        ['=OJ.PEERS("Luleå")', '=OJ.VALUE(A1,"SAME")', '=OJ.VALUE(A4,"SAME")'],
        ['', '=A5', '=OJ.VALUE("Luleå","SAME",D1)'],
        ['', '=OJ.VALUE("Luleå","SAME",B2)', '=OJ.VALUE(A1#,"SAME")'],
        ['', '=B2+B4', '=OJ.VALUE("Luleå","SAME",B4)'],
      ],
      Blad2: [
        ['=OJ.VALUE("Luleå","N1",Blad1!B9)', '=OJ.VALUE("Luleå","SAME",A1)', '=OJ.VALUE("Luleå","SAME",B1)'],
      ],
    })
    const why = (cell: string, sheet: string) =>
      found.unknown.find((one) => one.cell === cell && one.sheet.name === sheet)?.why
    expect(why('B1', 'Blad1')).toBe(undefined)
    expect(why('C1', 'Blad1')).toBe('depends')
    expect(why('C3', 'Blad1')).toBe('depends')
    expect(why('B1', 'Blad2')).toBe('depends')
    expect(why('C1', 'Blad2')).toBe('depends')
    expect(told(found.changes)[0]).toEqual(['Blad1!A4', '', 'Boden', null, 'cell'])
  })

  it('takes numbers for equal that Excel shows as equal, and an example for its number', async () => {
    const { workbook, preview } = await open({
      Blad1: [
        ['=OJ.VALUE("Luleå","LSS_vantetid")', '=OJ.VALUE("Luleå","N1",2019)', '=OJ.VALUE("Luleå","N1",1950)'],
      ],
    })
    const nearly: typeof preview = async (id, args, release) => {
      const shown = await preview(id, args, 1)
      return release === 2 && args[2] === 2019 ? [[20190.000000000004]] : shown
    }
    expect(await changes(workbook, nearly, 2)).toMatchObject({ changes: [], unchanged: 3 })
    const revised: typeof preview = async () => [[0.1 + 0.2]]
    const [example, figure, missing] = told((await changes(workbook, revised, 2)).changes)
    expect(example?.slice(1)).toEqual([57, 0.1 + 0.2, -56.7, 'cell'])
    expect(figure?.slice(1)).toEqual([20190, 0.1 + 0.2, -20189.7, 'cell'])
    expect(missing?.slice(1)).toEqual(['#N/A', 0.1 + 0.2, null, 'cell'])
  })

  it('tells of a figure that goes, with the words of why', async () => {
    const { workbook, preview } = await open({ Blad1: [['=OJ.VALUE("Luleå","N1",2019)']] })
    const withdrawn: typeof preview = async (id, args, release) =>
      release === 2 ? [[{ error: '#N/A', words: 'Inte publicerad.' }]] : preview(id, args, release)
    expect(told((await changes(workbook, withdrawn, 2)).changes)).toEqual([
      ['Blad1!A1', 20190, { error: '#N/A', words: 'Inte publicerad.' }, null, 'cell'],
    ])
  })

  it('asks for 5,000 figures at a time at once, and may be cancelled between', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [`=OJ.VALUE("Luleå","N${i}",2019)`])
    const { workbook, preview } = await open({ Blad1: rows })
    const progress: number[] = []
    let asked = 0
    let turns = 0
    const counted: typeof preview = (id, args, release) => {
      if (asked++ % 2000 === 0) turns += 1
      return preview(id, args, release)
    }
    const cancel = new AbortController()
    const found = await changes(workbook, counted, 2, {
      signal: cancel.signal,
      progress: (done, of) => {
        progress.push(done)
        expect(of).toBe(5000)
        if (done === 4000) cancel.abort()
      },
    })
    expect(progress).toEqual([0, 2000, 4000])
    expect([asked, turns]).toEqual([4000, 2])
    expect(found).toMatchObject({ compared: 4000, unchanged: 0, cancelled: true })
    expect(found.changes).toHaveLength(4000)
  })
})
