/** How figures are printed. */

export function aim(bound: string, met: boolean): string {
  return `aim ${bound}: ${met ? 'met' : 'missed'}`
}

export function table(rows: readonly string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) => `    ${row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('   ')}`)
}

export function whole(number: number): string {
  return Math.round(number).toLocaleString('en')
}

export function fixed(number: number, decimals: number): string {
  return number.toFixed(decimals)
}

export function kilobytes(bytes: number): string {
  return `${whole(bytes / 1000)} kB`
}
