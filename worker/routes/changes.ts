import { createRoute } from '@hono/zod-openapi'
import { changesReply } from '../../schema/contract/replies/releases.ts'
import { packKeys, type Slice, unpackKey } from '../../schema/slice.ts'
import type { Tally } from '../../schema/tables.ts'
import type { Indicator, Release } from '../domain/catalogue.ts'
import { addChanges, type Change, changesBetween, noChanges } from '../domain/changes.ts'
import { descriptionChanges } from '../domain/descriptions.ts'
import type { CoverageRow } from '../store/changes.ts'
import { type About, aboutRelease, nextOf, openAbout } from './about-release.ts'
import { answers, reply, router } from './router.ts'
import { areaShape, releaseShape } from './shapes.ts'
import { pageOf } from './slice-pages.ts'

const route = createRoute({
  method: 'get',
  path: '/releases/{n}/changes',
  summary:
    'What a release changed: figures added, revised (old, new and difference), removed and read in another way, and indicators described otherwise. A list too long for one reply goes on at next',
  request: aboutRelease,
  responses: answers(changesReply),
})

export const changes = router().openapi(route, async (c) => {
  const asked = { ...c.req.valid('param'), ...c.req.valid('query') }
  const about = await openAbout(c, asked)
  const { release, previous, catalogue, rows, kommun, headers, tell, reader } = about
  const page = await pageOf(about.store, release, rows, asked.after ?? -1, async (keys, after) => {
    const before = await slicesBefore(about, keys)
    return new Map(keys.map((key) => [key, listedChanges(about, key, before.get(key), after.get(key))]))
  })
  const kommuner = await kommunCounts(about)
  const ofIndicators = noChanges()
  for (const row of rows) addChanges(ofIndicators, row.changes)
  const { date, source, note } = releaseShape(release, reader, tell)
  return reply(
    {
      release: release.number,
      previous: previous?.number ?? null,
      date,
      source,
      note,
      counts: kommun === undefined ? ofIndicators : (kommuner[kommun.position] ?? noChanges()),
      indicators: rows.map((row) => ({ ...named(about.indicators.get(row.indicator)), ...row.changes })),
      kommuner: catalogue.areas.flatMap((area) => {
        const counts = kommuner[area.position]
        const isAsked = kommun === undefined || kommun.position === area.position
        return counts === undefined || !isAsked ? [] : { ...areaShape(area), ...counts }
      }),
      descriptions: previous === undefined ? [] : await descriptionsSince(about, previous),
      changes: page.listed,
      next: nextOf(c, page),
    },
    headers,
  )
})

function slicesBefore({ store, previous }: About, keys: number[]): Promise<ReadonlyMap<number, Slice>> {
  return previous === undefined ? Promise.resolve(new Map()) : store.slices.read(keys, previous)
}

function listedChanges(
  { catalogue, indicators, kommun }: About,
  key: number,
  before: Slice | undefined,
  after: Slice | undefined,
) {
  const { indicator, gender, year } = unpackKey(key)
  return [...changesBetween(before, after)]
    .filter(({ position }) => kommun === undefined || kommun.position === position)
    .map((change) => {
      const area = catalogue.areas[change.position]
      return {
        indicator: indicators.get(indicator)?.id ?? '',
        kommun: area?.code ?? '',
        name: area?.name ?? '',
        year,
        gender,
        kind: change.kind,
        old: change.before,
        new: change.after,
        difference: differenceOf(change),
      }
    })
}

function differenceOf({ kind, before, after }: Change): number | null {
  return kind === 'revised' && before.value !== null && after.value !== null
    ? after.value - before.value
    : null
}

/**
 * By area position, what changed of all that was asked for. What everybody might read when the release was staged was
 * counted then; one indicator, or those that were opened to the reader or closed since, are counted now.
 */
async function kommunCounts(about: About): Promise<Tally['kommuner']> {
  const { store, release, brought, rows, indicators, only } = about
  if (only !== undefined) return counted(about, rows)
  const counts = await store.changes.ofKommuner(release.number)
  const opened = brought.filter((row) => indicators.has(row.indicator) && !row.counted)
  const closed = brought.filter((row) => !indicators.has(row.indicator) && row.counted)
  addKommuner(counts, await counted(about, opened), 1)
  addKommuner(counts, await counted(about, closed), -1)
  return Object.fromEntries(
    Object.entries(counts).filter(([, own]) => Object.values(own).some((count) => count !== 0)),
  )
}

/** The changes of some rows by area position, from their slices. */
async function counted(about: About, rows: readonly CoverageRow[]): Promise<Tally['kommuner']> {
  const counts: Tally['kommuner'] = {}
  for (const row of rows) {
    const keys = packKeys(row.indicator, row.brought)
    const [before, after] = [
      await slicesBefore(about, keys),
      await about.store.slices.read(keys, about.release),
    ]
    for (const key of keys) {
      for (const { position, kind } of changesBetween(before.get(key), after.get(key))) {
        counts[position] ??= noChanges()
        counts[position][kind]++
      }
    }
  }
  return counts
}

function addKommuner(to: Tally['kommuner'], more: Tally['kommuner'], times: 1 | -1): void {
  for (const [position, counts] of Object.entries(more)) {
    const own = to[Number(position)] ?? noChanges()
    addChanges(own, counts, times)
    to[Number(position)] = own
  }
}

async function descriptionsSince({ store, catalogue, reader, only }: About, previous: Release) {
  const before = (await store.catalogues.asOf(previous)).without(reader.keptFrom)
  return descriptionChanges(before, catalogue)
    .filter(({ indicator }) => only === undefined || indicator.number === only)
    .map(({ indicator, fields }) => ({ ...named(indicator), fields }))
}

function named(indicator: Indicator | undefined) {
  return { id: indicator?.id ?? '', code: indicator?.code ?? '', title: indicator?.title ?? '' }
}
