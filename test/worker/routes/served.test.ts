import { describe, expect, it } from 'vitest'
import { releasesReply, statusReply } from '../../../schema/contract/replies/releases.ts'
import { answerTo, get, problemOf } from '../../support/api.ts'

describe('what is served', () => {
  it('is told by status', async () => {
    expect(await answerTo(statusReply, '/v1/status')).toEqual({
      release: 1,
      date: '2024-08-30',
      counts: { kommuner: 290, areas: 312, indicators: 48, groups: 89, slices: 1079, figures: 274_094 },
      freshness: { newestYear: 2022, releaseCheckedEvery: 5 },
      examples: ['LSS_vantetid'],
    })
  })

  it('is listed by release', async () => {
    const { releases } = await answerTo(releasesReply, '/v1/releases')
    expect(releases).toEqual([
      {
        number: 1,
        date: '2024-08-30',
        source: 'Kolada',
        note: expect.any(String),
        slices: 1079,
        figures: 274_094,
        publishedOn: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      },
    ])
  })
})

describe('the description', () => {
  it('for programs names every path and only those', async () => {
    const description = await (await get('/openapi.json')).json<{
      openapi: string
      paths: Record<string, object>
    }>()
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths).sort()).toEqual(
      [
        ...[
          'cells',
          'compare',
          'groups',
          'groups/{id}',
          'imports',
          'indicators',
          'indicators/{id}',
          'kommuner',
          'kommuner/{code}',
        ],
        ...[
          'peers',
          'questions',
          'releases',
          'releases.atom',
          'releases/{n}/changes',
          'releases/{n}/findings',
        ],
        ...['series', 'status', 'table', 'trend', 'value', 'value.txt'],
      ].map((path) => `/v1/${path}`),
    )
  })

  it('to read has examples that all answer', async () => {
    const page = await (await get('/docs')).text()
    const links = [...page.matchAll(/Example: <a href="([^"]+)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    expect(links.length).toBe(18)
    for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200])
  })

  it('to read says what a body holds, where one is sent', async () => {
    const page = await (await get('/docs')).text()
    const bodies = [...page.matchAll(/<h3>Body<\/h3>\s*<dl>(.*?)<\/dl>/gs)].map(([, list = '']) =>
      [...list.matchAll(/<code>(\w+)<\/code><\/dt><dd>(.+?)<\/dd>/g)].map(([, field]) => field),
    )
    expect(bodies).toEqual([
      ['release', 'kommuner', 'indicators', 'cells'],
      ['release', 'questions'],
    ])
  })

  it('to read explains every problem code that a reply points at', async () => {
    const page = await (await get('/docs')).text()
    const { type } = await problemOf(get('/v1/value', { kommun: 'Lula', indicator: 'N28013' }))
    expect(page).toContain(`id="${type.split('#')[1]}"`)
  })
})
