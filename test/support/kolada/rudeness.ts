import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { KoladaReply } from './replies.ts'

/** What a question gets instead of the answer it should have had. */
export type Rudeness = (response: ServerResponse, reply: KoladaReply) => void | Promise<void>

export function answer(response: ServerResponse, reply: KoladaReply): void {
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.end(JSON.stringify(reply))
}

/** Refuses: 429 and 503 may say how long to wait, in seconds or until when. */
export function refuses(status: number, retryAfter?: string): Rudeness {
  return (response) => {
    response.writeHead(status, retryAfter === undefined ? {} : { 'Retry-After': retryAfter })
    response.end('{"detail":"no"}')
  }
}

export const cutsBeforeHeaders: Rudeness = (response) => {
  response.destroy()
}

export const cutsAfterHeaders: Rudeness = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.flushHeaders()
  setImmediate(() => response.destroy())
}

/** A body that ends in the middle, as the connection does. */
export const cutsInBody: Rudeness = (response, reply) => {
  const body = JSON.stringify(reply)
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length })
  response.write(body.slice(0, body.length / 2), () => response.destroy())
}

/** A body that ends in the middle while all else seems to be well. */
export const halvesBody: Rudeness = (response, reply) => {
  const body = JSON.stringify(reply)
  response.writeHead(200, { 'Content-Type': 'application/json' })
  response.end(body.slice(0, body.length / 2))
}

/** What a proxy in between says of its own troubles. */
export const garbage: Rudeness = (response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' })
  response.end('<html><body>Service temporarily unavailable</body></html>')
}

/** Loses the last row but counts it. */
export const losesRow: Rudeness = (response, reply) => {
  answer(response, { ...reply, values: reply.values.slice(0, -1) })
}

/** Answers, but late. */
export function late(milliseconds: number): Rudeness {
  return async (response, reply) => {
    await pause(milliseconds)
    answer(response, reply)
  }
}

/** Sends whoever asks somewhere else. */
export function redirectsTo(address: string): Rudeness {
  return (response) => {
    response.writeHead(302, { Location: address })
    response.end()
  }
}

/** Tells of a next page at an address of the rude one's own choice. */
export function refersTo(address: string): Rudeness {
  return (response, reply) => answer(response, { ...reply, next_url: address })
}

/** Another reply altogether. */
export function says(reply: (right: KoladaReply) => unknown): Rudeness {
  return (response, right) => {
    response.writeHead(200, { 'Content-Type': 'application/json' })
    response.end(JSON.stringify(reply(right)))
  }
}
