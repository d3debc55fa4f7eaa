import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildAddin } from '../../../addin/build/build.ts'
import { formulasWithFigures } from './formulas.ts'
import { type Recalculation, timeNaive, timeRecalculation } from './recalculation.ts'
import { afterRest, away, inTheWake, type Served } from './sessions.ts'

const COUNTS = [10_000, 50_000]

/** A plain distance: what a request takes there and back between a kommun and a data centre in the country. */
const AWAY_MS = 20

interface Naive {
  formulas: number
  away: number
  ours: number
  naive: number
}

export interface FunctionsMeasured {
  /** Bytes of functions.js, compressed; Office.js is not in it. */
  bundle: number
  rested: Recalculation[]
  inTheWake: Recalculation[]
  naive: Naive[]
}

/** The formulas in Microsoft's runtime, in this process, with the API on bare workerd behind them. */
export async function benchFunctions(api: string, folder: string): Promise<FunctionsMeasured> {
  const served = await built(api, join(folder, 'addin'))
  const measured: FunctionsMeasured = {
    bundle: gzipSync(served.functionsJs, { level: 9 }).length,
    rested: [],
    inTheWake: [],
    naive: [],
  }
  for (const count of COUNTS) {
    const calls = await formulasWithFigures(api, count)
    measured.rested.push(await timeRecalculation(served, calls, afterRest))
    measured.inTheWake.push(await timeRecalculation(served, calls, inTheWake))
  }
  const calls = await formulasWithFigures(api, COUNTS[0] ?? 0)
  for (const milliseconds of [0, AWAY_MS]) {
    const there = { ...served, fetch: away(milliseconds) }
    measured.naive.push({ formulas: calls.length, away: milliseconds, ...(await timeNaive(there, calls)) })
  }
  return measured
}

async function built(origin: string, folder: string): Promise<Served> {
  // The manifests are not used here, and a page of any origin may ask the API.
  await buildAddin({ host: 'https://localhost:8787', folder })
  const text = (file: string) => readFileSync(join(folder, file), 'utf8')
  return { origin, functionsJs: text('functions.js'), functionsJson: JSON.parse(text('functions.json')) }
}
