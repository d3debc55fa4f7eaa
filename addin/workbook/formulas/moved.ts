import { type Area, cellName, type Place, placeOf, sheetPrefix } from './address.ts'
import { sheetName } from './arguments.ts'
import { type Token, tokens } from './tokens.ts'

/** What has become of what a formula refers to. */
export interface Moved {
  /** The name of the sheet to refer to instead of another. */
  sheet(name: string): string | undefined
  /** The cells that are there instead of what a cell spilled; `sheet` is null for the formula's own. */
  spill(sheet: string | null, place: Place): Area | undefined
}

/** A formula that refers to other sheets in place of those it referred to, and to the cells that a spill has become. */
export function movedFormula(formula: string, moved: Moved): string {
  const parts = tokens(formula)
  return parts.map((part, at) => movedPart(parts, part, at, moved)).join('')
}

function movedPart(parts: readonly Token[], part: Token, at: number, moved: Moved): string {
  const name = parts[at + 1]?.text === '!' ? sheetName(part) : undefined
  if (name !== undefined && parts[at - 1]?.kind !== 'bracket') {
    const other = moved.sheet(name)
    return other === undefined ? part.text : sheetPrefix(other)
  }
  if (part.text === '#' && spilled(parts, at - 1, moved) !== undefined) return ''
  const area = parts[at + 1]?.text === '#' ? spilled(parts, at, moved) : undefined
  return area === undefined ? part.text : `${part.text}:${like(part.text, area)}`
}

function spilled(parts: readonly Token[], at: number, moved: Moved): Area | undefined {
  const part = parts[at]
  const place = part?.kind === 'word' ? placeOf(part.text) : null
  if (place === null) return undefined
  if (parts[at - 1]?.text !== '!') return moved.spill(null, place)
  const sheet = sheetName(parts[at - 2])
  return sheet === undefined ? undefined : moved.spill(sheet, place)
}

/** The last cell of an area, with "$" where the first has it. */
function like(first: string, { row, column, rows, columns }: Area): string {
  const last = cellName({ row: row + rows - 1, column: column + columns - 1 })
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(last) ?? []
  const fixedRow = first.lastIndexOf('$') > 0
  return `${first.startsWith('$') ? '$' : ''}${letters}${fixedRow ? '$' : ''}${digits}`
}
