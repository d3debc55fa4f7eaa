import { exports } from 'cloudflare:workers'
import type { z } from 'zod'
import { type ProblemReply, problemReply } from '../../schema/contract/replies/problem.ts'

const ORIGIN = 'https://oj.test'

/** Sends a request to the Worker as the world does. */
export function send(path: string, init?: RequestInit): Promise<Response> {
  return exports.default.fetch(new Request(`${ORIGIN}${path}`, init))
}

/** A GET with parameters, given as the user would write them. */
export function get(path: string, parameters: Record<string, string | number> = {}, init?: RequestInit) {
  const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]))
  return send(query.size > 0 ? `${path}?${query}` : path, init)
}

/** The reply of a question that has an answer, held against the contract. */
export async function answerTo<S extends z.ZodType>(
  schema: S,
  path: string,
  parameters: Record<string, string | number> = {},
  init?: RequestInit,
): Promise<z.infer<S>> {
  return read(schema, await get(path, parameters, init))
}

/** The reply of a POST with a JSON body. */
export async function post<S extends z.ZodType>(schema: S, path: string, body: unknown): Promise<z.infer<S>> {
  return read(schema, await postRaw(path, JSON.stringify(body)))
}

export function postRaw(path: string, body: string, headers = { 'Content-Type': 'application/json' }) {
  return send(path, { method: 'POST', headers, body })
}

async function read<S extends z.ZodType>(schema: S, response: Response): Promise<z.infer<S>> {
  if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`)
  return schema.parse(await response.json())
}

/** The problem that a bad question is answered with: always in words, never a 500. */
export async function problemOf(reply: Response | Promise<Response>): Promise<ProblemReply> {
  const response = await reply
  const body = problemReply.parse(await response.json())
  if (response.headers.get('Content-Type') !== 'application/problem+json; charset=utf-8') {
    throw new Error(`a problem as ${response.headers.get('Content-Type')}`)
  }
  if (response.status >= 500 || body.status !== response.status)
    throw new Error(`${response.status}: ${body.detail}`)
  return body
}
