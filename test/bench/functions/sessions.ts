import pLimit from 'p-limit'
import type { Call, FunctionsJson } from '../../support/excel/declared.ts'
import type { Excel } from '../../support/excel/host.ts'
import { type NodeExcel, openExcelInNode } from '../../support/excel/node.ts'

/** The runtime sends results at most every 500 ms: by then nothing of an earlier recalculation holds up the next. */
const REST_MS = 1000

/** A figure that is at hand, in the shape of OJ.VALUE: what is left is what Microsoft's runtime takes itself. */
const AT_ONCE = `CustomFunctions.associate('VALUE', () => 928567.346938)`

/** What an add-in does that does not batch, or a sheet of WEBSERVICE(). */
const NAIVE = `CustomFunctions.associate('VALUE', async (kommun, indicator, year) => {
  const response = await fetch('/v1/value?' + new URLSearchParams({ kommun, indicator, year }))
  return (await response.json()).value
})`

/** So many requests a browser has on their way to one host. */
const BROWSER_CONNECTIONS = 6

export interface Session extends NodeExcel {
  requests(): number
}

/** Where the functions come from, and what answers them. */
export interface Served {
  origin: string
  functionsJs: string
  functionsJson: FunctionsJson
  fetch?: typeof fetch
}

/** Requests to a server so many milliseconds away, there and back together. */
export function away(milliseconds: number): typeof fetch {
  return async (input, init) => {
    if (milliseconds > 0) await new Promise((arrived) => setTimeout(arrived, milliseconds))
    return fetch(input, init)
  }
}

/** An Excel that has just been started, with nothing at hand. */
export async function startExcel(served: Served): Promise<Session> {
  const { fetch: answer = fetch } = served
  let requests = 0
  const excel = await openExcelInNode({
    ...served,
    fetch: (input, init) => {
      requests++
      return answer(input, init)
    },
  })
  return { ...excel, requests: () => requests }
}

export function startFloor(served: Served): Promise<Session> {
  return startExcel({ ...served, functionsJs: AT_ONCE })
}

export async function startNaive(served: Served): Promise<NodeExcel> {
  const { fetch: answer = fetch } = served
  const limit = pLimit(BROWSER_CONNECTIONS)
  return openExcelInNode({
    ...served,
    functionsJs: NAIVE,
    fetch: (input, init) => limit(() => answer(input, init)),
  })
}

/** Milliseconds from the message being handed over to the last result having arrived, after a rest. */
export async function afterRest(excel: Excel, calls: readonly Call[]): Promise<number> {
  await new Promise((rested) => setTimeout(rested, REST_MS))
  return (await excel.measure(calls, 120)).milliseconds
}

/** The same in the wake of another result, upon which the runtime keeps the next back for 200 to 500 ms. */
export async function inTheWake(excel: Excel, calls: readonly Call[]): Promise<number> {
  await excel.measure([{ id: 'VALUE', args: ['Luleå', 'N01951', 1900] }])
  return (await excel.measure(calls, 120)).milliseconds
}
