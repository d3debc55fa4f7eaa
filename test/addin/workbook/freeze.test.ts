import { describe, expect, it } from 'vitest'
import { freeze } from '../../../addin/workbook/freeze.ts'
import { openWorkbook } from '../../support/excel/workbook/in-node.ts'
import { pretended } from './pretended.ts'

const LULEA = '=OJ.VALUE("Luleå","N28013",2019)'

async function opened(sheets: Record<string, unknown[][]>) {
  const { state, calculate } = pretended()
  const { workbook, desk, book } = await openWorkbook({ sheets, calculate })
  /** What the originals hold, for they are to hold it still. */
  const originals = () => Object.keys(sheets).map((name) => desk.everything(name))
  return { state, workbook, desk, book, originals }
}

describe('freezing', () => {
  it('puts values for OJ’s formulas in copies; other formulas stay, and so do the originals', async () => {
    const { workbook, desk, originals } = await opened({
      Rapport: [
        ['Luleå', LULEA, '=B1*2', '=IFERROR(OJ.VALUE("?","N1"),"saknas")'],
        ['=OJ.SERIES("Luleå","N28013",2019,2020)', '', '=SUM(B3:B4)', '=SUM(A2#)'],
      ],
      Annat: [['=Rapport!B1']],
    })
    const before = originals()
    const frozen = await freeze(workbook, { language: 'sv' })
    await desk.settled()
    expect(frozen.copies.map(({ of, copy, frozen }) => [of.name, copy.name, frozen])).toEqual([
      ['Rapport', 'Rapport (värden)', 3],
    ])
    expect(desk.everything('Rapport (värden)')).toEqual({
      A1: 'Luleå',
      B1: 20190,
      C1: '=B1*2',
      D1: 'saknas',
      A2: 'År',
      B2: 'Luleå',
      C2: '=SUM(B3:B4)',
      D2: '=SUM(A2:B4)',
      A3: 2019,
      B3: 20190,
      A4: 2020,
      B4: 20200,
    })
    expect(desk.shown('Rapport (värden)', 'C1:D2')).toEqual([
      [40380, 'saknas'],
      [40390, 44429],
    ])
    expect(originals()).toEqual(before)
    expect(frozen).toMatchObject({ skipped: [], unfrozen: [], refused: [], cancelled: false, editing: false })
  })

  it('lets copies refer to each other, by whatever names they have', async () => {
    const { workbook, desk } = await opened({
      "Anna's blad": [[LULEA], ['=OJ.PEERS("Luleå")']],
      Sammanställning: [
        ["='anna''s BLAD'!A1+Fast!A1", "=ROWS('Anna''s blad'!A2#)", '=OJ.CARD("Luleå","N1")'],
      ],
      Fast: [[1]],
    })
    const { copies } = await freeze(workbook, { language: 'en' })
    expect(copies.map(({ copy }) => copy.name)).toEqual(["Anna's blad (values)", 'Sammanställning (values)'])
    expect(desk.contents('Sammanställning (values)', 'A1:C1')).toEqual([
      ["='Anna''s blad (values)'!A1+Fast!A1", "=ROWS('Anna''s blad (values)'!A2:A4)", '7,6 %'],
    ])
    expect(desk.shown('Sammanställning (values)', 'A1:B1')).toEqual([[20191, 3]])
  })

  it('writes a missing figure as =NA(), other errors as themselves, texts as texts, and marks examples', async () => {
    const { workbook, desk } = await opened({
      Blad1: [
        [
          '=OJ.VALUE("Luleå","N1",1950)',
          '=OJ.VALUE("?","N1")',
          '=OJ.INFO("N1")',
          '=OJ.VALUE("Luleå","LSS_vantetid")',
        ],
        ['=OJ.SERIES("Luleå","N1",1950,1951)'],
      ],
    })
    await freeze(workbook, { language: 'sv' })
    expect(desk.contents('Blad1 (värden)', 'A1:D1')).toEqual([
      ['=NA()', '=#VALUE!', '=SUM(1) är ingen formel här', 57],
    ])
    expect(desk.shown('Blad1 (värden)', 'A1:D1')).toEqual([
      ['#N/A', '#VALUE!', '=SUM(1) är ingen formel här', '57 (exempel)'],
    ])
    expect(desk.contents('Blad1 (värden)', 'A2:B4')).toEqual([
      ['År', 'Luleå'],
      [1950, '=NA()'],
      [1951, 19510],
    ])
  })

  it('takes the sheets that it is told to, with OJ’s formulas or without', async () => {
    const { workbook, desk } = await opened({ Ett: [[LULEA]], Två: [['=Ett!A1']], Tre: [], Fyra: [[LULEA]] })
    const ids = (await workbook.sheets()).slice(0, 3).map(({ id }) => id)
    const { copies } = await freeze(workbook, { sheets: ids, language: 'sv' })
    expect(copies.map(({ copy, frozen }) => [copy.name, frozen])).toEqual([
      ['Ett (värden)', 1],
      ['Två (värden)', 0],
      ['Tre (värden)', 0],
    ])
    expect(desk.contents('Två (värden)', 'A1')).toEqual([["='Ett (värden)'!A1"]])
  })

  it('has names that are free and no longer than Excel takes', async () => {
    const name = 'Länsrapport äldreomsorg 2024 Nv'
    const { workbook } = await opened({ [name]: [[LULEA]], 'länsrapport äldreomsor (VÄRDEN)': [[1]] })
    const names = async () => (await freeze(workbook, { language: 'sv' })).copies.map(({ copy }) => copy.name)
    expect(await names()).toEqual(['Länsrapport äldreo (värden) (2)'])
    const [first] = (await workbook.sheets()).map(({ id }) => id)
    const again = await freeze(workbook, { sheets: [first ?? ''], language: 'sv' })
    expect(again.copies[0]?.copy.name).toBe('Länsrapport äldreo (värden) (3)')
  })

  it('leaves what has no answer a formula, and says which', async () => {
    const { workbook, desk, book } = await opened({
      Blad1: [
        [LULEA, '=_xldudf_OJ_VALUE("Luleå","N1")', '=OJ.PEERS("Luleå")'],
        ['', '', 'i vägen'],
      ],
    })
    book.write(book.active, { row: 4, column: 0, rows: 1, columns: 1 }, [['=OJ.VALUE("Trögen","N1")']])
    const { copies, unfrozen } = await freeze(workbook, { language: 'sv' })
    expect(copies[0]?.frozen).toBe(1)
    expect(unfrozen.map(({ cell, formula }) => [cell, formula])).toEqual([
      ['B1', '=_xldudf_OJ_VALUE("Luleå","N1")'],
      ['C1', '=OJ.PEERS("Luleå")'],
      ['A5', '=OJ.VALUE("Trögen","N1")'],
    ])
    expect(desk.contents('Blad1 (värden)', 'A1:C1')).toEqual([
      [20190, '=_xldudf_OJ_VALUE("Luleå","N1")', '=OJ.PEERS("Luleå")'],
    ])
  })

  it('passes over protected sheets, and freezes hidden ones', async () => {
    const { workbook, desk } = await opened({ Öppet: [[LULEA]], Låst: [[LULEA]], Dolt: [[LULEA]] })
    desk.protect('Låst')
    desk.hide('Dolt')
    const { copies, skipped } = await freeze(workbook, { language: 'sv' })
    expect(copies.map(({ copy }) => copy.name)).toEqual(['Öppet (värden)', 'Dolt (värden)'])
    expect(skipped.map(({ name }) => name)).toEqual(['Låst'])
  })

  it('takes its copies away where it is cancelled, and leaves the originals', async () => {
    const rows = Array.from({ length: 3000 }, (_, r) => [
      `=OJ.VALUE("Luleå","N${r}",2019)`,
      `=OJ.VALUE("Piteå","N${r}",2020)`,
    ])
    const { workbook, desk, originals } = await opened({ Ett: [[LULEA]], Två: rows })
    const before = originals()
    const cancel = new AbortController()
    const frozen = await freeze(
      workbook,
      { language: 'sv' },
      { signal: cancel.signal, progress: (done) => done > 1 && cancel.abort() },
    )
    expect(frozen).toMatchObject({ copies: [], cancelled: true })
    expect(desk.sheets.map(({ name }) => name)).toEqual(['Ett', 'Två'])
    expect(originals()).toEqual(before)
  })

  it('says so where the user begins to type, and which half-made copies could not be taken away', async () => {
    const { workbook, desk } = await opened({ Ett: [[LULEA]], Två: [[LULEA]] })
    const frozen = await freeze(workbook, { language: 'sv' }, { progress: (done) => desk.edit(done === 1) })
    expect(frozen).toMatchObject({ cancelled: false, editing: true })
    expect(frozen.copies.map(({ copy, frozen }) => [copy.name, frozen])).toEqual([
      ['Ett (värden)', 1],
      ['Två (värden)', 0],
    ])
  })

  it('makes no copy at all where one cannot be made', async () => {
    const { workbook, desk, book } = await opened({ Ett: [[LULEA]], Två: [[LULEA]] })
    const { copy } = book
    book.copy = (sheet) => {
      if (sheet.name === 'Två')
        throw Object.assign(new Error('The workbook is protected.'), { code: 'AccessDenied' })
      return copy.call(book, sheet)
    }
    await expect(freeze(workbook, { language: 'sv' })).rejects.toMatchObject({ why: 'protected' })
    expect(desk.sheets.map(({ name }) => name)).toEqual(['Ett', 'Två'])
  })
})
