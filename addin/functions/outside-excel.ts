/**
 * What the functions need of Excel's custom functions runtime, where the page is open outside Excel and only the pane
 * calls them, to show what a formula would give.
 */
export function outsideExcel(): void {
  class CellError {
    readonly code: string
    readonly message: string

    constructor(code: string, message = '') {
      this.code = code
      this.message = message
    }
  }
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: () => undefined,
      Error: CellError,
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
    },
    ojRichValues: true,
  })
}
