import { useEffect, useState } from 'preact/hooks'
import type { Activity } from '../../client/activity.ts'

type Told = Pick<Activity, 'waiting' | 'failed' | 'why'>

/** How many questions of the formulas wait, and how many got no answer since the last update, and why the last did not. */
export function useActivity(activity: Activity): Told {
  const [now, set] = useState(() => toldBy(activity))
  useEffect(() => {
    const look = () => set(toldBy(activity))
    look()
    return activity.watch(look)
  }, [activity])
  return now
}

function toldBy({ waiting, failed, why }: Activity): Told {
  return { waiting, failed, why }
}
