import type { Call } from '../../support/excel/declared.ts'
import type { Excel } from '../../support/excel/host.ts'
import { type NodeExcel, openExcelInNode } from '../../support/excel/node.ts'

/** The runtime sends results at most every 500 ms: by then nothing of an earlier recalculation holds up the next. */
const REST_MS = 1000

/** A figure that is at hand, in the shape of OJ.VALUE. */
const AT_ONCE = `CustomFunctions.associate('VALUE', () => 928567.346938)`
const VALUE = { id: 'VALUE', parameters: ['kommun', 'indikator', 'år', 'kön'] }

/** An Excel whose every formula is answered at once: what is left is what Microsoft's runtime takes itself. */
export function openFloor(): Promise<NodeExcel> {
  return openExcelInNode({
    origin: 'http://localhost',
    functionsJs: AT_ONCE,
    functionsJson: { functions: [VALUE] },
  })
}

/** Milliseconds from the message being handed over to the last result having arrived, after a rest. */
export async function timeRecalculation(excel: Excel, calls: readonly Call[]): Promise<number> {
  await new Promise((rested) => setTimeout(rested, REST_MS))
  return (await excel.measure(calls)).milliseconds
}
