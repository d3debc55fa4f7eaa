import {
  type Area,
  cellName,
  overlap,
  type Place,
  placesIn,
} from '../../../../addin/workbook/formulas/address.ts'
import { type Calculate, Calculation } from './calculation.ts'
import { apiError } from './errors.ts'
import { parse } from './expression.ts'
import { type Content, SheetModel } from './sheet.ts'
import { type Matrix, typed } from './values.ts'

/** What Excel says that a cell holds which another spills over: Microsoft does not document which. */
export type SpilledFormulas = 'nothing' | 'value' | 'formula'

export interface BookOptions {
  readonly calculate: Calculate
  readonly spilledFormulas?: SpilledFormulas
}

/** The workbook behind the stand-in. */
export class Book {
  readonly sheets: SheetModel[] = []
  readonly settings = new Map<string, unknown>()
  readonly spilledFormulas: SpilledFormulas
  readonly calculation: Calculation
  /** Whether the add-in is there; without it, Excel knows none of its functions. */
  hasAddin = true
  /** Whether the user is in the middle of typing in a cell. */
  isEditing = false
  active: SheetModel
  /** null where a chart is marked, or rectangles apart. */
  selection: Area | null = { row: 0, column: 0, rows: 1, columns: 1 }
  readonly listeners = new Set<() => unknown>()
  /** Called before what an add-in asks for is done; for tests that change something meanwhile. */
  beforeSync: () => void = () => undefined
  /** How much has been sent and received in this synchronisation. */
  bytes = 0
  #made = 0

  constructor({ calculate, spilledFormulas = 'value' }: BookOptions) {
    this.spilledFormulas = spilledFormulas
    this.calculation = new Calculation(this, calculate)
    this.active = this.add('Blad1')
  }

  add(name: string): SheetModel {
    this.#made += 1
    const sheet = new SheetModel(`{00000000-0000-0000-0000-${String(this.#made).padStart(12, '0')}}`, '')
    this.rename(sheet, name)
    this.sheets.push(sheet)
    return sheet
  }

  rename(sheet: SheetModel, name: string): void {
    const bad = name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)
    if (bad || /^history$/i.test(name))
      throw apiError('InvalidArgument', `A sheet cannot be named "${name}".`)
    const other = this.named(name)
    if (other !== undefined && other !== sheet)
      throw apiError('ItemAlreadyExists', `There is a sheet "${name}".`)
    sheet.name = name
  }

  remove(sheet: SheetModel): void {
    const visible = this.sheets.filter(({ visibility }) => visibility === 'Visible')
    if (visible.length === 1 && visible[0] === sheet) {
      throw apiError('InvalidOperation', 'A workbook must have a visible sheet.')
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1)
    if (this.active === sheet)
      this.active = this.sheets.find((one) => one.visibility === 'Visible') ?? this.active
    this.calculation.run()
  }

  /** Excel copies values too; formulas of custom functions in the copy are calculated anew. */
  copy(sheet: SheetModel): SheetModel {
    let number = 2
    const name = () => `${sheet.name.slice(0, 31 - ` (${number})`.length)} (${number})`
    while (this.named(name()) !== undefined) number += 1
    const copy = this.add(name())
    copy.isProtected = sheet.isProtected
    copy.visibility = sheet.visibility
    for (const [name, content] of sheet.contents) {
      copy.contents.set(name, { ...content, spill: null, isDirty: true, given: new Map() })
    }
    copy.charts.push(...sheet.charts)
    this.calculation.run()
    return copy
  }

  /** By id, or by name in any case. */
  named(name: string): SheetModel | undefined {
    return this.sheets.find((one) => one.id === name || one.name.toLowerCase() === name.toLowerCase())
  }

  cells(sheet: SheetModel | undefined, area: Area, spill: boolean): Matrix | undefined {
    if (sheet === undefined) return undefined
    return spill ? sheet.at(area)?.spill?.values : sheet.values(area)
  }

  /** Writes as an add-in does, or a person who types. null leaves a cell as it is. */
  write(sheet: SheetModel, area: Area, contents: readonly (readonly unknown[])[]): void {
    refuseToWrite(sheet, area)
    for (const { row, column } of placesIn(area)) {
      const content = contents[row - area.row]?.[column - area.column]
      if (content !== null && content !== undefined) put(sheet, { row, column }, content)
    }
    this.calculation.run()
  }

  setFormat(sheet: SheetModel, area: Area, formats: readonly (readonly unknown[])[]): void {
    refuseToWrite(sheet, area)
    for (const { row, column } of placesIn(area)) {
      const format = formats[row - area.row]?.[column - area.column]
      if (typeof format === 'string') cellAt(sheet, { row, column }).format = format
    }
  }

  select(sheet: SheetModel, area: Area | null): void {
    this.active = sheet
    this.selection = area
    for (const listener of this.listeners) listener()
  }
}

/** Where Excel does not let an add-in write. */
export function refuseToWrite(sheet: SheetModel, area: Area): void {
  if (sheet.isProtected) throw apiError('AccessDenied', 'You cannot perform the requested operation.')
  const cut = sheet.arrays.some((array) => overlap(array, area) && !within(area, array))
  if (cut) throw apiError('InvalidOperation', "You can't change part of an array.")
}

function within(area: Area, { row, column, rows, columns }: Area): boolean {
  return (
    row >= area.row &&
    column >= area.column &&
    row + rows <= area.row + area.rows &&
    column + columns <= area.column + area.columns
  )
}

function put(sheet: SheetModel, place: Place, content: unknown): void {
  const cell = cellAt(sheet, place)
  sheet.unspill(cell)
  cell.isDirty = true
  cell.given.clear()
  const isText = cell.format === '@'
  const isFormula = typeof content === 'string' && content.startsWith('=') && content.length > 1 && !isText
  if (isFormula) {
    cell.formula = { text: content, ...parse(content) }
  } else {
    cell.formula = null
    cell.value = isText && content !== '' ? String(content) : typed(content)
  }
  if (cell.formula === null && cell.value === null && cell.format === 'General') {
    sheet.contents.delete(cellName(place))
  }
}

function cellAt(sheet: SheetModel, place: Place): Content {
  const name = cellName(place)
  const known = sheet.contents.get(name)
  if (known !== undefined) return known
  const { row, column } = place
  const made: Content = {
    row,
    column,
    format: 'General',
    formula: null,
    value: null,
    spill: null,
    isDirty: true,
    given: new Map(),
  }
  sheet.contents.set(name, made)
  return made
}
