import type { Call } from '../../support/excel/declared.ts'
import type { Excel } from '../../support/excel/host.ts'
import { type Compared, compare, median, type Pair } from '../pairs.ts'
import { afterRest, type Served, type Session, startExcel, startFloor, startNaive } from './sessions.ts'

/** An Excel is started anew for each: what is measured cold is so only once. */
const SESSIONS = 7

export interface Recalculation {
  formulas: number
  /** Nothing at hand, in an Excel that has just been started; the floor too. */
  cold: Compared
  /** Everything at hand. */
  warm: Compared
  /** Requests of the cold one, and of all the warm ones together. */
  requests: { cold: number; warm: number }
}

/** Times the formulas and, in turn, as many that are answered at once. */
export async function timeRecalculation(
  served: Served,
  calls: readonly Call[],
  time: (excel: Excel, calls: readonly Call[]) => Promise<number>,
): Promise<Recalculation> {
  const cold: Pair[] = []
  const warm: Pair[] = []
  const requests = { cold: 0, warm: 0 }
  for (let session = 0; session < SESSIONS; session++) {
    const floor = await startFloor(served)
    const ours = await startExcel(served)
    cold.push({ floor: await time(floor, calls), ours: await time(ours, calls) })
    requests.cold = Math.max(requests.cold, ours.requests())
    const before = ours.requests()
    warm.push({ floor: await time(floor, calls), ours: await time(ours, calls) })
    requests.warm += ours.requests() - before
    close(floor, ours)
  }
  return { formulas: calls.length, cold: compare(cold), warm: compare(warm), requests }
}

/** The same formulas in an Excel just started, and with a GET each. Milliseconds. */
export async function timeNaive(
  served: Served,
  calls: readonly Call[],
): Promise<{ ours: number; naive: number }> {
  const times: number[] = []
  for (let session = 0; session < SESSIONS; session++) {
    const excel = await startExcel(served)
    times.push(await afterRest(excel, calls))
    close(excel)
  }
  const naive = await startNaive(served)
  const milliseconds = await afterRest(naive, calls)
  naive.close()
  return { ours: median(times), naive: milliseconds }
}

function close(...sessions: Session[]): void {
  for (const { problems, close } of sessions) {
    if (problems.length > 0) throw new Error(problems.join('\n'))
    close()
  }
}
