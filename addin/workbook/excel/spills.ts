import { type Area, cellName, covers, type Place, placesIn } from '../formulas/address.ts'
import type { Spill } from '../workbook.ts'
import { areaOf, BOUNDS, lots, partsOf, rangeOf } from './areas.ts'
import type { Grid } from './grid.ts'

/** As many ranges as are asked about at a time. */
const MOST_RANGES = 500

type Context = Excel.RequestContext
type Sheet = Excel.Worksheet

/**
 * What spills in the parts of a sheet that have been read (ExcelApi 1.12). What Excel says that a spilled cell holds is not
 * documented: nothing, its value, or the formula that spills there. So the cells with a spill's border are found first, by
 * halving, and then those among them that something spills from.
 */
export async function spillsIn(
  context: Context,
  sheet: Sheet,
  pieces: readonly Area[],
  grid: Grid,
): Promise<Spill[]> {
  const bordered = (await borderedAreas(context, sheet, pieces)).flatMap(placesIn)
  const spilled = new Spilled(bordered)
  const mayBeFirst = bordered.filter((place) => String(grid.formulaAt(place)).startsWith('='))
  // Where the cell above or to the left has the same formula, it is most likely one and the same that spills over both.
  const alike = (place: Place, other: Place) =>
    spilled.has(other) && grid.formulaAt(other) === grid.formulaAt(place)
  const likely = mayBeFirst.filter(
    ({ row, column }) =>
      !alike({ row, column }, { row: row - 1, column }) &&
      !alike({ row, column }, { row, column: column - 1 }),
  )
  spilled.add(await spillsFrom(context, sheet, likely))
  spilled.add(
    await spillsFrom(
      context,
      sheet,
      mayBeFirst.filter((place) => spilled.isUnexplained(place)),
    ),
  )
  for (;;) {
    const place = bordered.find((one) => spilled.isUnexplained(one))
    if (place === undefined) return spilled.spills
    spilled.explain(place, await spillOver(context, sheet, place))
  }
}

/** The rectangles whose cells all have a spill's border. */
async function borderedAreas(context: Context, sheet: Sheet, areas: readonly Area[]): Promise<Area[]> {
  const found: Area[] = []
  let asked = [...areas]
  while (asked.length > 0) {
    const mixed: Area[] = []
    for (const lot of lots(asked, MOST_RANGES)) {
      const ranges = lot.map((area) => rangeOf(sheet, area))
      for (const range of ranges) range.load('hasSpill')
      await context.sync()
      for (const [i, area] of lot.entries()) {
        const hasSpill: boolean | null | undefined = ranges[i]?.hasSpill
        if (hasSpill === true) found.push(area)
        if (hasSpill === null) mixed.push(...partsOf(area))
      }
    }
    asked = mixed
  }
  return found
}

/** What cells spill, those that do. */
async function spillsFrom(context: Context, sheet: Sheet, places: readonly Place[]): Promise<Spill[]> {
  const spills: Spill[] = []
  for (const lot of lots(places, MOST_RANGES)) {
    const ranges = lot.map((place) => cellOf(sheet, place).getSpillingToRangeOrNullObject())
    for (const range of ranges) range.load(BOUNDS)
    await context.sync()
    for (const range of ranges) if (!range.isNullObject) spills.push(areaOf(range))
  }
  return spills
}

/** What spills over a cell from outside of what is read; null where nothing does after all. */
async function spillOver(context: Context, sheet: Sheet, place: Place): Promise<Spill | null> {
  const parent = cellOf(sheet, place).getSpillParentOrNullObject()
  parent.load(BOUNDS)
  await context.sync()
  if (parent.isNullObject) return null
  const [spill] = await spillsFrom(context, sheet, [areaOf(parent)])
  return spill !== undefined && covers(spill, place) ? spill : null
}

function cellOf(sheet: Sheet, { row, column }: Place): Excel.Range {
  return rangeOf(sheet, { row, column, rows: 1, columns: 1 })
}

/** Cells with a spill's border, and what has been found to spill over them. */
class Spilled {
  readonly #bordered: ReadonlySet<string>
  readonly #explained = new Set<string>()
  readonly spills: Spill[] = []

  constructor(bordered: readonly Place[]) {
    this.#bordered = new Set(bordered.map(cellName))
  }

  has(place: Place): boolean {
    return this.#bordered.has(cellName(place))
  }

  isUnexplained(place: Place): boolean {
    return !this.#explained.has(cellName(place))
  }

  add(spills: readonly Spill[]): void {
    for (const spill of spills) {
      this.spills.push(spill)
      for (const place of placesIn(spill)) this.#explained.add(cellName(place))
    }
  }

  explain(place: Place, spill: Spill | null): void {
    this.#explained.add(cellName(place))
    if (spill !== null) this.add([spill])
  }
}
