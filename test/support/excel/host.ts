import type { Cell } from './cell.ts'
import type { Call, FunctionsJson } from './declared.ts'
import * as protocol from './protocol.ts'
import type { ExcelKind } from './start-up.ts'

/** Excel as a test sees it. */
export interface Excel {
  /** Hands all calls over in one message, as Excel does, and resolves when every one has its answer, in their order. */
  recalculate(calls: readonly Call[], seconds?: number): Promise<Cell[]>
  /** The same, with the time from the message being handed over to the last result having arrived. */
  measure(calls: readonly Call[], seconds?: number): Promise<Measured>
  /** Cancels calls of the latest recalculation, by their place in it. */
  cancel(...indexes: number[]): Promise<void>
}

export interface Measured {
  cells: Cell[]
  milliseconds: number
}

interface Recalculation {
  first: number
  began: number
  cells: (Cell | undefined)[]
  pending: number
  done(measured: Measured): void
  failed(error: Error): void
}

const START_SECONDS = 30

/**
 * What Excel can switch on in the runtime: to cut up what was too large to send, to let results follow each other after
 * 200 ms instead of 500, to count how long a promise took, and to let no more than 2 s go by between results. Which
 * Excels do so is not known; here the newer one switches on all, and the older one nothing.
 */
const FEATURES = [1, 2, 3, 4]

/** Excel's side of the bridge to one runtime. */
export function excelHost(functions: FunctionsJson, { customFunctionsRuntime }: ExcelKind) {
  const features = customFunctionsRuntime === '1.3' ? [] : FEATURES
  let next = 1
  let running: Recalculation[] = []
  let latest: Recalculation | undefined
  const ready = inTime()

  const bridge: protocol.Bridge = {
    sendMessageToHost(text) {
      try {
        receive(protocol.readRequest(text))
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)))
      }
    },
    onMessageFromHost() {
      throw new Error('the custom functions runtime is not loaded')
    },
  }

  function receive(request: protocol.Request) {
    for (const { invocationId, cell } of protocol.results(request)) settle(invocationId, cell)
    // Excel is another process: it never answers before the runtime has returned from asking.
    setTimeout(() => {
      bridge.onMessageFromHost(protocol.answerTo(request, features))
      if (protocol.saysReady(request)) ready.resolve()
    })
  }

  function settle(invocationId: number, cell: Cell) {
    const recalculation = running.find(
      ({ first, cells }) => invocationId >= first && invocationId < first + cells.length,
    )
    const index = invocationId - (recalculation?.first ?? 0)
    // A cancelled call may still be answered, and Excel no longer listens.
    if (recalculation === undefined || recalculation.cells[index] !== undefined) return
    recalculation.cells[index] = cell
    recalculation.pending -= 1
    if (recalculation.pending === 0) finish(recalculation)
  }

  function finish(recalculation: Recalculation) {
    running = running.filter((one) => one !== recalculation)
    const cells = recalculation.cells.filter((cell) => cell !== undefined)
    recalculation.done({ cells, milliseconds: performance.now() - recalculation.began })
  }

  function fail(error: Error) {
    ready.reject(error)
    for (const { failed } of running) failed(error)
    running = []
  }

  async function measure(calls: readonly Call[], seconds = 30): Promise<Measured> {
    const text = protocol.invocations(calls, next, functions)
    const { promise, resolve, reject } = Promise.withResolvers<Measured>()
    const recalculation: Recalculation = {
      first: next,
      began: performance.now(),
      cells: new Array(calls.length).fill(undefined),
      pending: calls.length,
      done: resolve,
      failed: reject,
    }
    next += calls.length
    latest = recalculation
    running.push(recalculation)
    if (calls.length === 0) finish(recalculation)
    const limit = setTimeout(() => {
      const { pending } = recalculation
      reject(new Error(`${pending} of ${calls.length} calls are still pending after ${seconds} s`))
    }, seconds * 1000)
    try {
      bridge.onMessageFromHost(text)
      return await promise
    } finally {
      clearTimeout(limit)
      running = running.filter((one) => one !== recalculation)
    }
  }

  const excel: Excel = {
    measure,
    recalculate: async (calls, seconds) => (await measure(calls, seconds)).cells,
    cancel: async (...indexes) => {
      if (latest === undefined) throw new Error('there is no recalculation to cancel in')
      const invocationIds = indexes.map((index) => (latest?.first ?? 0) + index)
      bridge.onMessageFromHost(protocol.cancellations(invocationIds))
      for (const invocationId of invocationIds) settle(invocationId, { cancelled: true })
    },
  }
  return { bridge, excel, ready: ready.promise }
}

/** Until the runtime says that it is ready. */
function inTime(): PromiseWithResolvers<void> {
  const ready = Promise.withResolvers<void>()
  const late = new Error(`the custom functions runtime was not ready after ${START_SECONDS} s`)
  const limit = setTimeout(() => ready.reject(late), START_SECONDS * 1000)
  ready.promise.finally(() => clearTimeout(limit)).catch(() => undefined)
  return ready
}
