import { describe, expect, it, vi } from 'vitest'
import { sheetWorkbook } from '../../../addin/try/workbook.ts'
import { type CellContent, Refused, type Workbook } from '../../../addin/workbook/workbook.ts'
import { type OpenSheet, openSheet, settled } from './sheet.ts'

const SERIES = () => [
  ['År', 'Luleå'],
  [2018, 929987.447698],
  [2019, 928567.346938],
]
const EXAMPLE = { type: 'FormattedNumber', basicValue: 57, numberFormat: 'General" (exempel)"' }

/** A sheet with an example at A1, a series at A3:B5, and what people write below. */
const CELLS = {
  A1: '=OJ.VALUE("Luleå","LSS_vantetid",2010)',
  A3: '=OJ.SERIES("Luleå","N28013")',
  D3: '0114',
  D4: 114,
  D5: '=OJ.STAT("Lueå","N28013","median")',
  D6: true,
  D7: '=_xldudf_OJ_VALUE("Luleå","N28013")',
}

function open(cells: Readonly<Record<string, CellContent>> = CELLS, editing = false) {
  const sheet: OpenSheet = openSheet(cells, {
    VALUE: () => EXAMPLE,
    SERIES,
    STAT: () => new Promise(() => undefined),
  })
  const workbook = sheetWorkbook(sheet.model, {
    language: 'sv',
    forget: sheet.forget,
    isEditing: () => editing,
  })
  const id = sheet.model.getters.getActiveSheetId()
  const range = (row: number, column: number, rows = 1, columns = 1) => ({
    sheet: id,
    row,
    column,
    rows,
    columns,
  })
  const undo = () => sheet.model.dispatch('REQUEST_UNDO')
  return { ...sheet, workbook, id, range, undo }
}

async function refusal(done: Promise<unknown>): Promise<[string, string]> {
  const error = await done.then(
    () => undefined,
    (one: unknown) => one,
  )
  if (!(error instanceof Refused)) throw new Error(`not refused: ${error}`)
  return [error.why, error.message]
}

describe('what stands on a sheet is read', () => {
  it('with what is spilled as values and not as formulas', async () => {
    const { workbook, id } = open()
    expect(await workbook.used(id)).toEqual({
      sheet: id,
      row: 0,
      column: 0,
      rows: 7,
      columns: 4,
      formulas: [
        ['=OJ.VALUE("Luleå","LSS_vantetid",2010)', '', '', ''],
        ['', '', '', ''],
        ['=OJ.SERIES("Luleå","N28013")', '', '', '0114'],
        ['', '', '', 114],
        ['', '', '', '=OJ.STAT("Lueå","N28013","median")'],
        ['', '', '', true],
        ['', '', '', '=_xldudf_OJ_VALUE("Luleå","N28013")'],
      ],
      values: [
        [57, '', '', ''],
        ['', '', '', ''],
        ['År', 'Luleå', '', '0114'],
        [2018, 929987.447698, '', 114],
        [2019, 928567.346938, '', '#BUSY!'],
        ['', '', '', true],
        ['', '', '', '#NAME?'],
      ],
      spills: [{ row: 2, column: 0, rows: 3, columns: 2 }],
    })
  })

  it('as a rectangle, also where it is empty', async () => {
    const { workbook, range } = open()
    expect(await workbook.read(range(3, 1, 1, 2))).toEqual({
      ...range(3, 1, 1, 2),
      formulas: [['', '']],
      values: [[929987.447698, '']],
      spills: [],
    })
  })

  it('as nothing where nothing stands', async () => {
    const { workbook, id } = open({})
    expect(await workbook.used(id)).toBeNull()
  })

  it('with the errors by the names that Excel has for them', async () => {
    const { workbook, range } = open({ A1: '=A1', A2: '=1/0', A3: '=SUM(', A4: '=#REF+1' })
    expect((await workbook.read(range(0, 0, 4))).values).toEqual([
      ['#REF!'],
      ['#DIV/0!'],
      ['#VALUE!'],
      ['#REF!'],
    ])
  })

  it('with the formats that functions give, where the cell has none of its own', async () => {
    const { workbook, range, model, id } = open()
    expect(await workbook.formats(range(0, 0, 1, 2))).toEqual([['0" (exempel)"', '']])
    model.dispatch('SET_FORMATTING', {
      sheetId: id,
      target: [{ top: 0, bottom: 0, left: 0, right: 0 }],
      format: '0.0',
    })
    expect(await workbook.formats(range(0, 0))).toEqual([['']])
  })
})

describe('cells are written', () => {
  it('in one go, and undone as one', async () => {
    const { workbook, id, values, undo } = open({})
    await workbook.write([
      {
        sheet: id,
        row: 0,
        column: 0,
        formulas: [
          ['Kommun', 2019],
          ['Luleå', '=B1+1'],
        ],
      },
      { sheet: id, row: 2, column: 1, formulas: [[true]] },
    ])
    expect(values(3, 2)).toEqual([
      ['Kommun', 2019],
      ['Luleå', 2020],
      [null, true],
    ])
    undo()
    expect(
      values(3, 2)
        .flat()
        .every((value) => value === null),
    ).toBe(true)
  })

  it('with formats, and without a format where it is to be left as it is', async () => {
    const { workbook, id, cell } = open({})
    const block = { sheet: id, row: 0, column: 0, formulas: [[57, 0.5]] }
    await workbook.write([{ ...block, formats: [['0" (exempel)"', '0%']] }])
    await workbook.write([{ ...block, formats: [['', '0.0']] }])
    expect([cell('A1').text, cell('B1').text]).toEqual(['57 (exempel)', '0,5'])
  })

  it('as what they are: a text that looks like something else stays a text, and comes back the same', async () => {
    const { workbook, id, values } = open({})
    const texts = ['0114', '2010-01-02', 'true', "'=1+1", '3,5 %', '–', 'Luleå', '']
    await workbook.write([{ sheet: id, row: 0, column: 0, formulas: [texts] }])
    expect(values(1, 8)).toEqual([['0114', '2010-01-02', 'true', '=1+1', '3,5 %', '–', 'Luleå', null]])
    const read = await workbook.read({ sheet: id, row: 0, column: 0, rows: 1, columns: 8 })
    expect(read.formulas).toEqual([texts])
  })

  it('anew, and calculated anew though they are the same', async () => {
    let year = 2019
    const sheet = openSheet({ A1: '=OJ.VALUE("Luleå","N28013")', A2: 'text' }, { VALUE: async () => year++ })
    const workbook = sheetWorkbook(sheet.model, {
      language: 'sv',
      forget: sheet.forget,
      isEditing: () => false,
    })
    await settled()
    const [id = ''] = sheet.model.getters.getSheetIds()
    const { formulas } = await workbook.read({ sheet: id, row: 0, column: 0, rows: 2, columns: 1 })
    await workbook.write([{ sheet: id, row: 0, column: 0, formulas }])
    await settled()
    expect(sheet.cell('A1').value).toBe(2020)
  })

  it('beyond the end of the sheet, which grows', async () => {
    const { workbook, id, model } = open({})
    const { bottom, right } = model.getters.getSheetZone(id)
    await workbook.write([{ sheet: id, row: bottom + 9, column: right + 3, formulas: [[1, 2]] }])
    const written = await workbook.read({
      sheet: id,
      row: bottom + 9,
      column: right + 3,
      rows: 1,
      columns: 2,
    })
    expect(written.values).toEqual([[1, 2]])
  })

  it('not on a locked sheet, not while one is edited, and not on one that is gone', async () => {
    const { workbook, id, model, values } = open({ A1: 1 })
    const block = { sheet: id, row: 0, column: 0, formulas: [[2]] }
    model.dispatch('LOCK_SHEET', { sheetId: id })
    expect(await refusal(workbook.write([block]))).toEqual(['protected', 'Blad1 är låst.'])
    expect(await workbook.sheets()).toEqual([{ id, name: 'Blad1', protected: true, hidden: false }])
    expect(await refusal(workbook.write([{ ...block, sheet: 'gone' }]))).toEqual([
      'other',
      'Bladet finns inte längre.',
    ])
    const edited = open({ A1: 1 }, true)
    expect(await refusal(edited.workbook.write([{ ...block, sheet: edited.id }]))).toEqual([
      'editing',
      'En cell redigeras.',
    ])
    expect(values(1, 1)).toEqual([[1]])
  })
})

describe('what is marked', () => {
  it('is told, with the address that a formula elsewhere would call it by', async () => {
    const { workbook, range, id } = open()
    await workbook.show(range(1, 1, 7, 2))
    expect(await workbook.selection()).toEqual({
      ...range(1, 1, 7, 2),
      sheetName: 'Blad1',
      address: 'Blad1!B2:C8',
    })
    const made = await workbook.addSheet('Mina tal', { parts: [] })
    expect(await workbook.selection()).toMatchObject({ sheet: made.id, address: "'Mina tal'!A1" })
    await workbook.show({ ...range(0, 0), sheet: id })
    expect((await workbook.selection()).sheet).toBe(id)
  })

  it('is told of each time that it is something else, until one has had enough', async () => {
    const { workbook, range, type } = open()
    const listener = vi.fn()
    const end = workbook.onSelection(listener)
    await workbook.show(range(4, 4))
    await workbook.show(range(4, 4))
    type('A9', '1')
    await settled()
    expect(listener).toHaveBeenCalledTimes(1)
    await workbook.addSheet('Nytt', { parts: [] })
    await settled()
    expect(listener).toHaveBeenCalledTimes(2)
    end()
    await workbook.show(range(0, 0))
    await settled()
    expect(listener).toHaveBeenCalledTimes(2)
  })
})

describe('a sheet is made', () => {
  const REPORT = {
    widths: [20, 8],
    frozenRows: 1,
    parts: [
      { row: 0, column: 0, formulas: [['Kommun', 'Värde']], style: 'heading' },
      { row: 1, column: 0, formulas: [['Luleå', 3283.02192]], numberFormat: '#,##0' },
      { row: 2, column: 0, formulas: [['En lång kommentar', '']], merged: true, style: 'text' },
      { row: 3, column: 0, formulas: [['', '']], choices: ['Ja', 'Nej'], style: 'input' },
    ],
    charts: [
      {
        kind: 'bar',
        title: 'Kostnad',
        of: { row: 0, column: 0, rows: 2, columns: 2 },
        at: { row: 5, column: 0, rows: 10, columns: 2 },
      },
    ],
  } as const

  async function made(workbook: Workbook) {
    return workbook.addSheet('Rapport: 2019/2020', REPORT)
  }

  it('last, with its cells, looks, lists, frozen rows and charts, and shown', async () => {
    const { workbook, model } = open()
    const sheet = await made(workbook)
    expect(sheet).toEqual({ id: sheet.id, name: 'Rapport 2019 2020', protected: false, hidden: false })
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Blad1', 'Rapport 2019 2020'])
    expect((await workbook.selection()).sheet).toBe(sheet.id)
    const data = exported(model).sheets[1]
    expect(data).toMatchObject({
      cells: { A1: 'Kommun', B1: 'Värde', A2: 'Luleå', B2: '3283.02192', A3: 'En lång kommentar' },
      merges: ['A3:B3'],
      panes: { xSplit: 0, ySplit: 1 },
      cols: { 0: { size: 148 }, 1: { size: 64 } },
      dataValidationRules: [
        { ranges: ['A4:B4'], criterion: { type: 'isValueInList', values: ['Ja', 'Nej'] } },
      ],
      figures: [
        {
          tag: 'chart',
          col: 0,
          row: 5,
          width: 212,
          height: 230,
          data: { type: 'bar', title: { text: 'Kostnad' } },
        },
      ],
    })
    const shown = (row: number, col: number) =>
      model.getters.getEvaluatedCell({ sheetId: sheet.id, row, col })
    expect(shown(1, 1).formattedValue).toBe('3\u00a0283')
  })

  it('by a name that is free, and as long as Excel allows', async () => {
    const { workbook } = open()
    const names = []
    for (const wished of ['Blad1', 'blad1', '', 'x'.repeat(40), 'x'.repeat(40)]) {
      names.push((await workbook.addSheet(wished, { parts: [] })).name)
    }
    expect(names).toEqual(['Blad1 (2)', 'blad1 (3)', 'OJ', 'x'.repeat(31), `${'x'.repeat(27)} (2)`])
  })

  it('and undone as one', async () => {
    const { workbook, undo } = open()
    await made(workbook)
    undo()
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Blad1'])
  })

  it('or not at all where a part of it cannot be', async () => {
    const { workbook } = open()
    const wrong = { row: 0, column: 0, formulas: [['a', 'b']], merged: true }
    const [why] = await refusal(workbook.addSheet('Fel', { parts: [wrong, { ...wrong, column: 1 }] }))
    expect(why).toBe('other')
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Blad1'])
  })
})

describe('a sheet is copied', () => {
  it('last, with what stands in it', async () => {
    const { workbook, id } = open()
    await workbook.addSheet('Mellan', { parts: [] })
    const copy = await workbook.copySheet(id, 'Blad1')
    expect((await workbook.sheets()).map(({ name }) => name)).toEqual(['Blad1', 'Mellan', 'Blad1 (2)'])
    expect((await workbook.used(copy.id))?.formulas).toEqual((await workbook.used(id))?.formulas)
  })

  it('and removed, but for the last', async () => {
    const { workbook, id } = open()
    const copy = await workbook.copySheet(id, 'Kopia')
    await workbook.removeSheet(copy.id)
    expect((await workbook.sheets()).map((one) => one.id)).toEqual([id])
    expect(await refusal(workbook.removeSheet(id))).toEqual([
      'other',
      'Kalkylarket vägrade: NotEnoughSheets.',
    ])
  })
})

it('a chart is made as large as the cells that it covers, also beyond the end of the sheet', async () => {
  const { workbook, id, model, undo } = open()
  const { bottom } = model.getters.getSheetZone(id)
  await workbook.addChart({
    sheet: id,
    kind: 'line',
    title: 'Boende',
    of: { row: 2, column: 0, rows: 1, columns: 1, spill: true },
    at: { row: bottom - 1, column: 3, rows: 12, columns: 4 },
  })
  expect(exported(model).sheets[0]?.figures).toMatchObject([
    { col: 3, row: bottom - 1, width: 384, height: 276 },
  ])
  undo()
  expect(exported(model).sheets[0]?.figures).toEqual([])
})

it('a setting is kept while the page is open, and taken away by null', async () => {
  const { workbook } = open()
  expect(await workbook.setting('oj.release')).toBeUndefined()
  await workbook.saveSetting('oj.release', { number: 1, date: '2024-08-30' })
  expect(await workbook.setting('oj.release')).toEqual({ number: 1, date: '2024-08-30' })
  await workbook.saveSetting('oj.release', null)
  expect(await workbook.setting('oj.release')).toBeUndefined()
})

function exported(model: OpenSheet['model']): { sheets: Record<string, unknown>[] } {
  return (model as unknown as { exportData(): { sheets: Record<string, unknown>[] } }).exportData()
}
