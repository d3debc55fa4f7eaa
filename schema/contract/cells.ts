import { z } from 'zod'
import { MAX_NAMES } from './limits.ts'
import { onlyThese, PARAMETER_HELP, releaseInBody } from './parameters.ts'

const kommunName = z.union([z.string().max(100), z.int()])
const indicatorName = z.string().max(100)

function areIntegers(cells: unknown): boolean {
  return Array.isArray(cells) && cells.every(Number.isInteger)
}

/**
 * A recalculation's worth of cells. `cells` is checked as a whole rather than integer by integer:
 * a workbook sends tens of thousands of them, and one bad integer makes the request bad anyway.
 */
export const cellsRequest = onlyThese({
  release: releaseInBody,
  kommuner: z.array(kommunName).max(MAX_NAMES).meta({ description: 'Names or codes that cells point at' }),
  indicators: z.array(indicatorName).max(MAX_NAMES).meta({ description: 'Ids or codes that cells point at' }),
  cells: z
    .custom<number[]>(areIntegers)
    .meta({ description: PARAMETER_HELP.cells.en, type: 'array', items: { type: 'integer' } }),
}).meta({
  id: 'CellsRequest',
  example: { kommuner: ['Luleå', '0114'], indicators: ['N28013'], cells: [0, 0, 2019, 0, 1, 0, 2019, 0] },
})
