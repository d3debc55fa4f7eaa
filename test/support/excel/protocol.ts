import type { Cell, ErrorShown } from './cell.ts'
import { type Call, declaredFor, type FunctionsJson } from './declared.ts'

/**
 * The language between Excel and the custom functions runtime, as observed in `custom-functions-runtime.js` of
 * @microsoft/office-js 1.1.110. Microsoft documents none of it, so the package's version is pinned and
 * test/e2e/runtime.test.ts tells when another version speaks differently. Documented are only what a function
 * is given and may return, and which errors carry a message.
 */
export interface Bridge {
  sendMessageToHost(text: string): void
  /** The runtime's: it puts this in place when it loads. */
  onMessageFromHost(text: string): void
}

const EVENTS = 3
const CUSTOM_FUNCTIONS = 1
const INVOKE = 1000
const CANCEL = 1001
const CANCELABLE = 1

/** One message with every formula of a recalculation; the first is invocation `first`, and so on. */
export function invocations(calls: readonly Call[], first: number, functions: FunctionsJson): string {
  return events(
    calls.map((call, index) => {
      const { parameters, options } = declaredFor(call, functions)
      const omitted = new Array(parameters.length - call.args.length).fill(null)
      const address = options?.requiresAddress ? (call.address ?? null) : null
      const flags = options?.cancelable ? CANCELABLE : 0
      return [INVOKE, [first + index, call.id, [...call.args, ...omitted], address, flags]]
    }),
  )
}

export function cancellations(invocationIds: readonly number[]): string {
  return events(invocationIds.map((invocationId) => [CANCEL, { invocationId }]))
}

function events(messages: [type: number, body: unknown][]): string {
  const entries = messages.map(([type, body], index) => [
    CUSTOM_FUNCTIONS,
    type,
    '',
    JSON.stringify(body),
    index,
  ])
  return JSON.stringify({ type: EVENTS, message: { entries } })
}

/** What the runtime asks of Excel in one message. */
export interface Request {
  id: number
  actions: readonly Action[]
}

interface Action {
  Id: number
  Name: string
  ArgumentInfo?: { Arguments?: readonly (readonly Result[])[] }
}

export function readRequest(text: string): Request {
  const { id, message }: { id: number; message: { body: { Actions: readonly Action[] } } } = JSON.parse(text)
  return { id, actions: message.body.Actions }
}

export function saysReady({ actions }: Request): boolean {
  return actions.some(({ Name }) => Name === '_SetOsfControlContainerReadyForCustomFunctions')
}

/** A result, with how long the function took behind it. */
type Result = [invocationId: number, succeeded: boolean, value: unknown, errorCode?: unknown]

/** The results that a message brings, if it brings any. */
export function results({ actions }: Request): { invocationId: number; cell: Cell }[] {
  return actions.flatMap(({ Name, ArgumentInfo }) => {
    if (!Name.startsWith('SetInvocation')) return []
    if (Name !== 'SetInvocationArrayResults') throw new Error(`the runtime sent results as ${Name}`)
    return (ArgumentInfo?.Arguments?.[0] ?? []).map((result) => ({
      invocationId: result[0],
      cell: cellOf(result),
    }))
  })
}

const ERRORS: Record<number, ErrorShown> = {
  0: '#VALUE!', // NaN, or an error that was returned, not thrown
  1: '#N/A',
  2: '#VALUE!', // a plain Error that was thrown, or an id that no function is associated with
  3: '#VALUE!', // a plain Error that a promise was rejected with
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
}

function cellOf([, succeeded, value, code]: Result): Cell {
  if (succeeded) return { value }
  const error = ERRORS[Number(code)]
  if (error === undefined) throw new Error(`the runtime answered with its error ${code}: ${value}`)
  return { error, message: String(value) }
}

/** Excel's answer to whatever was asked. */
export function answerTo({ id, actions }: Request, features: readonly number[]): string {
  const Results = actions.map(({ Id, Name }) => ({
    ActionId: Id,
    Value: Name === '_GetEnabledFeatures' ? features : null,
  }))
  return JSON.stringify({
    id,
    message: { statusCode: 200, headers: {}, body: JSON.stringify({ Results }) },
  })
}
