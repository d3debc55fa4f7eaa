import { type Area, areaName, cellName } from '../../../../addin/workbook/formulas/address.ts'
import { type Book, refuseToWrite } from './book.ts'
import { apiError } from './errors.ts'
import type { Kind } from './proxies.ts'
import type { SheetModel } from './sheet.ts'
import { WORKSHEET } from './sheets.ts'
import { asJson, plainValue } from './values.ts'

export interface RangeModel {
  readonly book: Book
  readonly sheet: SheetModel
  readonly area: Area
}

/** What Excel on the web takes, and gives, at a time. */
const MOST_BYTES = 5_000_000

export const RANGE: Kind<RangeModel> = {
  get: {
    rowIndex: ({ area }) => area.row,
    columnIndex: ({ area }) => area.column,
    rowCount: ({ area }) => area.rows,
    columnCount: ({ area }) => area.columns,
    address: ({ sheet, area }) => `${sheet.name}!${areaName(area)}`,
    values: ({ book, sheet, area }) =>
      sent(
        book,
        sheet.values(area).map((row) => row.map(plainValue)),
      ),
    valuesAsJson: ({ book, sheet, area }) =>
      sent(
        book,
        sheet.values(area).map((row) => row.map(asJson)),
      ),
    formulas: (range) => sent(range.book, formulasIn(range)),
    numberFormat: ({ sheet, area }) => cells(area, (place) => sheet.at(place)?.format ?? 'General'),
    hasSpill: ({ sheet, area }) => hasSpill(sheet, area),
  },
  set: {
    formulas: ({ book, sheet, area }, value: unknown) => book.write(sheet, area, received(book, area, value)),
    numberFormat: ({ book, sheet, area }, value: unknown) =>
      book.setFormat(sheet, area, received(book, area, value)),
  },
  of: {
    worksheet: { kind: () => WORKSHEET, of: ({ book, sheet }) => ({ book, sheet }) },
    format: { kind: () => FORMAT, of: (range) => range },
    dataValidation: { kind: () => VALIDATION, of: (range) => range },
  },
  call: {
    getUsedRangeOrNullObject: {
      kind: () => RANGE,
      do: (range, valuesOnly: boolean) => usedIn(range, valuesOnly),
    },
    getSpillingToRangeOrNullObject: {
      kind: () => RANGE,
      do: ({ book, sheet, area }) => {
        const spill = area.rows * area.columns === 1 ? sheet.at(area)?.spill : undefined
        return spill == null ? null : { book, sheet, area: spill.area }
      },
    },
    getSpillParentOrNullObject: {
      kind: () => RANGE,
      do: ({ book, sheet, area }) => {
        const first = area.rows * area.columns === 1 ? sheet.spilled.get(cellName(area)) : undefined
        return first === undefined ? null : { book, sheet, area: { ...first, rows: 1, columns: 1 } }
      },
    },
    select: {
      do: ({ book, sheet, area }) => {
        if (sheet.visibility !== 'Visible') throw apiError('InvalidOperation', 'The sheet is hidden.')
        book.select(sheet, area)
      },
    },
    merge: {
      do: ({ sheet, area }) => {
        refuseToWrite(sheet, area)
        looksOf(sheet, area).merged = true
      },
    },
  },
}

/** What is done to how cells look is kept, and nothing more. */
const FORMAT: Kind<RangeModel> = {
  set: {
    wrapText: look('wrapText'),
    verticalAlignment: look('verticalAlignment'),
    columnWidth: look('columnWidth'),
    rowHeight: look('rowHeight'),
  },
  of: {
    font: {
      kind: () => ({ set: { bold: look('bold'), size: look('size'), color: look('color') } }),
      of: (range) => range,
    },
    fill: { kind: () => ({ set: { color: look('fill') } }), of: (range) => range },
    borders: { kind: () => BORDERS, of: (range) => range },
  },
}

const BORDERS: Kind<RangeModel> = {
  call: {
    getItem: {
      kind: () => ({ set: { style: () => undefined, color: () => undefined } }),
      do: ({ sheet, area }, edge: string) => {
        const looks = looksOf(sheet, area)
        looks.borders = [...((looks.borders as string[] | undefined) ?? []), edge]
        return looks
      },
    },
  },
}

const VALIDATION: Kind<RangeModel> = { set: { rule: look('rule') } }

function look(name: string) {
  return ({ sheet, area }: RangeModel, value: unknown) => {
    refuseToWrite(sheet, area)
    looksOf(sheet, area)[name] = value
  }
}

function looksOf(sheet: SheetModel, area: Area): Record<string, unknown> {
  const name = areaName(area)
  sheet.looks[name] ??= {}
  return sheet.looks[name]
}

function cells<T>(
  { row, column, rows, columns }: Area,
  of: (place: { row: number; column: number }) => T,
): T[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => of({ row: row + r, column: column + c })),
  )
}

function formulasIn({ book, sheet, area }: RangeModel): unknown[][] {
  return cells(area, (place) => {
    const own = sheet.at(place)
    if (own?.formula != null) return own.formula.text
    const first = sheet.spilled.get(cellName(place))
    if (first === undefined) return plainValue(own?.value ?? null)
    if (book.spilledFormulas === 'nothing') return ''
    return book.spilledFormulas === 'formula' ? first.formula?.text : plainValue(sheet.value(place))
  })
}

/** A spill's border is around the formula's own cell as well. */
function hasSpill(sheet: SheetModel, area: Area): boolean | null {
  let inside = 0
  for (const { spill } of sheet.contents.values()) if (spill !== null) inside += shared(area, spill.area)
  if (inside === 0) return false
  return inside === area.rows * area.columns ? true : null
}

function shared(one: Area, other: Area): number {
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - Math.max(one.row, other.row)
  const columns =
    Math.min(one.column + one.columns, other.column + other.columns) - Math.max(one.column, other.column)
  return Math.max(0, rows) * Math.max(0, columns)
}

export function usedIn({ book, sheet, area }: RangeModel, valuesOnly: boolean): RangeModel | null {
  if (valuesOnly !== true) throw new Error('the stand-in for Excel knows of cells with values only')
  const used = sheet.used(area)
  return used === null ? null : { book, sheet, area: used }
}

function sent<T>(book: Book, values: T[][]): T[][] {
  book.bytes += JSON.stringify(values).length
  if (book.bytes > MOST_BYTES)
    throw apiError('ResponsePayloadSizeLimitExceeded', 'The response is too large.')
  return values
}

/** One value is for every cell; rows must be as many as the range has. */
function received(book: Book, area: Area, value: unknown): unknown[][] {
  if (!Array.isArray(value)) return cells(area, () => value)
  book.bytes += JSON.stringify(value).length
  if (book.bytes > MOST_BYTES) throw apiError('RequestPayloadSizeLimitExceeded', 'The request is too large.')
  const fits =
    value.length === area.rows && value.every((row) => Array.isArray(row) && row.length === area.columns)
  if (!fits) throw apiError('InvalidArgument', 'The number of rows or columns does not match the range.')
  return value as unknown[][]
}
