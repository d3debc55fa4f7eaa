import type { Timing } from './cells.ts'
import type { Filled } from './database.ts'
import type { FunctionsMeasured } from './functions/bench.ts'
import type { Recalculation } from './functions/recalculation.ts'
import { type Compared, median } from './pairs.ts'
import { aim, fixed, kilobytes, table, whole } from './printing.ts'
import type { SheetUse } from './rows.ts'
import type { Sheet } from './sheet.ts'

const LEAST_VALUE_RATIO = 0.6
const MOST_CELLS_RATIO = 4
const MOST_ROWS_A_SLICE = 2
const MOST_COLD_RATIO = 1.5
const MOST_WARM_RATIO = 1.2
const MOST_REQUESTS = 4
const LEAST_TIMES_FASTER = 50
const MOST_BUNDLE = 25_000

export interface Measured {
  sheet: Sheet
  timing: Timing
  use: SheetUse
  distinctSlices: number
}

export function functionsText({ bundle, rested, inTheWake, naive }: FunctionsMeasured): string {
  return [
    "Formulas in Microsoft's runtime, Node: ms until the last result has arrived (median), beside formulas answered at once",
    ...table([
      ['formulas', '', 'cold', 'floor', 'cold/floor', 'warm', 'floor', 'warm/floor', 'requests cold, warm'],
      ...rested.map((one) => recalculationRow('after a rest', one)),
      ...inTheWake.map((one) => recalculationRow('in the wake of another', one)),
    ]),
    `  cold/floor   ${aim(
      `<= ${MOST_COLD_RATIO}`,
      [...rested, ...inTheWake].every(({ cold }) => cold.ratio <= MOST_COLD_RATIO),
    )}` +
      `; in the wake of another ${aim(
        `<= ${MOST_COLD_RATIO}`,
        inTheWake.every(({ cold }) => cold.ratio <= MOST_COLD_RATIO),
      )}`,
    `  warm/floor   ${aim(
      `<= ${MOST_WARM_RATIO}`,
      [...rested, ...inTheWake].every(({ warm }) => warm.ratio <= MOST_WARM_RATIO),
    )}`,
    `  requests of 50,000   ${aim(
      `<= ${MOST_REQUESTS}`,
      inTheWake.every(({ requests }) => requests.cold <= MOST_REQUESTS),
    )}`,
    '  cold: an Excel just started, nothing at hand; warm: the same formulas again; in the wake: the runtime holds results back',
    '',
    '  beside a GET each, 6 at a time as a browser has it',
    ...table([
      ['formulas', 'server away', 'ours', 'a GET each', 'times faster'],
      ...naive.map((one) => [
        whole(one.formulas),
        `${one.away} ms`,
        whole(one.ours),
        whole(one.naive),
        whole(one.naive / one.ours),
      ]),
    ]),
    `  times faster   ${aim(
      `>= ${LEAST_TIMES_FASTER}`,
      naive.every((one) => one.naive / one.ours >= LEAST_TIMES_FASTER),
    )}`,
    `  functions.js, gzip: ${fixed(bundle / 1000, 1)} kB   ${aim(`<= ${MOST_BUNDLE / 1000} kB`, bundle <= MOST_BUNDLE)}`,
  ].join('\n')
}

function recalculationRow(when: string, { formulas, cold, warm, requests }: Recalculation): string[] {
  return [
    whole(formulas),
    when,
    whole(cold.ours),
    whole(cold.floor),
    fixed(cold.ratio, 2),
    whole(warm.ours),
    whole(warm.floor),
    fixed(warm.ratio, 2),
    `${requests.cold}, ${requests.warm}`,
  ]
}

export function filledText({ seconds, figures, slices }: Filled): string {
  return `Database: ${whole(figures)} figures in ${whole(slices)} slices, filled in ${fixed(seconds, 1)} s`
}

export function valueText({ ours, floor, ratio, middleHalf: [low, high] }: Compared): string {
  return [
    'GET /v1/value, warm',
    `  ${whole(ours)} requests/s; hello-world ${whole(floor)} requests/s`,
    `  ratio ${fixed(ratio, 2)} (middle half of the pairs ${fixed(low, 2)}–${fixed(high, 2)})   ${aim(`>= ${LEAST_VALUE_RATIO}`, ratio >= LEAST_VALUE_RATIO)}`,
  ].join('\n')
}

export function cellsText(measured: readonly Measured[]): string {
  const largest = measured.at(-1)
  const warmest = largest?.timing.warm.ratio ?? Number.NaN
  const rowsAreFew = measured.every(
    ({ use, distinctSlices }) => use.cold.rowsRead <= MOST_ROWS_A_SLICE * distinctSlices,
  )
  const catalogues = measured.flatMap(({ timing }) => timing.catalogue)
  const catalogue = measured[0]?.use.catalogue
  return [
    'POST /v1/cells',
    ...measured.map(sheetText),
    '',
    '  ms a question (median), and as a ratio of parsing and serialising the same JSON',
    ...table([
      ['cells', 'cold', 'warm', 'JSON', 'cold/JSON', 'warm/JSON'],
      ...measured.map(({ sheet, timing: { cold, warm } }) => [
        whole(sheet.cells),
        fixed(cold.ours, 1),
        fixed(warm.ours, 1),
        fixed(warm.floor, 1),
        fixed(cold.ratio, 1),
        fixed(warm.ratio, 1),
      ]),
    ]),
    `  warm/JSON of ${whole(largest?.sheet.cells ?? 0)} cells   ${aim(`<= ${MOST_CELLS_RATIO}`, warmest <= MOST_CELLS_RATIO)}`,
    '',
    '  D1 rows read (round trips)',
    ...table([
      ['cells', 'slices there are', 'cold', 'warm', 'cold/slices'],
      ...measured.map(({ sheet, use, distinctSlices }) => [
        whole(sheet.cells),
        whole(distinctSlices),
        `${whole(use.cold.rowsRead)} (${use.cold.roundTrips})`,
        `${whole(use.warm.rowsRead)} (${use.warm.roundTrips})`,
        fixed(use.cold.rowsRead / distinctSlices, 2),
      ]),
    ]),
    `  cold/slices of every sheet   ${aim(`<= ${MOST_ROWS_A_SLICE}`, rowsAreFew)}`,
    '',
    `  before that, once an isolate: the release and the catalogue, ${fixed(median(catalogues), 1)} ms,` +
      ` ${whole(catalogue?.rowsRead ?? 0)} rows (${catalogue?.roundTrips ?? 0})`,
    '  cold: an isolate that knows the catalogue but no slice; warm: one that has answered the same sheet before',
  ].join('\n')
}

function sheetText({ sheet, timing: { reply, replyBytes } }: Measured): string {
  const { kommuner, indicators, years } = sheet
  const figures = reply.values.filter((value) => value !== null).length
  return (
    `  ${whole(sheet.cells)} cells: kommuner ${kommuner.length} × indicators ${indicators.length} × years ${years[0]}–${years.at(-1)};` +
    ` ${whole(figures)} figures, ${whole(reply.notes.length)} notes;` +
    ` ${kilobytes(sheet.body.length)} asked, ${kilobytes(replyBytes)} answered`
  )
}
