import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'

/** What the keys step between, beside the field. */
export const STEP = { 'data-step': '' }

/** From the field into what was found and along it with the arrow keys; Escape clears the search, wherever one is. */
export function useSteps(
  root: RefObject<HTMLElement | null>,
  field: RefObject<HTMLInputElement | null>,
  clear: () => void,
): void {
  const cleared = useRef(clear)
  cleared.current = clear
  useEffect(() => {
    const whole = root.current
    const onKeyDown = (event: KeyboardEvent) => {
      const steps = [field.current, ...(whole?.querySelectorAll<HTMLElement>('[data-step]') ?? [])]
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement)) return
      const found = steps.indexOf(focused)
      // Elsewhere, such as in a select, the keys are its own; around the steps they lead to the first.
      if (found === -1 && focused.getAttribute('tabindex') !== '-1') return
      const at = Math.max(0, found)
      const to = nextStep(event.key, at, steps.length)
      if (event.key === 'Escape') {
        cleared.current()
        field.current?.focus()
      } else if (to !== null) {
        steps[to]?.focus()
      } else {
        return
      }
      event.preventDefault()
    }
    whole?.addEventListener('keydown', onKeyDown)
    return () => whole?.removeEventListener('keydown', onKeyDown)
  }, [root, field])
}

/** Where a key leads from a place; null where it is no step. */
export function nextStep(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown' || (key === 'Enter' && at === 0)) return Math.min(at + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(at - 1, 0)
  // In the field these move within the text.
  if (at === 0) return null
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
