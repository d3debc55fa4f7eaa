import { useEffect, useState } from 'preact/hooks'
import type { Shown } from '../../functions/runtime.ts'
import type { Selection } from '../../workbook/workbook.ts'
import { useSession } from '../session.ts'
import type { Draft } from './draft.ts'
import { type Given, isPicked, valuesOf } from './given.ts'

/** Long enough that nothing is asked for each letter that is typed. */
const PAUSE_MS = 300

export type Rows = readonly (readonly Shown[])[]

/** What the formula would give; what one of the same kind gave last stays while it is calculated anew. */
export type Preview =
  | { readonly state: 'asking'; readonly rows: Rows | undefined }
  | { readonly state: 'here'; readonly rows: Rows }
  | { readonly state: 'failed'; readonly rows: undefined; readonly error: unknown }

const ASKING: Preview = { state: 'asking', rows: undefined }

/** Calculates a formula before it is in any cell. Where it refers to cells, it is calculated anew as the marking moves. */
export function usePreview(
  kind: Draft['kind'],
  given: readonly Given[] | null,
  selection: Selection | null,
): Preview {
  const { functions, workbook, releases, api } = useSession()
  const [now, set] = useState<{ of: Draft['kind']; preview: Preview }>({ of: kind, preview: ASKING })
  const asked = given === null ? null : JSON.stringify([kind, given])
  const moved = given?.some(isPicked) ? selection : null
  const release = releases.current?.number

  // Also with another key (api) or release, and when another cell is marked: the picked ones may have been filled.
  useEffect(() => {
    if (asked === null) return set({ of: kind, preview: ASKING })
    const [id, args] = JSON.parse(asked) as [Draft['kind'], Given[]]
    let ended = false
    const show = (preview: Preview) => {
      if (!ended) set({ of: id, preview })
    }
    set(({ of, preview }) => ({
      of,
      preview: { state: 'asking', rows: of === id ? preview.rows : undefined },
    }))
    const timer = setTimeout(() => {
      valuesOf(args, workbook)
        .then((values) => functions.calculate(id, values))
        .then(
          (rows) => show({ state: 'here', rows }),
          (error: unknown) => show({ state: 'failed', rows: undefined, error }),
        )
    }, PAUSE_MS)
    return () => {
      ended = true
      clearTimeout(timer)
    }
  }, [asked, moved, workbook, functions, release, api])

  return now.of === kind ? now.preview : ASKING
}
