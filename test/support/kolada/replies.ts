import type { KoladaData, KoladaRow } from './data.ts'

/** What Kolada answers to a question, before it goes over the wire. */
export interface KoladaReply {
  values: unknown[]
  count: number
  next_url: string | null
  previous_url: string | null
}

export interface ReplyOptions {
  /** Rows a page. */
  perPage: number
  /** Whether the genders of a row come in an order of their own. */
  shuffled: boolean
}

const MOST_IDS = 25

/** The query names that each listing knows; another one empties it, with no error. */
const QUERY_NAMES: Record<string, string[]> = {
  kpi: ['title'],
  municipality: ['title', 'region_type'],
  data: ['from_date'],
}

/** The reply to a question of API v3, or the status that it is refused with. */
export function replyTo(data: KoladaData, url: URL, options: ReplyOptions): KoladaReply | number {
  const [version, resource = '', ...segments] = url.pathname.split('/').slice(1)
  if (version === 'v2') return 410
  const names = QUERY_NAMES[resource]
  if (version !== 'v3' || names === undefined) return 404
  if (segments.some((segment) => segment.split(',').length > MOST_IDS)) return 422
  const known = [...names, 'page', 'per_page']
  if ([...url.searchParams.keys()].some((name) => !known.includes(name))) return pageOf([], url, options)
  const values =
    resource === 'data' ? figures(data, segments, url, options) : listed(data, resource, segments, url)
  return typeof values === 'number' ? values : pageOf(values, url, options)
}

/** What is called for by id, in Kolada's order, without a word of the ids that there are not. */
function listed(data: KoladaData, resource: string, [ids]: string[], url: URL): unknown[] {
  const wanted = ids?.split(',')
  const title = url.searchParams.get('title')?.toLowerCase() ?? ''
  const type = url.searchParams.get('region_type')
  const all = resource === 'kpi' ? data.kpis : data.municipalities
  return all.filter(
    (one) =>
      (wanted === undefined || wanted.includes(one.id)) &&
      one.title.toLowerCase().includes(title) &&
      (type === null || ('type' in one && one.type === type)),
  )
}

/** `/data/kpi/{ids}/municipality/{ids}/year/{years}`, any two of the three. */
function figures(
  data: KoladaData,
  segments: string[],
  url: URL,
  { shuffled }: ReplyOptions,
): unknown[] | number {
  const wanted = new Map<string, string[]>()
  for (let i = 0; i < segments.length; i += 2)
    wanted.set(segments[i] ?? '', (segments[i + 1] ?? '').split(','))
  if (wanted.size < 2 || [...wanted.keys()].some((key) => !['kpi', 'municipality', 'year'].includes(key)))
    return 404
  const since = url.searchParams.get('from_date')
  if (since !== null && !/^\d{4}-\d\d-\d\d$/.test(since)) return 422
  const rows: unknown[] = []
  for (const row of data.rows(wanted.get('kpi') ?? null)) {
    if (wanted.get('municipality')?.includes(row.municipality) === false) continue
    if (wanted.get('year')?.includes(`${row.period}`) === false) continue
    const values = row.values
      .filter(({ isdeleted, changed }) => (since === null ? !isdeleted : changed >= since))
      .map(({ changed: _, ...value }) => value)
    if (values.length > 0) rows.push({ ...row, values: shuffled ? turned(values, row) : values })
  }
  return rows
}

/** The same genders in another order, the same each time that the row is asked for. */
function turned<T>(values: T[], { municipality, period }: KoladaRow): T[] {
  const by = (Number(municipality.replace(/\D/g, '')) + period) % values.length
  return [...values.slice(by), ...values.slice(0, by)].reverse()
}

function pageOf(all: unknown[], url: URL, { perPage }: ReplyOptions): KoladaReply {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? perPage), perPage)
  const page = Number(url.searchParams.get('page') ?? 1)
  const values = all.slice((page - 1) * size, page * size)
  const address = (number: number) => {
    const there = new URL(url)
    there.searchParams.set('page', `${number}`)
    return there.href
  }
  return {
    values,
    count: values.length,
    next_url: page * size < all.length ? address(page + 1) : null,
    previous_url: page > 1 ? address(page - 1) : null,
  }
}
