import { type Area, placeOf } from '../../../../addin/workbook/formulas/address.ts'
import { type Book, refuseToWrite } from './book.ts'
import { CHARTS } from './charts.ts'
import { apiError } from './errors.ts'
import type { Kind } from './proxies.ts'
import { RANGE, type RangeModel, usedIn } from './ranges.ts'
import type { SheetModel } from './sheet.ts'

export interface WorksheetModel {
  readonly book: Book
  readonly sheet: SheetModel
}

const ALL: Area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 }

export const WORKSHEETS: Kind<Book> = {
  items: { kind: () => WORKSHEET, of: (book) => book.sheets.map((sheet) => ({ book, sheet })) },
  call: {
    add: { kind: () => WORKSHEET, do: (book, name: string) => ({ book, sheet: book.add(name) }) },
    getItem: {
      kind: () => WORKSHEET,
      do: (book, name: string) => {
        const sheet = book.named(name)
        if (sheet === undefined) throw apiError('ItemNotFound', "The requested resource doesn't exist.")
        return { book, sheet }
      },
    },
  },
}

export const WORKSHEET: Kind<WorksheetModel> = {
  get: {
    id: ({ sheet }) => sheet.id,
    name: ({ sheet }) => sheet.name,
    visibility: ({ sheet }) => sheet.visibility,
  },
  set: { name: ({ book, sheet }, name: string) => book.rename(sheet, name) },
  of: {
    protection: { kind: () => PROTECTION, of: ({ sheet }) => sheet },
    charts: { kind: () => CHARTS, of: (one) => one },
    freezePanes: { kind: () => PANES, of: ({ sheet }) => sheet },
    pageLayout: { kind: () => LAYOUT, of: ({ sheet }) => sheet },
    horizontalPageBreaks: { kind: () => BREAKS, of: ({ sheet }) => sheet },
  },
  call: {
    getRangeByIndexes: {
      kind: () => RANGE,
      do: (one, row: number, column: number, rows: number, columns: number) => {
        const fits = row >= 0 && column >= 0 && rows > 0 && columns > 0
        if (!fits || row + rows > ALL.rows || column + columns > ALL.columns) {
          throw apiError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.')
        }
        return { ...one, area: { row, column, rows, columns } }
      },
    },
    getRange: {
      kind: () => RANGE,
      do: (one, address: string) => ({ ...one, area: areaOf(address) }),
    },
    getUsedRangeOrNullObject: {
      kind: () => RANGE,
      do: (one, valuesOnly: boolean) => usedIn({ ...one, area: ALL }, valuesOnly),
    },
    activate: {
      do: ({ book, sheet }) => {
        if (sheet.visibility !== 'Visible') throw apiError('InvalidOperation', 'The sheet is hidden.')
        if (book.active !== sheet) book.select(sheet, { row: 0, column: 0, rows: 1, columns: 1 })
      },
    },
    copy: {
      kind: () => WORKSHEET,
      do: ({ book, sheet }, position: string) => {
        if (position !== 'End') throw new Error('the stand-in for Excel copies to the end only')
        return { book, sheet: book.copy(sheet) }
      },
    },
    delete: { do: ({ book, sheet }) => book.remove(sheet) },
  },
}

function areaOf(address: string): Area {
  const place = placeOf(address)
  if (place === null) throw new Error(`the stand-in for Excel has no range ${address}`)
  return { ...place, rows: 1, columns: 1 }
}

const PROTECTION: Kind<SheetModel> = { get: { protected: ({ isProtected }) => isProtected } }

const PANES: Kind<SheetModel> = {
  call: {
    freezeRows: {
      do: (sheet, count: number) => {
        sheet.frozenRows = count
      },
    },
  },
}

const LAYOUT: Kind<SheetModel> = {
  set: {
    orientation: (sheet, value: unknown) => {
      sheet.layout.orientation = value
    },
    zoom: (sheet, value: unknown) => {
      sheet.layout.zoom = value
    },
  },
}

const BREAKS: Kind<SheetModel> = {
  call: {
    add: {
      do: (sheet, { area }: RangeModel) => {
        refuseToWrite(sheet, area)
        const before = (sheet.layout.breaks as number[] | undefined) ?? []
        sheet.layout.breaks = [...before, area.row]
      },
    },
  },
}
