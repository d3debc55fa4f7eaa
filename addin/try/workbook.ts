import type { Language } from '../language.ts'
import { addressOn } from '../workbook/formulas/address.ts'
import {
  type Block,
  type Chart,
  type Range,
  Refused,
  type Selection,
  type Sheet,
  type SheetContent,
  type Used,
  type Workbook,
} from '../workbook/workbook.ts'
import { formatsIn, readRange, usedRange } from './cells.ts'
import { freeName, growing, makingChart, makingSheet, measuresOf, writing } from './commands.ts'
import type { Command, SheetModel } from './o-spreadsheet.ts'
import { together } from './together.ts'

export interface Surroundings {
  readonly language: Language
  /** Lets functions ask anew what they have been answered. */
  forget(): void
  /** Whether a cell is being edited now. */
  isEditing(): boolean
  /** What is saved with the workbook from the beginning. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** The spreadsheet of this page as the workbook that the pane works on. What is saved with it lasts as long as it does. */
export function sheetWorkbook(model: SheetModel, surroundings: Surroundings): Workbook {
  return new SheetWorkbook(model, surroundings)
}

class SheetWorkbook implements Workbook {
  readonly can = { charts: true, copySheets: true }
  readonly #model: SheetModel
  readonly #around: Surroundings
  readonly #settings: Map<string, unknown>

  constructor(model: SheetModel, surroundings: Surroundings) {
    this.#model = model
    this.#around = surroundings
    this.#settings = new Map(Object.entries(surroundings.settings ?? {}))
  }

  async sheets(): Promise<Sheet[]> {
    return this.#model.getters.getSheetIds().map((id) => this.#sheet(id))
  }

  async used(sheet: string): Promise<Used | null> {
    this.#mustHave(sheet)
    const range = usedRange(this.#model.getters, sheet)
    return range === null ? null : readRange(this.#model.getters, range)
  }

  async read(range: Range): Promise<Used> {
    this.#mustHave(range.sheet)
    return readRange(this.#model.getters, range)
  }

  async formats(range: Range): Promise<string[][]> {
    this.#mustHave(range.sheet)
    return formatsIn(this.#model.getters, range)
  }

  async write(blocks: readonly Block[]): Promise<void> {
    for (const { sheet } of blocks) this.#mustBeWritable(sheet)
    const { getters, dispatch } = this.#model
    const rewritten: number[] = []
    const room = blocks.flatMap(({ sheet, row, column, formulas }) =>
      growing(sheet, getters, row + formulas.length, column + Math.max(...formulas.map((one) => one.length))),
    )
    this.#do([...room, ...blocks.flatMap(writing)], ({ sheetId, row, col }) => {
      const cell = getters.getCell({ sheetId: String(sheetId), row: Number(row), col: Number(col) })
      if (cell?.isFormula === true) rewritten.push(cell.id)
    })
    if (rewritten.length === 0) return
    // A formula that is written anew is calculated anew, as in Excel.
    this.#around.forget()
    dispatch('EVALUATE_CELLS', { cellIds: rewritten })
  }

  async selection(): Promise<Selection> {
    const { getters } = this.#model
    const sheet = getters.getActiveSheetId()
    const { top, bottom, left, right } = getters.getSelectedZone()
    const area = { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }
    const sheetName = getters.getSheetName(sheet)
    return { sheet, sheetName, ...area, address: addressOn(sheetName, area) }
  }

  onSelection(listener: () => void): () => void {
    const { getters, selection } = this.#model
    const now = () => JSON.stringify([getters.getActiveSheetId(), getters.getSelectedZone()])
    let before = now()
    const look = () => {
      const after = now()
      if (after === before) return
      before = after
      listener()
    }
    // Moving about is told of before it has been done.
    const owner = { handleEvent: () => queueMicrotask(look) }
    selection.observe(owner, owner)
    this.#model.on('update', owner, look)
    return () => {
      selection.unobserve(owner)
      this.#model.off('update', owner)
    }
  }

  async show({ sheet, row, column, rows, columns }: Range): Promise<void> {
    this.#mustHave(sheet)
    const { getters, dispatch, selection } = this.#model
    const from = getters.getActiveSheetId()
    if (from !== sheet) dispatch('ACTIVATE_SHEET', { sheetIdFrom: from, sheetIdTo: sheet })
    const zone = { top: row, bottom: row + rows - 1, left: column, right: column + columns - 1 }
    selection.selectZone({ zone, cell: { col: column, row } }, { scrollIntoView: true })
  }

  async addSheet(name: string, content: SheetContent): Promise<Sheet> {
    const { getters } = this.#model
    const id = crypto.randomUUID()
    this.#do(makingSheet(id, freeName(name, getters), content, getters))
    return this.#sheet(id)
  }

  async copySheet(sheet: string, name: string): Promise<Sheet> {
    this.#mustHave(sheet)
    const { getters } = this.#model
    const id = crypto.randomUUID()
    const ids = getters.getSheetIds()
    // A copy comes right after its original.
    const delta = ids.length - 1 - ids.indexOf(sheet)
    this.#do([
      { type: 'DUPLICATE_SHEET', sheetId: sheet, sheetIdTo: id, sheetNameTo: freeName(name, getters) },
      ...(delta === 0 ? [] : [{ type: 'MOVE_SHEET', sheetId: id, delta }]),
    ])
    return this.#sheet(id)
  }

  async removeSheet(sheet: string): Promise<void> {
    this.#mustHave(sheet)
    this.#do([{ type: 'DELETE_SHEET', sheetId: sheet, sheetName: this.#model.getters.getSheetName(sheet) }])
  }

  async addChart(chart: Chart): Promise<void> {
    const { sheet, at } = chart
    this.#mustBeWritable(sheet)
    const { getters } = this.#model
    this.#do([
      ...growing(sheet, getters, at.row + at.rows, at.column + at.columns),
      makingChart(chart, measuresOf(sheet, getters)),
    ])
  }

  async setting(name: string): Promise<unknown> {
    return this.#settings.get(name)
  }

  async saveSetting(name: string, value: unknown): Promise<void> {
    if (value === null) this.#settings.delete(name)
    else this.#settings.set(name, value)
  }

  #sheet(id: string): Sheet {
    const { getters } = this.#model
    return {
      id,
      name: getters.getSheetName(id),
      protected: getters.isSheetLocked(id),
      hidden: !getters.isSheetVisible(id),
    }
  }

  #mustHave(sheet: string): void {
    if (this.#model.getters.tryGetSheetName(sheet) !== undefined) return
    throw new Refused('other', this.#say('Bladet finns inte längre.', 'The sheet is no longer there.'))
  }

  #mustBeWritable(sheet: string): void {
    this.#mustHave(sheet)
    if (this.#around.isEditing()) {
      throw new Refused('editing', this.#say('En cell redigeras.', 'A cell is being edited.'))
    }
    const { getters } = this.#model
    if (!getters.isSheetLocked(sheet)) return
    const name = getters.getSheetName(sheet)
    throw new Refused('protected', this.#say(`${name} är låst.`, `${name} is locked.`))
  }

  #do(commands: readonly Command[], unchanged?: (command: Command) => void): void {
    const reasons = together(this.#model, commands, unchanged)
    if (reasons.length === 0) return
    const why = [...new Set(reasons)].join(', ')
    throw new Refused('other', this.#say(`Kalkylarket vägrade: ${why}.`, `The spreadsheet refused: ${why}.`))
  }

  #say(sv: string, en: string): string {
    return this.#around.language === 'en' ? en : sv
  }
}
