/// <reference types="custom-functions-runtime" />
import type { FunctionsJson } from './declared.ts'

/** Functions that show how the runtime treats what a function may do. Sent to a window as text. */
function samples(): void {
  const { associate, Error: CellError, ErrorCode } = CustomFunctions
  let waiting: ((size: number) => void)[] = []
  let cancellations = 0

  /** How many were called before a microtask ran. */
  associate('BATCH', () => {
    if (waiting.length === 0)
      queueMicrotask(() => {
        const batch = waiting
        waiting = []
        for (const answer of batch) answer(batch.length)
      })
    return new Promise<number>((resolve) => waiting.push(resolve))
  })
  associate('ARGUMENTS', (first: unknown, second: unknown, third: unknown) =>
    JSON.stringify([first, second, third]),
  )
  associate('THROW_PLAIN', () => {
    throw new Error('ours alone')
  })
  associate('REJECT_PLAIN', () => Promise.reject(new Error('ours alone')))
  associate('THROW', () => {
    throw new CellError(ErrorCode.notAvailable, 'Inget värde publicerat')
  })
  associate('REJECT', () => Promise.reject(new CellError(ErrorCode.invalidValue, 'Menade du Luleå?')))
  associate('NUMBER', (text: string) => Number(text))
  associate('SPILL', () => [
    ['Luleå', 928567.346938],
    ['Piteå', new CellError(ErrorCode.notAvailable, 'Inget värde publicerat')],
  ])
  associate('WAIT', (invocation: CustomFunctions.CancelableInvocation) => {
    invocation.onCanceled = () => {
      cancellations += 1
    }
    return new Promise(() => undefined)
  })
  associate('CANCELLATIONS', () => cancellations)
  associate('OFFICE', async () => {
    const { host } = await Office.onReady()
    const { displayLanguage, requirements } = Office.context
    return [[host, displayLanguage, requirements.isSetSupported('CustomFunctionsRuntime', '1.4')]]
  })
}

declare const Office: {
  onReady(): Promise<{ host: string }>
  context: {
    displayLanguage: string
    requirements: { isSetSupported(name: string, version: string): boolean }
  }
}

export const SAMPLES_JS = `(${samples})()`

export const SAMPLES_JSON: FunctionsJson = {
  functions: [
    { id: 'BATCH', parameters: [] },
    { id: 'ARGUMENTS', parameters: [{}, {}, {}] },
    { id: 'THROW_PLAIN', parameters: [] },
    { id: 'REJECT_PLAIN', parameters: [] },
    { id: 'THROW', parameters: [] },
    { id: 'REJECT', parameters: [] },
    { id: 'NUMBER', parameters: [{}] },
    { id: 'SPILL', parameters: [] },
    { id: 'WAIT', parameters: [], options: { cancelable: true } },
    { id: 'CANCELLATIONS', parameters: [] },
    { id: 'OFFICE', parameters: [] },
  ],
}
