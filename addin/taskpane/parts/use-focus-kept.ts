import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/**
 * Keeps the focus in a part of the pane: when what has it goes away, as a button does once it has been pressed, it moves
 * to what it stood in that can have it (tabindex -1), nearest first.
 */
export function useFocusKept(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = part.current
    if (root === null) return
    let around: HTMLElement[] = []
    const remember = ({ target }: FocusEvent) => {
      around = target instanceof HTMLElement ? above(target, root) : []
    }
    const watching = new MutationObserver(() => {
      const [focused, ...more] = around
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (focused === undefined || focused.isConnected || !isLost) return
      more.find(({ isConnected }) => isConnected)?.focus()
    })
    root.addEventListener('focusin', remember)
    watching.observe(root, { childList: true, subtree: true })
    return () => {
      root.removeEventListener('focusin', remember)
      watching.disconnect()
    }
  }, [part])
}

/** What has the focus, and then all around it that can have it, up to the root. */
function above(target: HTMLElement, root: HTMLElement): HTMLElement[] {
  const found = [target]
  for (let at = target.parentElement; at !== null; at = at.parentElement) {
    if (at.tabIndex === -1 && at.hasAttribute('tabindex')) found.push(at)
    if (at === root) break
  }
  return found
}
