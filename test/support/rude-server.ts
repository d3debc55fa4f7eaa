import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a request gets instead of an answer; `pass` lets it through to the real OJ. */
export type Behaviour = (response: ServerResponse, pass: () => Promise<void>) => void | Promise<void>

/** A server before the real OJ, which treats what is asked of the API as it is told to. */
export async function rudeServer(address: string, behaviour: Behaviour) {
  const state = { behaviour, requests: 0 }
  const server = createServer(async (request, response) => {
    state.requests++
    try {
      await state.behaviour(response, () => passOn(address, request, response))
    } catch (error) {
      response.destroy(error instanceof Error ? error : undefined)
    }
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    state,
    async close() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

async function passOn(address: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const answer = await fetch(`${address}${request.url}`, {
    method: request.method ?? 'GET',
    headers: {
      'Content-Type': 'application/json',
      'Accept-Language': request.headers['accept-language'] ?? 'sv',
    },
    ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
  })
  response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? '' })
  response.end(await answer.text())
}
