import { createRoute } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { z } from 'zod'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import { changesReply, findingsReply } from '../../schema/contract/replies/releases.ts'
import { packKeys, type Slice, unpackKey } from '../../schema/slice.ts'
import type { Tally } from '../../schema/tables.ts'
import type { Area, Catalogue, Indicator, Release } from '../domain/catalogue.ts'
import { addChanges, type Change, changesBetween, noChanges } from '../domain/changes.ts'
import { descriptionChanges } from '../domain/descriptions.ts'
import { findingWords } from '../domain/quality/words.ts'
import type { CoverageRow } from '../store/changes.ts'
import { storeOf } from '../store/index.ts'
import type { AppEnv } from './app-env.ts'
import { type AsOf, answers, openRelease, reply, router } from './router.ts'
import { releaseShape } from './shapes.ts'
import { type Page, pageOf } from './slice-pages.ts'

const request = {
  params: z.object({ n: parameters.n }),
  query: onlyThese({
    indicator: parameters.indicator.optional(),
    kommun: parameters.kommun.optional(),
    after: parameters.after,
  }),
}

const changesRoute = createRoute({
  method: 'get',
  path: '/releases/{n}/changes',
  summary:
    'What a release changed: figures added, revised (old, new and difference), removed and read in another way, and indicators described otherwise. Counts by indicator are of all kommuner, and by kommun of all indicators; a list too long for one reply goes on at next',
  request,
  responses: answers(changesReply),
})

const findingsRoute = createRoute({
  method: 'get',
  path: '/releases/{n}/findings',
  summary: 'What the quality control warned of when the release was published; no figure is altered by it',
  request,
  responses: answers(findingsReply),
})

type Asked = {
  n: number
  indicator?: string | undefined
  kommun?: string | undefined
  after?: number | undefined
}

/** What both lists are made from. */
interface About extends AsOf {
  /** What the release brought of the indicators asked for that the reader may see. */
  rows: CoverageRow[]
  indicators: ReadonlyMap<number, Indicator>
  /** The number of the one indicator that was asked for. */
  only: number | undefined
  kommun: Area | undefined
  previous: Release | undefined
}

async function aboutRelease(c: Context<AppEnv>, { n, indicator, kommun }: Asked): Promise<About> {
  const about = await openRelease(c, await storeOf(c.env.DB).releases.choose(n))
  const { catalogue, release, store } = about
  const only = indicator === undefined ? undefined : catalogue.indicator(indicator).number
  const indicators = new Map(catalogue.indicators.map((one) => [one.number, one]))
  const rows = (await store.changes.ofIndicators(release.number)).filter(
    (row) => indicators.has(row.indicator) && (only === undefined || row.indicator === only),
  )
  return {
    ...about,
    rows,
    indicators,
    only,
    kommun: kommun === undefined ? undefined : catalogue.area(kommun),
    previous: (await store.releases.all()).findLast(({ number }) => number < release.number),
  }
}

export const changes = router()
  .openapi(changesRoute, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query') }
    const about = await aboutRelease(c, asked)
    const { release, previous, catalogue, rows, kommun, headers, tell, reader } = about
    const page = await pageOf(about.store, release, rows, asked.after ?? -1, async (keys, after) => {
      const before = await slicesBefore(about, keys)
      return new Map(keys.map((key) => [key, listedChanges(about, key, before.get(key), after.get(key))]))
    })
    const kommuner = await kommunCounts(about)
    const ofIndicators = noChanges()
    for (const row of rows) addChanges(ofIndicators, row.changes)
    const described = previous === undefined ? [] : await descriptionsSince(about, previous)
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
        kommuner: catalogue.areas.flatMap(({ position, code, name }) => {
          const counts = kommuner[position]
          const isAsked = kommun === undefined || kommun.position === position
          return counts === undefined || !isAsked ? [] : { code, name, ...counts }
        }),
        descriptions: described,
        changes: page.listed,
        next: nextOf(c, page),
      },
      headers,
    )
  })
  .openapi(findingsRoute, async (c) => {
    const asked = { ...c.req.valid('param'), ...c.req.valid('query') }
    const about = await aboutRelease(c, asked)
    const { release, rows, kommun, headers } = about
    const withFindings = rows.filter(({ findings }) => findings > 0)
    const page = await pageOf(about.store, release, withFindings, asked.after ?? -1, async (keys, slices) => {
      return new Map(keys.map((key) => [key, listedFindings(about, key, slices.get(key))]))
    })
    const count = withFindings.reduce((sum, { findings }) => sum + findings, 0)
    return reply(
      {
        release: release.number,
        count: kommun === undefined ? count : null,
        findings: page.listed,
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
  const all = [...changesBetween(before, after)]
  return all
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

/** What everybody may read was counted when the release was staged; what the reader's network keeps is few, and counted now. */
async function kommunCounts(about: About): Promise<Tally['kommuner']> {
  const { store, release, reader, rows } = about
  const counts = (await store.changes.ofKommuner([release.number])).get(release.number) ?? {}
  const limited = await store.releases.limited()
  for (const row of rows) {
    if (reader.holder === null || !limited.has(row.indicator)) continue
    const keys = packKeys(row.indicator, row.brought)
    const [before, after] = [await slicesBefore(about, keys), await store.slices.read(keys, release)]
    for (const key of keys) {
      for (const { position, kind } of changesBetween(before.get(key), after.get(key))) {
        const own = counts[position] ?? noChanges()
        own[kind]++
        counts[position] = own
      }
    }
  }
  return counts
}

async function descriptionsSince({ store, catalogue, reader, only }: About, previous: Release) {
  const before: Catalogue = (await store.catalogues.asOf(previous)).without(reader.keptFrom)
  return descriptionChanges(before, catalogue)
    .filter(({ indicator }) => only === undefined || indicator.number === only)
    .map(({ indicator, fields }) => ({ ...named(indicator), fields }))
}

function listedFindings(
  { catalogue, indicators, kommun, tell }: About,
  key: number,
  slice: Slice | undefined,
) {
  const { indicator: number, gender, year } = unpackKey(key)
  const indicator = indicators.get(number)
  if (slice === undefined || indicator === undefined) return []
  return Object.entries(slice.findings).flatMap(([place, findings = []]) => {
    const area = place === 'all' ? undefined : catalogue.areas[Number(place)]
    if (kommun !== undefined && area?.position !== kommun.position) return []
    const context = { area: area?.name ?? '', indicator: indicator.id, unit: indicator.unit, year }
    const value = area === undefined ? Number.NaN : (slice.values[area.position] ?? Number.NaN)
    return findings.map((finding) => ({
      indicator: indicator.id,
      kommun: area?.code ?? null,
      name: area?.name ?? null,
      year,
      gender,
      kind: finding[0],
      value: Number.isNaN(value) ? null : value,
      text: tell(findingWords(finding, context)),
    }))
  })
}

function named(indicator: Indicator | undefined) {
  return { id: indicator?.id ?? '', code: indicator?.code ?? '', title: indicator?.title ?? '' }
}

function nextOf(c: Context<AppEnv>, { after }: Page<unknown>): string | null {
  if (after === null) return null
  const next = new URL(c.req.url)
  next.searchParams.set('after', String(after))
  return `${next.pathname}${next.search}`
}
