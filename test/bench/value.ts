import autocannon from 'autocannon'
import { type Compared, compare, measurePair, type Pair } from './pairs.ts'
import type { Addresses } from './workers.ts'

const VALUE = `/v1/value?${new URLSearchParams({ kommun: 'Luleå', indicator: 'N28013', year: '2019' })}`

const CONNECTIONS = 8
const WARM_UP_SECONDS = 2
const RUN_SECONDS = 2
const PAIRS = 8

/** Requests/s of one figure, beside those of a Worker that only says hello. */
export async function benchValue({ api, hello }: Addresses): Promise<Compared> {
  const ours = (seconds: number) => requestsPerSecond(api + VALUE, seconds)
  const floor = (seconds: number) => requestsPerSecond(hello, seconds)
  await ours(WARM_UP_SECONDS)
  await floor(WARM_UP_SECONDS)
  const pairs: Pair[] = []
  for (let turn = 0; turn < PAIRS; turn++)
    pairs.push(
      await measurePair(
        turn,
        () => ours(RUN_SECONDS),
        () => floor(RUN_SECONDS),
      ),
    )
  return compare(pairs)
}

async function requestsPerSecond(url: string, seconds: number): Promise<number> {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: seconds })
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${url}: ${result.errors} errors and ${result.non2xx} replies that were not 2xx`)
  return result['2xx'] / result.duration
}
