import { FRESH_AS_OF, revise, timeAsOf } from './as-of.ts'
import { FRESH_A_SHEET, timeCells } from './cells.ts'
import { distinctSlices, fill } from './database.ts'
import { temporaryFolder } from './folder.ts'
import { benchFunctions } from './functions/bench.ts'
import { benchImports } from './imports/bench.ts'
import { asOfText, importsText } from './imports/report.ts'
import { machine } from './machine.ts'
import { benchPane } from './pane/bench.ts'
import { paneText } from './pane/report.ts'
import { cellsText, filledText, functionsText, type Measured, valueText } from './report.ts'
import { countRows } from './rows.ts'
import { benchSearch } from './search/bench.ts'
import { searchText } from './search/report.ts'
import { LARGEST, SHEETS, type Sheet } from './sheet.ts'
import { benchValue } from './value.ts'
import { startWorkers, type Workers } from './workers.ts'

/** `npm run bench`: what the API costs beside the least that it could, on bare workerd. A missed aim is told, not an error. */

console.log(`${machine()}\n`)
const folder = temporaryFolder()
const sheets = SHEETS.length * FRESH_A_SHEET
const workers = await startWorkers(folder, { fresh: sheets + FRESH_AS_OF, counting: SHEETS.length })
try {
  console.log(`${filledText(await fill(workers.db))}\n`)
  console.log(`${valueText(await benchValue(workers.addresses))}\n`)
  const measured: Measured[] = []
  for (const [index, sheet] of SHEETS.entries()) measured.push(await measure(sheet, index, workers))
  console.log(`${cellsText(measured)}\n`)
  console.log(`${functionsText(await benchFunctions(workers.addresses.api, folder))}\n`)
  await revise(workers.db, LARGEST)
  console.log(`${asOfText(await timeAsOf(LARGEST, workers.addresses.fresh.slice(sheets)))}\n`)
} finally {
  await workers.stop()
}
console.log(`${searchText(await benchSearch(folder))}\n`)
console.log(`${paneText(await benchPane())}\n`)
console.log(importsText(await benchImports(folder)))

async function measure(sheet: Sheet, index: number, { db, addresses }: Workers): Promise<Measured> {
  const { api, json, fresh, counting } = addresses
  const first = index * FRESH_A_SHEET
  return {
    sheet,
    timing: await timeCells(sheet, { api, json, fresh: fresh.slice(first, first + FRESH_A_SHEET) }),
    use: await countRows(sheet, counting[index] ?? ''),
    distinctSlices: await distinctSlices(db, sheet),
  }
}
