/** Where cells are, as people write it ("B4") and as we count (row 3, column 1). */

const ROWS = 1_048_576
const COLUMNS = 16_384
const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i
/** Names that Excel needs no quotes around, unless they look like a cell. */
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u
const LIKE_R1C1 = /^(r\d*)?(c\d*)?$/i

export interface Place {
  readonly row: number
  readonly column: number
}

export interface Area extends Place {
  readonly rows: number
  readonly columns: number
}

/** "B4" */
export function cellName({ row, column }: Place): string {
  return `${columnName(column)}${row + 1}`
}

/** "B4:C9", or "B4" where it is one cell. */
export function areaName(area: Area): string {
  const first = cellName(area)
  const last = cellName({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })
  return first === last ? first : `${first}:${last}`
}

function columnName(column: number): string {
  const rest = Math.floor(column / 26)
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`
}

/** Where "B4", "$B$4" is; null where it is no cell. */
export function placeOf(cell: string): Place | null {
  const [, letters, digits] = CELL.exec(cell) ?? []
  if (letters === undefined || digits === undefined) return null
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  const row = Number(digits)
  return row <= ROWS && column <= COLUMNS ? { row: row - 1, column: column - 1 } : null
}

/** The rectangle between two cells, whichever comes first. */
export function areaBetween(one: Place, other: Place): Area {
  const row = Math.min(one.row, other.row)
  const column = Math.min(one.column, other.column)
  return {
    row,
    column,
    rows: Math.abs(one.row - other.row) + 1,
    columns: Math.abs(one.column - other.column) + 1,
  }
}

/** A sheet's name as it stands before "!" in a formula. */
export function sheetPrefix(name: string): string {
  const plain = PLAIN_NAME.test(name) && placeOf(name) === null && !LIKE_R1C1.test(name)
  return plain ? name : `'${name.replaceAll("'", "''")}'`
}

/** A cell or cells as a formula on another sheet calls them: "'Blad 1'!B2:B8". */
export function addressOn(sheetName: string, area: Area): string {
  return `${sheetPrefix(sheetName)}!${areaName(area)}`
}

export function covers(area: Area, { row, column }: Place): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  )
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  )
}

/** The smallest rectangle that has them all; null of none. */
export function around(areas: readonly Area[]): Area | null {
  const [first] = areas
  if (first === undefined) return null
  let { row, column } = first
  let bottom = row
  let right = column
  for (const area of areas) {
    row = Math.min(row, area.row)
    column = Math.min(column, area.column)
    bottom = Math.max(bottom, area.row + area.rows)
    right = Math.max(right, area.column + area.columns)
  }
  return { row, column, rows: bottom - row, columns: right - column }
}

/** Every cell of a rectangle, by row, then column. */
export function placesIn({ row, column, rows, columns }: Area): Place[] {
  return Array.from({ length: rows * columns }, (_, i) => ({
    row: row + Math.floor(i / columns),
    column: column + (i % columns),
  }))
}
