import { render } from 'preact'
import { useState } from 'preact/hooks'
import type { FunctionsRuntime } from '../functions/runtime.ts'
import { Pane } from './pane.tsx'
import type { Place } from './place.ts'
import { type PaneOptions, SessionContext } from './session.ts'
import { useNewSession } from './use-session.ts'

const MOUNTED = 'oj-mounted'

/** Shows the pane in an element, or shows it anew with other options. functions.js must have been loaded. */
export function mountPane(element: HTMLElement, options: PaneOptions): void {
  const functions = globalThis.ojFunctions
  if (functions === undefined) throw new Error('functions.js is not loaded.')
  if (!element.classList.contains(MOUNTED)) {
    // What the page said while it was starting.
    element.replaceChildren()
    element.classList.add('oj', MOUNTED)
  }
  render(<Whole {...options} functions={functions} />, element)
}

function Whole({ functions, ...options }: PaneOptions & { functions: FunctionsRuntime }) {
  const [place, go] = useState<Place>({ tab: 'find', indicator: null })
  const session = useNewSession(options, functions, (indicator) => go({ tab: 'find', indicator }))
  return (
    <SessionContext.Provider value={session}>
      <Pane place={place} go={go} />
    </SessionContext.Provider>
  )
}
