import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Before it is measured: a pane of 320 px. */
const NARROW = 296

/** How wide an element is, as it changes: a chart is drawn for its width, and not scaled, so that its text stays as large. */
export function useWidth<E extends Element>(): [RefObject<E | null>, number] {
  const element = useRef<E>(null)
  const [width, setWidth] = useState(NARROW)
  useLayoutEffect(() => {
    const measured = element.current
    if (measured === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      // It has no width while it is hidden.
      const found = Math.floor(entry?.contentRect.width ?? 0)
      if (found > 0) setWidth(found)
    })
    observer.observe(measured)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}
