/**
 * What this page uses of @odoo/o-spreadsheet: its own types are written for another kind of module resolution than ours,
 * and would all be read as `any`. test/addin/try/ runs it against the real thing.
 */

/** `globalThis.o_spreadsheet`, as its script leaves it. */
export interface Library {
  readonly Model: new (data: unknown, config?: { readonly custom?: object }) => SheetModel
  /** An Owl component that shows a model. */
  readonly Spreadsheet: unknown
  readonly UIPlugin: new (...config: never[]) => Plugin
  readonly registries: {
    /** What text in a cell is an error, which formulas pass on. */
    readonly errorTypes: Set<string>
    readonly functionRegistry: { replace(name: string, description: FunctionDescription): unknown }
    readonly featurePluginRegistry: Registry<unknown>
    readonly chartComponentRegistry: Registry<unknown>
    readonly figureRegistry: Registry<{ menuBuilder(...of: unknown[]): readonly { readonly id: string }[] }>
    readonly topbarMenuRegistry: Registry<unknown>
    readonly cellMenuRegistry: Registry<unknown>
    readonly colMenuRegistry: Registry<unknown>
    readonly rowMenuRegistry: Registry<unknown>
    readonly numberFormatMenuRegistry: Registry<unknown>
  }
  /** Of the parts of a formula, where it is written. */
  readonly tokenColors: Record<string, string>
  /** Commands that a locked sheet lets through. */
  readonly lockedSheetAllowedCommands: Set<string>
  setTranslationMethod(translate: (text: string, ...values: unknown[]) => string, loaded: () => boolean): void
}

interface Registry<T> {
  add(key: string, value: T): unknown
  replace(key: string, value: T): unknown
  get(key: string): T
  contains(key: string): boolean
  getKeys(): string[]
  remove(key: string): void
}

export interface Position {
  readonly sheetId: string
  readonly col: number
  readonly row: number
}

/** A rectangle of cells, its last row and column included. */
export interface Zone {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What a function gives for a cell; `format` is used where the cell has none of its own. */
export interface CellResult {
  readonly value: string | number | boolean | null
  readonly format?: string
  /** The words of an error. */
  readonly message?: string
}

/** An argument: undefined where it is left out, columns first where it is a range. */
export type Argument = CellResult | readonly (readonly CellResult[])[] | undefined

export interface FunctionDescription {
  readonly description: string
  readonly category: string
  readonly args: readonly {
    readonly name: string
    readonly description: string
    readonly type: readonly string[]
    readonly optional?: boolean
    readonly acceptMatrix: boolean
  }[]
  compute(this: { __originCellPosition?: Position }, ...args: Argument[]): CellResult | CellResult[][]
}

interface Plugin {
  readonly dispatch: Dispatch
  handle(command: Command): void
}

export interface Command {
  readonly type: string
  readonly [field: string]: unknown
}

export interface DispatchResult {
  readonly isSuccessful: boolean
  readonly reasons: readonly string[]
}

type Dispatch = (type: string, payload?: object) => DispatchResult

export interface Cell {
  readonly id: number
  readonly isFormula: boolean
  /** Of what is no formula. */
  readonly content?: string
  readonly parsedValue?: CellResult['value']
  readonly compiledFormula?: { toFormulaString(getters: Getters): string }
  readonly format?: string
}

export interface EvaluatedCell extends CellResult {
  readonly type: 'empty' | 'number' | 'text' | 'boolean' | 'error'
  /** As the cell shows it. */
  readonly formattedValue: string
}

export interface ChartDefinition {
  readonly type: string
  readonly title: { readonly text?: string }
  readonly dataSource: {
    readonly type: string
    readonly dataSets?: readonly { readonly dataSetId: string; readonly dataRange: string }[]
    readonly dataSetsHaveTitle?: boolean
    readonly labelRange?: string
  }
  readonly axesDesign?: { readonly x?: AxisDesign; readonly y?: AxisDesign }
  readonly [field: string]: unknown
}

interface AxisDesign {
  readonly title?: { readonly text?: string }
}

interface Headers {
  readonly start: number
  readonly size: number
  readonly end: number
}

export interface Getters {
  getActiveSheetId(): string
  getActivePosition(): Position
  getSelectedZone(): Zone
  getSheetIds(): readonly string[]
  getSheetName(sheet: string): string
  tryGetSheetName(sheet: string): string | undefined
  getSheetIdByName(name: string): string | undefined
  getSheetZone(sheet: string): Zone
  isSheetLocked(sheet: string): boolean
  isSheetVisible(sheet: string): boolean
  getCell(position: Position): Cell | undefined
  getEvaluatedCell(position: Position): EvaluatedCell
  getEvaluatedCellsPositions(sheet: string): readonly Position[]
  getSpreadZone(position: Position): Zone | undefined
  getArrayFormulaSpreadingOn(position: Position): Position | undefined
  isArrayFormulaSpillBlocked(position: Position): boolean
  getRangeFromSheetXC(sheet: string, reference: string): { readonly sheetId: string; readonly zone: Zone }
  getRangeDataFromZone(sheet: string, zone: Zone): unknown
  getColDimensions(sheet: string, column: number): Headers
  getRowDimensions(sheet: string, row: number): Headers
  getChartDefinition(chart: string): ChartDefinition
  getFigureIdFromChartId(chart: string): string
  getFigureSheetId(figure: string): string | undefined
  getFigures(sheet: string): readonly { readonly id: string; readonly tag: string }[]
}

export interface SheetModel {
  readonly getters: Getters
  readonly dispatch: Dispatch
  readonly selection: {
    selectZone(
      anchor: { readonly zone: Zone; readonly cell: { readonly col: number; readonly row: number } },
      options?: { readonly scrollIntoView?: boolean },
    ): DispatchResult
    observe(owner: object, callbacks: { handleEvent(): void }): void
    unobserve(owner: object): void
  }
  on(event: string, owner: object, callback: () => void): void
  off(event: string, owner: object): void
}
