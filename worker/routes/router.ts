import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { z } from 'zod'
import type { ReleaseChoice } from '../../schema/contract/parameters.ts'
import { problemReply } from '../../schema/contract/replies.ts'
import type { Slice } from '../../schema/slice.ts'
import type { Catalogue, Release } from '../domain/catalogue.ts'
import type { Text } from '../domain/text.ts'
import type { AppEnv } from './app-env.ts'
import { refusalOf } from './problem.ts'

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

/** What a GET may answer with. */
export const answers = <S extends z.ZodType>(reply: S) => ({
  200: { description: 'The answer', content: { 'application/json': { schema: reply } } },
  400: problemAnswer('A parameter is wrong'),
  404: problemAnswer('A name is unknown'),
  503: problemAnswer('No data, or the database does not answer'),
})

/** The state of all data that a question is answered from. */
export interface AsOf {
  release: Release
  catalogue: Catalogue
  slices(keys: Iterable<number>): Promise<Map<number, Slice>>
}

/** Opens the release chosen, and lets the reply be kept for as long as it stands. */
export async function asOf(c: Context<AppEnv>, choice?: ReleaseChoice): Promise<AsOf> {
  const store = c.get('store')
  const release = await store.releases.choose(choice)
  c.set('release', release.number)
  const catalogue = await store.catalogues.asOf(release.number)
  return { release, catalogue, slices: (keys) => store.slices.read([...new Set(keys)], release.number) }
}

/** Says a text in the language of the caller. */
export function teller(c: Context<AppEnv>): (text: Text) => string {
  const language = c.get('language')
  return (text) => text[language]
}
