import type { Context } from 'hono'
import { parseAccept } from 'hono/utils/accept'
import type { AppEnv, Language } from './app-env.ts'

/** Sent with every reply: any page may read it, and it is what it says that it is. */
export const EVERY_REPLY = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' }

/** The language to say things in: the caller's first choice of those that we have, else Swedish. */
export function languageOf(c: Context<AppEnv>): Language {
  const header = c.req.header('Accept-Language')
  if (header === undefined) return 'sv'
  const wanted = parseAccept(header).filter(({ q }) => q > 0)
  return (
    wanted.map(({ type }) => type.toLowerCase().split('-')[0]).find((one) => one === 'sv' || one === 'en') ??
    'sv'
  )
}

/** Sent with the reply to a POST, or to a reader with a key, which nobody between may keep. */
export const UNKEPT = new Headers({
  ...EVERY_REPLY,
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'private, no-store',
  Vary: 'Accept-Language, Authorization',
})

/** How a reply may be kept, and the headers that say so. */
export interface Keeping {
  tag: string
  headers: Headers
}

const kept = new Map<string, Keeping>()

/**
 * A reply is the same for as long as its release, its language, the program, and what is withdrawn or limited are: that
 * is its ETag. It may be kept but is asked about each time, so that a withdrawn release, figures that a network has taken
 * back to itself or a mended program are seen at once. RFC 9110, 13.1.2.
 *
 * The headers are made once: in workerd, handing them over one by one costs more than the answer (`npm run bench`).
 */
export function keeping(release: number, state: string, language: Language, program: string): Keeping {
  const tag = `W/"${release}-${state}-${language}-${program}"`
  const known = kept.get(tag)
  if (known !== undefined) return known
  const headers = new Headers({
    ...EVERY_REPLY,
    'Content-Type': 'application/json; charset=utf-8',
    ETag: tag,
    'Cache-Control': 'public, no-cache',
    Vary: 'Accept-Language, Authorization',
  })
  const made = { tag, headers }
  kept.set(tag, made)
  return made
}

/** Whether the caller has the reply already. */
export function hasAlready(c: Context<AppEnv>, tag: string): boolean {
  if (c.req.method === 'POST') return false
  const seen = c.req.header('If-None-Match')
  return seen?.split(',').some((one) => one.trim() === tag) ?? false
}
