import type { Facts } from '../../workbook/reports/report.ts'
import type { Replies } from '../api.ts'
import type { ChosenGroup, ChosenKommun } from '../choices.ts'
import { useReplies } from '../parts/use-replies.ts'
import { useReply } from '../parts/use-reply.ts'
import { type Draft, idsOf } from './draft.ts'
import { groupText } from './group.ts'
import { yearOf } from './years.ts'

type Group = Replies['/v1/peers']['groups'][number]

/** What is fetched before a report can be shown, and how far that has come. */
export interface Fetched {
  /** In the order of the report; only those that are here. */
  readonly indicators: readonly Facts[]
  /** The year that the report is of; null while it depends on what is not here. */
  readonly year: number | 'latest' | null
  /** One for each verksamhetsområde of the indicators; empty until all are here. */
  readonly groups: readonly Group[]
  /** How many questions are answered, of how many. */
  readonly done: number
  readonly of: number
  /** What could not be fetched, by what it was of. */
  readonly failed: readonly { readonly what: string; readonly error: unknown }[]
  retry(): void
  /** Why there is nobody to compare with; null where there is, or where that is not known yet. */
  readonly alone: string | null
}

/** The fact boxes of what is chosen, and the group as it is in each of their verksamhetsområden that year. */
export function useMaterial(draft: Draft, kommun: ChosenKommun, group: ChosenGroup | null): Fetched {
  const ids = idsOf(draft)
  const boxes = useReplies(
    '/v1/indicators/{id}',
    ids.map((id) => ({ id })),
  )
  const indicators = boxes.answers.flatMap(({ reply }) => reply ?? [])
  const whole = ids.length > 0 && indicators.length === ids.length
  const year = whole ? yearOf(draft, indicators) : null
  const when = typeof year === 'number' ? { year } : {}
  const areas = whole ? [...new Map(indicators.map(({ area }) => [area.id, area])).values()] : []

  // The one that is proposed is so for the first measure; the report has one group.
  const [first] = areas
  const asks = group === null && first !== undefined
  const proposing = useReply('/v1/peers', asks ? { kommun: kommun.code, area: first.id, ...when } : null)
  const proposed = proposing.reply?.groups.find(({ id }) => id === proposing.reply?.default)
  const text = group === null ? asks && proposed && groupText(proposed) : textOf(group)
  const peers = useReplies(
    '/v1/peers',
    text ? areas.map(({ id }) => ({ kommun: kommun.code, area: id, peers: text, ...when })) : [],
  )
  const groups = peers.answers.flatMap(({ reply }) => reply?.groups[0] ?? [])
  const answered = [...boxes.answers, ...peers.answers]
  return {
    indicators,
    year,
    groups: groups.length === areas.length ? groups : [],
    done: answered.filter(({ reply, error }) => reply !== undefined || error !== undefined).length,
    of: ids.length + Math.max(areas.length, 1),
    failed: [
      ...boxes.answers.map(({ error }, i) => ({ what: ids[i] ?? '', error })),
      ...(asks && proposing.state === 'failed' ? [{ what: first.name, error: proposing.error }] : []),
      ...peers.answers.map(({ error }, i) => ({ what: areas[i]?.name ?? '', error })),
    ].filter(({ error }) => error !== undefined),
    alone: asks && proposing.state === 'here' && proposed === undefined ? proposing.reply.reason : null,
    retry() {
      boxes.retry()
      peers.retry()
      if (proposing.state === 'failed') proposing.retry()
    },
  }
}

/** The choice tells no kind; a word, a code or several is an id by its looks. */
function textOf({ id, name }: ChosenGroup): string {
  // Those like a kommun are others in each verksamhetsområde.
  if (id.startsWith('liknande')) return 'liknande'
  return /^(alla|lan|skr|G?\d[\d,]*)$/.test(id) ? id : name
}
