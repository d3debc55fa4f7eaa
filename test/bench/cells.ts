import type { z } from 'zod'
import { cellsReply } from '../../schema/contract/replies/cells.ts'
import { send, wake } from './client.ts'
import { type Compared, compare, measurePair, type Pair } from './pairs.ts'
import { NO_CELLS, type Sheet } from './sheet.ts'

/** Isolates that each sheet is asked of for the first time. */
export const FRESH_A_SHEET = 5

const WARM_UP_MS = 1500
const MEASURE_MS = 4500
const FEWEST_PAIRS = 15

/** How long a sheet takes, in milliseconds. */
export interface Timing {
  /** Where the isolate knew the catalogue, but no slice of the sheet. */
  cold: Compared
  /** Where it had answered the same sheet before. */
  warm: Compared
  /** What a fresh isolate took to read the catalogue, in each of those that were asked. */
  catalogue: number[]
  reply: z.infer<typeof cellsReply>
  replyBytes: number
}

/** Times a sheet in fresh isolates and in a warm one, each time beside the JSON alone. */
export async function timeCells(
  sheet: Sheet,
  { api, json, fresh }: { api: string; json: string; fresh: readonly string[] },
): Promise<Timing> {
  const { text } = await ask(api, sheet.body)
  await send('PUT', json, text)
  const floor = async () => (await send('POST', json, sheet.body)).milliseconds
  const ours = async () => (await ask(api, sheet.body)).milliseconds

  await pairsWithin(WARM_UP_MS, ours, floor)
  const warm = await pairsWithin(MEASURE_MS, ours, floor)

  const cold: Pair[] = []
  const catalogue: number[] = []
  for (const [turn, isolate] of fresh.entries()) {
    await wake(isolate)
    catalogue.push((await ask(isolate, NO_CELLS)).milliseconds)
    cold.push(await measurePair(turn, async () => (await ask(isolate, sheet.body)).milliseconds, floor))
  }
  const same = (await send('POST', json, sheet.body)).text === text
  if (!same) throw new Error('The JSON floor does not write the reply that the API wrote.')
  return {
    cold: compare(cold),
    warm: compare(warm),
    catalogue,
    reply: cellsReply.parse(JSON.parse(text)),
    replyBytes: Buffer.byteLength(text),
  }
}

function ask(origin: string, body: string) {
  return send('POST', `${origin}/v1/cells`, body)
}

async function pairsWithin(
  milliseconds: number,
  ours: () => Promise<number>,
  floor: () => Promise<number>,
): Promise<Pair[]> {
  const pairs: Pair[] = []
  const end = performance.now() + milliseconds
  while (performance.now() < end || pairs.length < FEWEST_PAIRS)
    pairs.push(await measurePair(pairs.length, ours, floor))
  return pairs
}
