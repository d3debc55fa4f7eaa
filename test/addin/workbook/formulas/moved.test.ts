import { describe, expect, it } from 'vitest'
import type { Area } from '../../../../addin/workbook/formulas/address.ts'
import { addressOn, cellName, placeOf } from '../../../../addin/workbook/formulas/address.ts'
import { movedFormula } from '../../../../addin/workbook/formulas/moved.ts'

describe('a formula in a copy', () => {
  const sheets: Record<string, string> = { Data: "Anna's data", 'Blad 2': 'Blad 2 (värden)' }
  const spills: Record<string, Area> = {
    A1: { row: 0, column: 0, rows: 3, columns: 2 },
    'Data!B2': { row: 1, column: 1, rows: 1, columns: 4 },
  }
  const moved = (formula: string) =>
    movedFormula(formula, {
      sheet: (name) => sheets[name],
      spill: (sheet, place) => spills[`${sheet === null ? '' : `${sheet}!`}${cellName(place)}`],
    })

  it.each([
    ["=Data!A1+'Blad 2'!B2+Blad3!C3", "='Anna''s data'!A1+'Blad 2 (värden)'!B2+Blad3!C3"],
    ['=SUM(A1#)+SUM($A$1#)+SUM(A$1#)', '=SUM(A1:B3)+SUM($A$1:$B$3)+SUM(A$1:B$3)'],
    ['=Data!B2#', "='Anna''s data'!B2:E2"],
    ['=C9#&"A1#Data!A1"', '=C9#&"A1#Data!A1"'],
    ['=[1]Data!A1', '=[1]Data!A1'],
    ["='[bok.xlsx]Data'!A1", "='[bok.xlsx]Data'!A1"],
    ['=A1', '=A1'],
  ])('%s', (formula, expected) => {
    expect(moved(formula)).toBe(expected)
  })
})

describe('an address', () => {
  it.each([
    ['A1', 0, 0],
    ['Z9', 8, 25],
    ['AA10', 9, 26],
    ['XFD1048576', 1_048_575, 16_383],
  ])('%s', (name, row, column) => {
    expect(cellName({ row, column })).toBe(name)
    expect(placeOf(name)).toEqual({ row, column })
  })

  it.each([
    ['Blad1', 'Blad1!B2:C3'],
    ['Äldreomsorg', 'Äldreomsorg!B2:C3'],
    ['Blad 1', "'Blad 1'!B2:C3"],
    ["Anna's", "'Anna''s'!B2:C3"],
    ['A1', "'A1'!B2:C3"],
    ['2019', "'2019'!B2:C3"],
    ['R1C1', "'R1C1'!B2:C3"],
  ])('is quoted where it must be: %s', (sheet, address) => {
    expect(addressOn(sheet, { row: 1, column: 1, rows: 2, columns: 2 })).toBe(address)
  })
})
