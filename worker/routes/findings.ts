import { createRoute } from '@hono/zod-openapi'
import { findingsReply } from '../../schema/contract/replies/releases.ts'
import { type Slice, unpackKey } from '../../schema/slice.ts'
import { findingWords } from '../domain/quality/words.ts'
import { type About, aboutRelease, nextOf, openAbout } from './about-release.ts'
import { answers, reply, router } from './router.ts'
import { pageOf } from './slice-pages.ts'

const route = createRoute({
  method: 'get',
  path: '/releases/{n}/findings',
  summary: 'What the quality control warned of when the release was published; no figure is altered by it',
  request: aboutRelease,
  responses: answers(findingsReply),
})

export const findings = router().openapi(route, async (c) => {
  const asked = { ...c.req.valid('param'), ...c.req.valid('query') }
  const about = await openAbout(c, asked)
  const { release, kommun, headers } = about
  const rows = about.rows.filter((row) => row.findings > 0)
  const page = await pageOf(about.store, release, rows, asked.after ?? -1, async (keys, slices) => {
    return new Map(keys.map((key) => [key, listedFindings(about, key, slices.get(key))]))
  })
  const count = rows.reduce((sum, row) => sum + row.findings, 0)
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

function listedFindings(
  { catalogue, indicators, kommun, tell }: About,
  key: number,
  slice: Slice | undefined,
) {
  const { indicator: number, gender, year } = unpackKey(key)
  const indicator = indicators.get(number)
  if (slice === undefined || indicator === undefined) return []
  return Object.entries(slice.findings).flatMap(([place, some = []]) => {
    const area = place === 'all' ? undefined : catalogue.areas[Number(place)]
    if (kommun !== undefined && area?.position !== kommun.position) return []
    const context = { area: area?.name ?? '', indicator: indicator.id, unit: indicator.unit, year }
    const value = area === undefined ? Number.NaN : (slice.values[area.position] ?? Number.NaN)
    return some.map((finding) => ({
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
