import { cellName } from '../formulas/address.ts'
import type { Part } from '../workbook.ts'
import { formatOf } from './figures.ts'
import { type Section, single } from './layout.ts'
import type { Facts, Say } from './report.ts'

/** A grid with the years across, of which the first rows are summed up. */
interface SummedGrid {
  readonly row: number
  readonly facts: Facts
  readonly years: number
  readonly summed: number
}

/** The grid's first rows once more with the years downwards, as a chart of lines takes them. */
export function lineTable(row: number, column: number, grid: SummedGrid, say: Say): Section {
  const rows = Array.from({ length: grid.summed }, (_, i) => grid.row + 1 + i)
  const names = rows.map((at) => `=${cellName({ row: at, column: 0 })}`)
  const parts = Array.from({ length: grid.years }, (_, i): Part[] => {
    const same = (at: number) => `=${cellName({ row: at, column: 1 + i })}`
    return [
      single(row + 1 + i, column, same(grid.row)),
      { row: row + 1 + i, column: column + 1, formulas: [rows.map(same)], ...formatOf(grid.facts, say) },
    ]
  })
  return {
    parts: [{ row, column, formulas: [[say('År', 'Year'), ...names]], style: 'heading' }, ...parts.flat()],
    charts: [],
    end: row + 1 + grid.years,
  }
}
