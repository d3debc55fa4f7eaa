import { type Area, areaName, covers, overlap } from '../../../addin/workbook/formulas/address.ts'
import type { CellContent, Part, SheetContent } from '../../../addin/workbook/workbook.ts'
import { areasRead, type Formula, readFormula } from '../excel/formula.ts'

/** Where everything of a sheet is, and what is wrong with it. */

interface PlacedFormula {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly formula: Formula
}

function areaOf({ row, column, formulas }: Part): Area {
  return { row, column, rows: formulas.length, columns: Math.max(...formulas.map((line) => line.length)) }
}

export function cellsOf({ parts }: SheetContent): { row: number; column: number; content: CellContent }[] {
  return parts.flatMap(({ row, column, formulas }) =>
    formulas.flatMap((line, r) => line.map((content, c) => ({ row: row + r, column: column + c, content }))),
  )
}

function formulasOf(content: SheetContent): PlacedFormula[] {
  return cellsOf(content).flatMap(({ content: text, ...place }) =>
    typeof text === 'string' && text.startsWith('=') ? [{ ...place, text, formula: readFormula(text) }] : [],
  )
}

/** What a formula spills over in a group of so many kommuner, the own included. */
function spillOf({ row, column, formula }: PlacedFormula, members: number): Area | undefined {
  if (formula.kind !== 'call') return undefined
  if (formula.name === 'OJ.COMPARE') return { row, column, rows: 1 + members, columns: 4 }
  if (formula.name === 'OJ.PEERS') return { row, column, rows: members - 1, columns: 1 }
  if (formula.name === 'OJ.TABLE' || formula.name === 'OJ.SERIES') throw new Error(`${formula.name} spills`)
  return undefined
}

/** What stands in each other's way on a sheet, in words; nothing where all has its place. */
export function collisions(content: SheetContent, members: number): string[] {
  const formulas = formulasOf(content)
  const spills = formulas.flatMap((one) => spillOf(one, members) ?? [])
  const filled = cellsOf(content).filter((cell) => cell.content !== '')
  const charts = (content.charts ?? []).map(({ at }) => at)
  return [
    ...pairs(content.parts.map(areaOf), 'parts'),
    ...pairs(spills, 'spills'),
    ...pairs(charts, 'charts'),
    ...spills.flatMap((spill) =>
      filled
        .filter((cell) => covers(spill, cell) && (cell.row !== spill.row || cell.column !== spill.column))
        .map((cell) => `${areaName(spill)} would spill over ${areaName({ ...cell, rows: 1, columns: 1 })}`),
    ),
    ...charts.flatMap((chart) =>
      [...content.parts.map(areaOf), ...spills]
        .filter((area) => overlap(area, chart))
        .map((area) => `a chart at ${areaName(chart)} hides ${areaName(area)}`),
    ),
  ]
}

function pairs(areas: readonly Area[], what: string): string[] {
  const inOrder = [...areas].sort((one, other) => one.row - other.row)
  return inOrder.flatMap((one, i) => {
    const found: string[] = []
    for (const other of inOrder.slice(i + 1)) {
      if (other.row >= one.row + one.rows) break
      if (overlap(one, other)) found.push(`${what} overlap: ${areaName(one)} and ${areaName(other)}`)
    }
    return found
  })
}

/** Cells that formulas and charts read and that nothing stands in, nor spills into. */
export function readsOfNothing(content: SheetContent, members: number): string[] {
  const formulas = formulasOf(content)
  const there = new Set<string>()
  const add = ({ row, column, rows, columns }: Area) => {
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) there.add(`${r},${c}`)
  }
  for (const part of content.parts) add(areaOf(part))
  for (const one of formulas) {
    const spill = spillOf(one, members)
    if (spill !== undefined) add(spill)
  }
  const reads = [
    ...formulas.flatMap(({ text, formula }) => areasRead(formula).map((area) => ({ area, by: text }))),
    // Within its headings and its first column, a chart may have empty cells.
    ...(content.charts ?? []).flatMap(({ of, title }) => [
      { area: { ...of, rows: 1 }, by: `the chart ${title}` },
      { area: { ...of, columns: 1 }, by: `the chart ${title}` },
    ]),
  ]
  return reads.flatMap(({ area, by }) => {
    for (let r = area.row; r < area.row + area.rows; r++)
      for (let c = area.column; c < area.column + area.columns; c++)
        if (!there.has(`${r},${c}`))
          return [`${by} reads ${areaName({ row: r, column: c, rows: 1, columns: 1 })}`]
    return []
  })
}
