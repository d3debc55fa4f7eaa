import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context, TypedResponse } from 'hono'
import type { z } from 'zod'
import type { ReleaseChoice } from '../../schema/contract/parameters.ts'
import { problemReply } from '../../schema/contract/replies/problem.ts'
import type { Slice } from '../../schema/slice.ts'
import type { Catalogue, Release } from '../domain/catalogue.ts'
import { Refusal } from '../domain/refusal.ts'
import { say, type Text } from '../domain/text.ts'
import { type Store, storeOf } from '../store/index.ts'
import type { AppEnv, Language } from './app-env.ts'
import { hasAlready, keeping, languageOf, UNKEPT } from './headers.ts'
import { NotModified, refusalOf } from './problem.ts'
import { type Reader, readerOf } from './reader.ts'

/** A router whose bad questions become problems. */
export function router(): OpenAPIHono<AppEnv> {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result, c) => {
      if (!result.success) throw refusalOf(result.error, result.target, c)
    },
  })
}

/** A problem in words, as a reply of the API's description. */
export const problemAnswer = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemReply } },
})

/** What a GET may be refused with. */
export const refusals = {
  400: problemAnswer('A parameter is wrong'),
  401: problemAnswer('The key is not in force'),
  403: problemAnswer('The figures are shared only within a network, and there is no key of a member'),
  404: problemAnswer('A name is unknown'),
  503: problemAnswer('No data, or the database does not answer'),
}

/** What a GET may answer with. */
export const answers = <S extends z.ZodType>(reply: S) => ({
  200: { description: 'The answer', content: { 'application/json': { schema: reply } } },
  ...refusals,
})

/** The state of all data that a question is answered from. */
export interface AsOf {
  release: Release
  catalogue: Catalogue
  store: Store
  slices(keys: Iterable<number>): Promise<Map<number, Slice>>
  reader: Reader
  /** To send with the reply. */
  headers: Headers
  /** Says a text in the language of the caller. */
  tell: (text: Text) => string
}

/** Opens the release chosen, or the one that a question shares with those that it is asked with. */
export async function asOf(c: Context<AppEnv>, choice?: ReleaseChoice): Promise<AsOf> {
  if (c.env.release !== undefined && choice !== undefined) throw releaseOfItsOwn()
  return openRelease(c, c.env.release ?? (await storeOf(c.env.DB).releases.choose(choice)))
}

/** Opens a release to whoever asks. A caller who has the reply already is told so before anything is read. */
export async function openRelease(c: Context<AppEnv>, release: Release): Promise<AsOf> {
  const store = storeOf(c.env.DB)
  const reader = await readerOf(c, store)
  const language = languageOf(c)
  const headers =
    reader.holder === null ? keptHeaders(c, release, await store.releases.state(), language) : UNKEPT
  const catalogue = (await store.catalogues.asOf(release)).without(reader.keptFrom)
  const slices = (keys: Iterable<number>) => store.slices.read([...new Set(keys)], release)
  return { release, catalogue, store, slices, reader, headers, tell: (text) => text[language] }
}

/** What is open to all may be kept, unlike what a key opens; a caller who has it is told so. */
function keptHeaders(c: Context<AppEnv>, release: Release, state: string, language: Language): Headers {
  const { tag, headers } = keeping(release.number, state, language, c.env.VERSION.id)
  if (hasAlready(c, tag)) throw new NotModified(headers)
  return headers
}

function releaseOfItsOwn(): Refusal {
  return new Refusal(
    'invalid_parameter',
    say(
      'Frågor som ställs tillsammans besvaras ur samma datautgåva: ange release i anropets innehåll, inte i frågan.',
      'Questions asked together are answered from one release: give release in the body, not in the question.',
    ),
    { parameter: 'release' },
  )
}

/** A JSON reply. */
export function reply<T>(body: T, headers: Headers) {
  return new Response(JSON.stringify(body), { headers }) as Response & TypedResponse<T, 200, 'json'>
}
