import type { Context } from 'hono'
import { z } from 'zod'
import { onlyThese, parameters } from '../../schema/contract/parameters.ts'
import type { Area, Indicator, Release } from '../domain/catalogue.ts'
import type { CoverageRow } from '../store/changes.ts'
import { storeOf } from '../store/index.ts'
import type { AppEnv } from './app-env.ts'
import { type AsOf, openRelease } from './router.ts'
import type { Page } from './slice-pages.ts'

/** What the lists of what a release brought have in common. */

/** How they are asked. */
export const aboutRelease = {
  params: z.object({ n: parameters.n }),
  query: onlyThese({
    indicator: parameters.indicator.optional(),
    kommun: parameters.kommun.optional(),
    after: parameters.after,
  }),
}

type Asked = z.infer<typeof aboutRelease.params> & z.infer<typeof aboutRelease.query>

/** What they are made from. */
export interface About extends AsOf {
  /** What the release brought, also of indicators that are kept from the reader. */
  brought: CoverageRow[]
  /** Of those, what was asked for and the reader may see. */
  rows: CoverageRow[]
  /** By number, those that the reader may see. */
  indicators: ReadonlyMap<number, Indicator>
  /** The number of the one indicator that was asked for. */
  only: number | undefined
  kommun: Area | undefined
  previous: Release | undefined
}

export async function openAbout(c: Context<AppEnv>, { n, indicator, kommun }: Asked): Promise<About> {
  const about = await openRelease(c, await storeOf(c.env.DB).releases.choose(n))
  const { catalogue, release, store } = about
  const only = indicator === undefined ? undefined : catalogue.indicator(indicator).number
  const indicators = new Map(catalogue.indicators.map((one) => [one.number, one]))
  const brought = await store.changes.ofIndicators(release.number)
  return {
    ...about,
    brought,
    rows: brought.filter((row) => indicators.has(row.indicator) && (only ?? row.indicator) === row.indicator),
    indicators,
    only,
    kommun: kommun === undefined ? undefined : catalogue.area(kommun),
    previous: (await store.releases.all()).findLast(({ number }) => number < release.number),
  }
}

/** The address of the rest of a list; null where there is no more. */
export function nextOf(c: Context<AppEnv>, { after }: Page<unknown>): string | null {
  if (after === null) return null
  const next = new URL(c.req.url)
  next.searchParams.set('after', String(after))
  return `${next.pathname}${next.search}`
}
