import { type Area, around } from '../formulas/address.ts'
import type { Range, Used } from '../workbook.ts'
import { areaOf, BOUNDS, lots, partsOf, rangeOf, sizeOf } from './areas.ts'
import { Grid } from './grid.ts'
import { showCards } from './rich-values.ts'
import { codeOf, run, supports } from './run.ts'
import { spillsIn } from './spills.ts'

/** As many cells as are read at a time: Excel on the web hands over no more than 5 MB. */
const MOST_CELLS = 20_000

/** What stands on a sheet; null where it is empty. */
export function readUsed(id: string): Promise<Used | null> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id)
    const [area] = await usedAreas(context, [sheet.getUsedRangeOrNullObject(true)])
    return area === undefined ? null : readArea(context, sheet, id, area)
  })
}

export function readRange({ sheet: id, ...area }: Range): Promise<Used> {
  return run((context) => readArea(context, context.workbook.worksheets.getItem(id), id, area))
}

async function readArea(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  id: string,
  area: Area,
): Promise<Used> {
  const grid = new Grid(area)
  const pieces = await piecesOf(context, sheet, area)
  for (const lot of lots(pieces, MOST_CELLS, sizeOf)) await readPieces(context, sheet, lot, grid)
  if (supports('1.16')) await showCards(context, sheet, pieces, grid)
  const spills = supports('1.12') ? await spillsIn(context, sheet, pieces, grid) : []
  for (const spill of spills) grid.clearSpilled(spill)
  return { sheet: id, ...area, formulas: grid.formulas, values: grid.values, spills }
}

/** The parts of a rectangle that anything stands in: on a sheet with something far away, most of it is empty. */
async function piecesOf(context: Excel.RequestContext, sheet: Excel.Worksheet, area: Area): Promise<Area[]> {
  const pieces: Area[] = []
  let large = [area]
  while (large.length > 0) {
    pieces.push(...large.filter((one) => sizeOf(one) <= MOST_CELLS))
    const parts = large.filter((one) => sizeOf(one) > MOST_CELLS).flatMap(partsOf)
    large = await usedAreas(
      context,
      parts.map((part) => rangeOf(sheet, part).getUsedRangeOrNullObject(true)),
    )
  }
  return pieces
}

async function usedAreas(context: Excel.RequestContext, ranges: readonly Excel.Range[]): Promise<Area[]> {
  if (ranges.length === 0) return []
  for (const range of ranges) range.load(BOUNDS)
  await context.sync()
  return ranges.flatMap((range) => (range.isNullObject ? [] : [areaOf(range)]))
}

/** Reads less at a time where formulas are so long that Excel does not hand it over. */
async function readPieces(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  pieces: readonly Area[],
  grid: Grid,
): Promise<void> {
  const ranges = pieces.map((piece) => rangeOf(sheet, piece))
  for (const range of ranges) range.load('formulas,values')
  try {
    await context.sync()
  } catch (error) {
    const whole = around(pieces)
    if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || whole === null || sizeOf(whole) === 1)
      throw error
    for (const part of pieces.length > 1 ? pieces : partsOf(whole))
      await readPieces(context, sheet, [part], grid)
    return
  }
  for (const [i, { formulas, values }] of ranges.entries()) {
    const piece = pieces[i]
    if (piece !== undefined) grid.put(piece, formulas, values)
  }
}
