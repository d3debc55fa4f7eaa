import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Brings the user back to where they were in a list: it is hidden while they look at what they opened from it. */
export function useReturn(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const list = root.current
    if (list === null || typeof ResizeObserver === 'undefined') return
    let left: { opened: HTMLElement; scroll: number } | undefined
    const remember = ({ target }: Event) => {
      const opened = target instanceof Element ? target.closest<HTMLElement>('[data-step]') : null
      if (opened !== null) left = { opened, scroll: scrollerOf(list).scrollTop }
    }
    let wasShown = true
    const observer = new ResizeObserver(() => {
      const isShown = list.offsetParent !== null
      if (isShown && !wasShown && left !== undefined) {
        scrollerOf(list).scrollTop = left.scroll
        // Where they came back by a button that is still there, that is where they are.
        if (document.activeElement === document.body) left.opened.focus({ preventScroll: true })
        left = undefined
      }
      wasShown = isShown
    })
    list.addEventListener('click', remember, { capture: true })
    observer.observe(list)
    return () => {
      list.removeEventListener('click', remember, { capture: true })
      observer.disconnect()
    }
  }, [root])
}

function scrollerOf(element: Element): Element {
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  }
  return document.scrollingElement ?? document.documentElement
}
