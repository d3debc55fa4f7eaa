import { useEffect, useState } from 'preact/hooks'
import type { Replies } from '../api.ts'
import { type Asked, useReply } from '../parts/use-reply.ts'
import { useSession } from '../session.ts'
import type { Draft } from './draft.ts'
import { isPicked } from './given.ts'

export type Peers = Replies['/v1/peers']

/** The groups of a formula's kommun, by the indicator's verksamhetsområde and the year; and the members of the one chosen. */
export function usePeers(
  { kommun, group, year, kind }: Draft,
  area: string,
): { asked: Asked<Peers>; chosen: Peers['groups'][number] | undefined } {
  const who = useWords(kommun)
  const of =
    who === '' || (kind !== 'COMPARE' && kind !== 'TABLE')
      ? null
      : { kommun: who, area, ...(typeof year === 'number' && { year }) }
  const asked = useReply('/v1/peers', of)
  // A group that the kommun does not belong to, or that is more than one, is found by its name.
  const named = useReply('/v1/peers', of === null || group === null ? null : { ...of, peers: group })
  const reply = group === null ? asked.reply : named.reply
  const chosen = group === null ? reply?.groups.find(({ id }) => id === reply.default) : reply?.groups[0]
  return { asked: group !== null && named.state === 'failed' ? named : asked, chosen }
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
