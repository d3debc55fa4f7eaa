import { useRef, useState } from 'preact/hooks'
import type { Quality } from '../../../schema/words.ts'
import type { Replies } from '../api.ts'
import { type Asked, useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'

/** As many are shown at first, and more at a time. */
export const PAGE = 30
/** The whole pages that the API lists at most. */
const MOST = 16 * PAGE

/** What the user looks for. */
interface Wanted {
  readonly text: string
  /** A verksamhetsområde's id; empty for all. */
  readonly area: string
  readonly quality: Quality | ''
  /** Only what there are figures of for the user's own kommun. */
  readonly mine: boolean
}

const EVERYTHING: Wanted = { text: '', area: '', quality: '', mine: false }

export interface Search {
  readonly wanted: Wanted
  /** Looks for something else, from the first page. */
  change(part: Partial<Wanted>): void
  clearFilters(): void
  /** Shows more; null where no more can be listed. */
  readonly more: (() => void) | null
  readonly asked: Asked<Replies['/v1/indicators']>
  readonly isFiltered: boolean
  /** Whether nothing in particular is looked for. */
  readonly isIdle: boolean
  /** Whether the reply at hand is to that: until the next is here, it is not to what is looked for now. */
  readonly isOfAll: boolean
}

/** The search as it is being made: each change asks at once, and what was asked before it is given up. */
export function useSearch(): Search {
  const { kommun } = useSession().choices
  const [wanted, setWanted] = useState(EVERYTHING)
  const [limit, setLimit] = useState(PAGE)
  const { area, quality } = wanted
  const mine = wanted.mine && kommun !== null
  const text = wanted.text.trim()
  const asked = useReply('/v1/indicators', {
    ...(text !== '' && { q: text }),
    ...(area !== '' && { area }),
    ...(quality !== '' && { quality }),
    ...(mine && { kommun: kommun.code }),
    limit,
  })
  const isFiltered = area !== '' || quality !== '' || mine
  const isIdle = text === '' && !isFiltered
  // A new reply is always to the question as it is now.
  const answered = useRef({ reply: asked.reply, isOfAll: isIdle })
  if (answered.current.reply !== asked.reply) answered.current = { reply: asked.reply, isOfAll: isIdle }

  const change = (part: Partial<Wanted>) => {
    setWanted((now) => ({ ...now, ...part }))
    setLimit(PAGE)
  }
  return {
    wanted: { ...wanted, mine },
    change,
    clearFilters: () => change({ ...EVERYTHING, text: wanted.text }),
    more: limit < MOST ? () => setLimit(limit + PAGE) : null,
    asked,
    isFiltered,
    isIdle,
    isOfAll: answered.current.isOfAll,
  }
}
