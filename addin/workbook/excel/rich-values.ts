import { type Area, type Place, placesIn } from '../formulas/address.ts'
import type { Range } from '../workbook.ts'
import { lots, rangeOf, rowsAtATime } from './areas.ts'
import type { Grid } from './grid.ts'
import { run, supports } from './run.ts'

/** What cells show that is more than a value: a card, or a number with a format of its own. */

/** Excel's JSON of a cell is long. */
const MOST_CELLS = 5000
/** A range of one cell each. */
const MOST_RANGES = 500

/** Excel gives a card's value as #VALUE!, though the cell shows its text. Shows the text in its place. */
export async function showCards(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  pieces: readonly Area[],
  grid: Grid,
): Promise<void> {
  const cards = pieces.flatMap((piece) => placesIn(piece).filter((place) => mayBeCard(grid, place)))
  for (const lot of lots(cards, MOST_RANGES)) {
    const ranges = lot.map((place) => rangeOf(sheet, { ...place, rows: 1, columns: 1 }))
    for (const range of ranges) range.load('valuesAsJson')
    await context.sync()
    for (const [i, { valuesAsJson }] of ranges.entries()) {
      const value = valuesAsJson[0]?.[0]
      const place = lot[i]
      if (value?.type === 'Entity' && place !== undefined) grid.show(place, value.text ?? '')
    }
  }
}

function mayBeCard(grid: Grid, place: Place): boolean {
  return grid.valueAt(place) === '#VALUE!' && /OJ[._]CARD/i.test(String(grid.formulaAt(place)))
}

/** The formats that functions gave the numbers in a rectangle; '' where there is none, or this Excel knows of none. */
export async function readFormats({ sheet: id, ...area }: Range): Promise<string[][]> {
  if (!supports('1.16')) return Array.from({ length: area.rows }, () => Array(area.columns).fill(''))
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id)
    const formats: string[][] = []
    for (const piece of rowsAtATime(area, MOST_CELLS)) {
      const range = rangeOf(sheet, piece)
      range.load('valuesAsJson')
      await context.sync()
      formats.push(
        ...range.valuesAsJson.map((cells) =>
          cells.map((value) => (value.type === 'FormattedNumber' ? value.numberFormat : '')),
        ),
      )
    }
    return formats
  })
}
