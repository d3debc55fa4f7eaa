import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { onlyThese } from '../../schema/contract/parameters.ts'
import type { ChangeCounts } from '../../schema/tables.ts'
import type { Release } from '../domain/catalogue.ts'
import { addChanges, noChanges } from '../domain/changes.ts'
import { say, type Text } from '../domain/text.ts'
import type { Withdrawn } from '../store/releases.ts'
import { asOf, problemAnswer, router } from './router.ts'
import { releaseShape } from './shapes.ts'

/** Feed readers fetch all of it each time. */
const MOST_ENTRIES = 30

const route = createRoute({
  method: 'get',
  path: '/releases.atom',
  summary: 'The releases as an Atom feed (RFC 4287), to subscribe to in Outlook, Teams or any feed reader',
  request: { query: onlyThese({}) },
  responses: {
    200: { description: 'The feed', content: { 'application/atom+xml': { schema: z.string() } } },
    503: problemAnswer('No data, or the database does not answer'),
  },
})

export const feed = router().openapi(route, async (c) => {
  const { store, reader, headers, tell } = await asOf(c)
  const newest = (await store.releases.all()).slice(-MOST_ENTRIES).reverse()
  const tallies = await store.changes.ofKommuner(newest.map(({ number }) => number))
  const { origin } = new URL(c.req.url)
  const published = newest.map((release) =>
    publishedEntry(
      origin,
      { ...release, ...releaseShape(release, reader, tell) },
      tallies.get(release.number) ?? {},
      tell,
    ),
  )
  const withdrawn = (await store.releases.withdrawn()).map((one) =>
    withdrawnEntry(origin, reader.sees(one.sight) ? one : { ...one, why: '' }, tell),
  )
  const entries = [...published, ...withdrawn].sort((a, b) => (a.updated < b.updated ? 1 : -1))
  const asAtom = new Headers(headers)
  asAtom.set('Content-Type', 'application/atom+xml; charset=utf-8')
  return new Response(feedXml(origin, entries, tell), { headers: asAtom })
})

interface Entry {
  id: string
  title: string
  updated: string
  link: string
  summary: string
}

function publishedEntry(
  origin: string,
  { number, date, source, note, publishedOn }: Release,
  tally: Record<number, ChangeCounts>,
  tell: (text: Text) => string,
): Entry {
  const sum = noChanges()
  for (const counts of Object.values(tally)) addChanges(sum, counts)
  const { added, revised, removed, status } = sum
  const summary = say(
    `${added} nya, ${revised} ändrade och ${removed} borttagna värden; ${status} ska läsas på annat sätt. ${source}. ${note}`,
    `${added} new, ${revised} revised and ${removed} removed values; ${status} are to be read in another way. ${source}. ${note}`,
  )
  return {
    id: `${origin}/v1/releases/${number}/changes`,
    title: tell(say(`Datautgåva ${number}, ${date}`, `Release ${number}, ${date}`)),
    updated: publishedOn,
    link: `${origin}/v1/releases/${number}/changes`,
    summary: tell(summary).trim(),
  }
}

function withdrawnEntry(origin: string, { number, on, why }: Withdrawn, tell: (text: Text) => string): Entry {
  return {
    id: `${origin}/v1/releases/${number}/withdrawn`,
    title: tell(say(`Datautgåva ${number} är tillbakadragen`, `Release ${number} is withdrawn`)),
    updated: on,
    link: `${origin}/v1/releases`,
    summary: why,
  }
}

function feedXml(origin: string, entries: readonly Entry[], tell: (text: Text) => string): string {
  const title = tell(say('OJ: nya datautgåvor', 'OJ: new releases'))
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${xml(origin)}/v1/releases.atom</id>`,
    `<title>${xml(title)}</title>`,
    `<updated>${instant(entries[0]?.updated ?? '')}</updated>`,
    '<author><name>OJ</name></author>',
    `<link rel="self" href="${xml(origin)}/v1/releases.atom"/>`,
    ...entries.map((entry) =>
      [
        '<entry>',
        `<id>${xml(entry.id)}</id>`,
        `<title>${xml(entry.title)}</title>`,
        `<updated>${instant(entry.updated)}</updated>`,
        `<link href="${xml(entry.link)}"/>`,
        `<summary>${xml(entry.summary)}</summary>`,
        '</entry>',
      ].join(''),
    ),
    '</feed>',
  ].join('\n')
}

/** A release from before times were kept has only its day; Atom wants an instant. */
function instant(iso: string): string {
  return iso.length === 10 ? `${iso}T00:00:00Z` : iso
}

/** What a person wrote can hold no markup, nor characters that XML forbids. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '·')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
