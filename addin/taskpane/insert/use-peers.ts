import { useEffect, useState } from 'preact/hooks'
import type { Replies } from '../api.ts'
import { type Asked, useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'
import type { Draft } from './draft.ts'
import { isPicked } from './given.ts'

export type Peers = Replies['/v1/peers']

export interface PeersOfDraft {
  /** The groups that the kommun belongs to. */
  readonly asked: Asked<Peers>
  /** The one of the formula; undefined while that is not known, or where there is none. */
  readonly chosen: Peers['groups'][number] | undefined
  /** The names of its members, the kommun itself first. */
  readonly members: readonly string[] | undefined
  /** Why there is none. */
  readonly reason: string | null
}

/** The groups of a formula's kommun, by the indicator's verksamhetsområde and the year; and the members of the one chosen. */
export function usePeers({ kommun, group, year, kind }: Draft, area: string): PeersOfDraft {
  const who = useWords(kommun)
  const of =
    who === '' || (kind !== 'COMPARE' && kind !== 'TABLE')
      ? null
      : { kommun: who, area, ...(typeof year === 'number' && { year }) }
  const asked = useReply('/v1/peers', of)
  // A group that the kommun does not belong to is found by its name too.
  const named = useReply('/v1/peers', of === null || group === null ? null : { ...of, peers: group })
  const current = group === null ? asked : named
  const reply = current.state === 'here' && of !== null ? current.reply : undefined
  const chosen = group === null ? reply?.groups.find(({ id }) => id === reply.default) : reply?.groups[0]
  return {
    asked: group !== null && named.state === 'failed' ? named : asked,
    chosen,
    members: chosen === undefined || reply === undefined ? undefined : namesOf(chosen, reply.kommun.code),
    reason: reply?.reason ?? null,
  }
}

function namesOf({ members }: Peers['groups'][number], own: string): string[] {
  return members
    .toSorted((one, other) => Number(other.code === own) - Number(one.code === own))
    .map(({ name }) => name)
}

/** The kommun in words: what is typed, or what the cell that is picked has now. */
function useWords(kommun: Draft['kommun']): string {
  const { workbook } = useSession()
  const [read, set] = useState('')
  const picked = isPicked(kommun) ? kommun.selection : null
  useEffect(() => {
    if (picked === null || workbook === null) return
    let ended = false
    workbook.read(picked).then(
      ({ values }) => ended || set(wordsFor(values[0]?.[0])),
      // The preview reads the same cell, and tells.
      () => ended || set(''),
    )
    return () => {
      ended = true
    }
  }, [picked, workbook])
  return isPicked(kommun) ? read : kommun.trim()
}

/** In a cell, the code 0114 is the number 114. */
function wordsFor(value: unknown): string {
  return typeof value === 'number' ? String(value).padStart(4, '0') : String(value ?? '').trim()
}
