/**
 * What the functions need of Excel's custom functions runtime, where the page is open outside Excel and only the pane
 * calls them, to show what a formula would give. Microsoft's script, where it is on the page, has left a place for the
 * functions there, and nothing to tell their failures with.
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
  const runtime = {
    Error: CellError,
    ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
  }
  if (typeof CustomFunctions === 'undefined') {
    Object.assign(globalThis, { CustomFunctions: { associate: () => undefined, ...runtime } })
  } else {
    Object.assign(CustomFunctions, runtime)
  }
  globalThis.ojRichValues ??= true
}
