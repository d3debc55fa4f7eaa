import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { readDevice } from '../client/device.ts'
import type { FunctionsRuntime } from '../functions/runtime.ts'
import { readStored, saveStored } from '../workbook/stored.ts'
import type { Workbook } from '../workbook/workbook.ts'
import { type Choices, keepMine, keptChoices, NOTHING_CHOSEN, opened, toggled } from './choices.ts'
import { HttpApi } from './http-api.ts'
import { askNewest, NO_RELEASES, type Releases } from './releases.ts'
import type { PaneOptions, Service, Session } from './session.ts'

/** The service is asked this often whether anything newer is published, while somebody looks at the pane. */
const NEWEST_ASKED_MS = 5 * 60_000

/** Makes the session of a pane, and keeps it as things change. `go` shows an indicator. */
export function useNewSession(
  { workbook, language, where }: PaneOptions,
  functions: FunctionsRuntime,
  go: (indicator: string) => void,
): Session {
  const [choices, setChoices] = useState<Choices>(NOTHING_CHOSEN)
  const [releases, setReleases] = useState<Releases>(NO_RELEASES)
  const [service, setService] = useState<Service>({ state: 'asking' })
  const [reported, report] = useState<unknown>(null)
  const [key, setKey] = useState(() => readDevice('key'))
  const release = releases.current?.number

  const api = useMemo(() => new HttpApi(location.origin, language, key, release), [language, key, release])

  useEffect(() => {
    const begin = async () => {
      const stored = workbook === null ? null : await readStored(workbook)
      setChoices(keptChoices(stored))
      if (stored === null) return
      setReleases((now) => ({ ...now, current: stored.release, pinned: stored.pinned }))
    }
    begin().catch(report)
  }, [workbook])

  const askService = useCallback(async () => {
    try {
      const newest = await askNewest(api)
      setReleases((now) => ({ ...now, newest }))
      setService({ state: 'answers' })
    } catch (error) {
      setService({ state: 'failed', error, retry: () => void askService() })
    }
  }, [api])
  useEffect(() => {
    void askService()
    const again = () => {
      if (document.visibilityState === 'visible') void askService()
    }
    const timer = setInterval(again, NEWEST_ASKED_MS)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [askService])

  useFirstRelease(functions, workbook, releases, setReleases, report)

  return {
    where,
    language,
    say: (sv, en) => (language === 'en' ? en : sv),
    tell: (text) => text[language],
    api,
    functions,
    workbook,
    choices,
    releases,
    service,
    reported,
    dismiss: () => report(null),
    report,
    chooseKommun(kommun) {
      // Another kommun belongs to other groups.
      setChoices((now) => ({ ...now, kommun, group: null }))
      keepMine({ kommun, group: null }, workbook).catch(report)
    },
    chooseGroup(group) {
      setChoices((now) => ({ ...now, group }))
      keepMine({ group }, workbook).catch(report)
    },
    toggleFavourite: (id) => setChoices((now) => ({ ...now, favourites: toggled(now.favourites, id) })),
    openIndicator(id) {
      setChoices((now) => ({ ...now, recent: opened(now.recent, id) }))
      go(id)
    },
    async takeNewest() {
      const newest = await askNewest(api)
      const { current, pinned } = releases
      const next = pinned && current !== null ? current : newest
      // Saved first: where the workbook takes no setting, nothing has changed.
      if (workbook !== null) await saveStored(workbook, { release: next })
      functions.service().refresh(next.number)
      setReleases((now) => ({ ...now, current: next, newest }))
    },
    async pin(pinned) {
      if (workbook === null) return
      const current = releases.current ?? (await askNewest(api))
      if (releases.current === null) {
        await saveStored(workbook, { release: current })
        functions.service().refresh(current.number)
      }
      await saveStored(workbook, { pinned })
      setReleases((now) => ({ ...now, current, pinned }))
    },
    useKey(next) {
      setKey(next)
      functions.useKey(next)
    },
  }
}

/**
 * A workbook whose formulas are answered for the first time is from then on of that release: the next session begins
 * there, so that a recalculation of some of its cells never mixes two.
 */
function useFirstRelease(
  functions: FunctionsRuntime,
  workbook: Workbook | null,
  { current, newest }: Releases,
  setReleases: (change: (now: Releases) => Releases) => void,
  report: (error: unknown) => void,
): void {
  useEffect(() => {
    if (workbook === null || current !== null || newest === null) return
    const client = functions.service()
    const look = () => {
      if (client.release !== newest.number || client.activity.waiting > 0) return
      ended()
      setReleases((now) => ({ ...now, current: now.current ?? newest }))
      saveStored(workbook, { release: newest }).catch(report)
    }
    const ended = client.activity.watch(look)
    look()
    return ended
  }, [functions, workbook, current, newest, setReleases, report])
}
