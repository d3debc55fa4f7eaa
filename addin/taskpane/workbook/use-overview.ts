import { useEffect, useState } from 'preact/hooks'
import type { Activity } from '../../client/activity.ts'
import { type Overview, overview } from '../../workbook/overview.ts'
import type { Workbook } from '../../workbook/workbook.ts'
import { actionsOf } from './actions.ts'

/** Excel shows answers a moment after they came. */
const SETTLING_MS = 1000

export interface OverviewNow {
  /** As it was last counted. */
  readonly overview: Overview | undefined
  /** Why it could not be counted since. */
  readonly error: unknown
  readonly again: () => void
}

/** OJ's formulas in the workbook, counted anew when an action has ended, or the formulas have got their answers. */
export function useOverview(workbook: Workbook, activity: Activity): OverviewNow {
  const [now, set] = useState<Omit<OverviewNow, 'again'>>({ overview: undefined, error: undefined })
  const [times, again] = useState(0)
  const { turn } = actionsOf(workbook)

  useEffect(() => {
    const ending = new AbortController()
    const unless = (change: Parameters<typeof set>[0]) => {
      if (!ending.signal.aborted) set(change)
    }
    overview(workbook).then(
      (counted) => unless({ overview: counted, error: undefined }),
      (error: unknown) => unless((before) => ({ ...before, error })),
    )
    return () => ending.abort()
  }, [workbook, times])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      clearTimeout(timer)
      if (activity.waiting > 0 || turn.taken) return
      timer = setTimeout(() => again((n) => n + 1), SETTLING_MS)
    }
    const ends = [activity.watch(soon), turn.watch(soon)]
    return () => {
      clearTimeout(timer)
      for (const end of ends) end()
    }
  }, [activity, turn])

  return { ...now, again: () => again((n) => n + 1) }
}
