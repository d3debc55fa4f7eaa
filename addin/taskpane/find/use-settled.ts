import { useEffect, useState } from 'preact/hooks'

const PAUSE_MS = 700

/** A text once it has stood still for a moment. */
export function useSettled(text: string): string {
  const [settled, settle] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => settle(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
