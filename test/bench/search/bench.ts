import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readSeedFile } from '../../../worker/cli/fill.ts'
import { bring } from '../../../worker/imports/bring.ts'
import { prepareFile } from '../../../worker/imports/file.ts'
import { readDescribed } from '../../../worker/sources/seed.ts'
import { get, send, wake } from '../client.ts'
import { fill } from '../database.ts'
import { catalogueFile, type RealFile, realFiles } from '../imports/source.ts'
import { NO_CELLS } from '../sheet.ts'
import { startWorkers } from '../workers.ts'
import { type Keystrokes, timeKeystrokes } from './keystrokes.ts'

export interface SearchMeasured {
  indicators: number
  /** How many of them have figures. */
  withFigures: number
  all: Keystrokes
  /** The same, of those that a kommun has figures for. */
  ofKommun: Keystrokes
  /** `GET /v1/status`, which the pane asks again and again. */
  status: Keystrokes
  cold: Cold
}

/** Milliseconds, in each of the isolates that nobody had asked anything. */
interface Cold {
  /** The first search, with the release and the catalogue that it needs. */
  whole: number[]
  /** The catalogue by itself, the first search after that, and the first for a kommun. */
  catalogue: number[]
  search: number[]
  kommun: number[]
}

const FRESH = 10

/** Searches in Kolada's whole catalogue, letter by letter. Null where the real files are not beside the project. */
export async function benchSearch(folder: string): Promise<SearchMeasured | null> {
  const catalogue = catalogueFile()
  const files = realFiles()
  if (catalogue === null || files === null) return null
  const { db, addresses, stop } = await startWorkers(join(folder, 'search'), { fresh: FRESH, counting: 0 })
  try {
    await fill(db)
    for (const file of [files.large, catalogue]) await bringFile(db, file)
    const { api, hello, fresh } = addresses
    const cold = await timeCold(fresh)
    const path = '/v1/indicators?limit=30'
    return {
      ...(await countIndicators(api)),
      all: await timeKeystrokes(`${api}${path}`, hello),
      ofKommun: await timeKeystrokes(`${api}${path}&kommun=2580`, hello),
      status: await timeKeystrokes(`${api}/v1/status`, hello, null),
      cold,
    }
  } finally {
    await stop()
  }
}

async function bringFile(db: D1Database, { path, date }: RealFile): Promise<void> {
  const file = new Uint8Array(readFileSync(path))
  const embedded = readDescribed(readSeedFile, { examples: false })
  const { bringing } = await prepareFile(db, { file, name: basename(path), date }, embedded)
  await bring(db, bringing)
}

async function countIndicators(api: string): Promise<{ indicators: number; withFigures: number }> {
  const { text } = await get(`${api}/v1/indicators`)
  const { indicators } = JSON.parse(text) as { indicators: { latestYear: number | null }[] }
  return {
    indicators: indicators.length,
    withFigures: indicators.filter(({ latestYear }) => latestYear !== null).length,
  }
}

const FIRST = '/v1/indicators?limit=30&q=kostnad'

async function timeCold(fresh: readonly string[]): Promise<Cold> {
  const cold: Cold = { whole: [], catalogue: [], search: [], kommun: [] }
  for (const [turn, isolate] of fresh.entries()) {
    await wake(isolate)
    if (turn % 2 === 0) {
      cold.whole.push((await get(isolate + FIRST)).milliseconds)
      continue
    }
    cold.catalogue.push((await send('POST', `${isolate}/v1/cells`, NO_CELLS)).milliseconds)
    cold.search.push((await get(isolate + FIRST)).milliseconds)
    cold.kommun.push((await get(`${isolate}${FIRST}&kommun=2403`)).milliseconds)
  }
  return cold
}
