import type { ComponentChildren } from 'preact'
import type { Turn } from './action.ts'
import { useTaken } from './use-action.ts'

interface ActProps {
  readonly turn: Turn
  readonly onAct: () => void
  readonly primary?: boolean
  /** Whether there is anything to do; what there is not stands beside it in words. */
  readonly able?: boolean
  readonly children: ComponentChildren
}

/**
 * A button that begins an action. While one runs it stays where it is, since it has the focus, and does nothing.
 */
export function Act({ turn, onAct, primary = false, able = true, children }: ActProps) {
  const taken = useTaken(turn)
  const isOff = taken || !able
  return (
    <button
      type="button"
      class={primary ? 'button primary' : 'button'}
      aria-disabled={isOff}
      onClick={isOff ? undefined : onAct}
    >
      {children}
    </button>
  )
}
