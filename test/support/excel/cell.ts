/** What a formula's cell holds when the recalculation is over. */
export type Cell = { value: unknown } | { error: ErrorShown; message: string } | { cancelled: true }

/** The errors that a custom function can bring about in its own cell. */
export type ErrorShown = '#N/A' | '#VALUE!' | '#NUM!' | '#DIV/0!' | '#NULL!'

/** Microsoft documents that a message of the function's own is seen with these two, and with no other. */
const WITH_MESSAGE: readonly unknown[] = ['#N/A', '#VALUE!']

/** What a person sees in the cell, or in the range that it spills into; an error's text follows its code. */
export function shown(cell: Cell): unknown {
  if ('cancelled' in cell) return '#BUSY!'
  return 'error' in cell ? errorText(cell.error, cell.message) : valueShown(cell.value)
}

function valueShown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(valueShown)
  if (typeof value !== 'object' || value === null) return value
  const rich: { type?: string; text?: string; basicValue?: unknown; message?: string } = value
  if (rich.type === 'Error') return errorText(rich.basicValue, rich.message)
  return rich.type === 'Entity' ? rich.text : rich.basicValue
}

function errorText(code: unknown, message = ''): string {
  return WITH_MESSAGE.includes(code) && message !== '' ? `${code} ${message}` : String(code)
}
