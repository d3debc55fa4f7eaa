import { createRoute } from '@hono/zod-openapi'
import { z } from 'zod'
import { onlyThese } from '../../schema/contract/parameters.ts'
import type { ChangeCounts } from '../../schema/tables.ts'
import { say, type Text } from '../domain/text.ts'
import { atomOf, type Entry } from '../formats/atom.ts'
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
    400: problemAnswer('It takes no parameter'),
    401: problemAnswer('The key is not in force'),
    503: problemAnswer('No data, or the database does not answer'),
  },
})

export const feed = router().openapi(route, async (c) => {
  const { store, reader, headers, tell } = await asOf(c)
  const newest = (await store.releases.all()).slice(-MOST_ENTRIES)
  const changes = await store.changes.sums(
    newest.map(({ number }) => number),
    reader.keptFrom.keys(),
  )
  const { origin } = new URL(c.req.url)
  const published = newest.map((release) =>
    publishedEntry(origin, releaseShape(release, reader, tell), changes.get(release.number), tell),
  )
  const withdrawn = (await store.releases.withdrawn()).map((one) =>
    withdrawnEntry(origin, reader.sees(one.sight) ? one : { ...one, why: '' }, tell),
  )
  const atom = atomOf({
    address: `${origin}/v1/releases.atom`,
    title: tell(say('OJ: nya datautgåvor', 'OJ: new releases')),
    author: 'OJ',
    entries: [...published, ...withdrawn]
      .reverse()
      .sort((a, b) => b.updated.localeCompare(a.updated))
      .slice(0, MOST_ENTRIES),
  })
  const asAtom = new Headers(headers)
  asAtom.set('Content-Type', 'application/atom+xml; charset=utf-8')
  return new Response(atom, { headers: asAtom })
})

/** `changes` is undefined where nothing that the reader may see was changed. */
function publishedEntry(
  origin: string,
  { number, date, source, note, publishedOn }: ReturnType<typeof releaseShape>,
  changes: ChangeCounts | undefined,
  tell: (text: Text) => string,
): Entry {
  return {
    id: `${origin}/v1/releases/${number}/changes`,
    title: tell(say(`Datautgåva ${number}, ${date}`, `Release ${number}, ${date}`)),
    updated: publishedOn,
    link: `${origin}/v1/releases/${number}/changes`,
    summary: [changes && tell(countsText(changes)), source, note].filter(Boolean).join(' · '),
  }
}

function countsText({ added, revised, removed, status }: ChangeCounts): Text {
  return say(
    `${added} nya, ${revised} ändrade och ${removed} borttagna värden; ${status} ska läsas på annat sätt`,
    `${added} new, ${revised} revised and ${removed} removed values; ${status} are to be read in another way`,
  )
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
