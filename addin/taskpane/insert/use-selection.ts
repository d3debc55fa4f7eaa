import { useEffect, useState } from 'preact/hooks'
import type { Selection, Workbook } from '../../workbook/workbook.ts'

/** What is marked in the workbook, now and as it moves; null while that is not known. */
export function useSelection(workbook: Workbook | null): Selection | null {
  const [selection, set] = useState<Selection | null>(null)
  useEffect(() => {
    if (workbook === null) return set(null)
    let latest = 0
    const look = () => {
      const mine = ++latest
      workbook.selection().then(
        (marked) => {
          if (mine === latest) set(marked)
        },
        // While a cell is edited nothing is told; the next marking is.
        (error: unknown) => console.warn('OJ: what is marked could not be read.', error),
      )
    }
    look()
    const end = workbook.onSelection(look)
    return () => {
      latest = -1
      end()
    }
  }, [workbook])
  return selection
}
