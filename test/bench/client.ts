import { Agent, request } from 'node:http'

/** One connection that is kept open, as a client's is. */
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

export interface Reply {
  text: string
  /** From the first byte sent to the last one received. */
  milliseconds: number
}

export function get(url: string): Promise<Reply> {
  return send('GET', url)
}

/**
 * Wakes an isolate that nobody has asked anything, with a question that needs no data: its first answer, whatever it is,
 * also pays for starting it and for opening the connection.
 */
export async function wake(isolate: string): Promise<void> {
  await send('OPTIONS', `${isolate}/v1/cells`)
}

/** Sends, reads the whole reply, and fails where it is not what a bench can count on. */
export function send(method: 'GET' | 'POST' | 'PUT' | 'OPTIONS', url: string, body?: string): Promise<Reply> {
  return new Promise((done, failed) => {
    const bytes = body === undefined ? undefined : Buffer.from(body)
    const headers =
      bytes === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': bytes.length }
    const began = performance.now()
    const sent = request(url, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', failed)
      response.once('end', () => {
        const milliseconds = performance.now() - began
        const text = Buffer.concat(chunks).toString()
        const { statusCode = 0 } = response
        if (statusCode < 400) done({ text, milliseconds })
        else failed(new Error(`${method} ${url} answered ${statusCode}: ${text.slice(0, 500)}`))
      })
    })
    sent.once('error', failed)
    sent.end(bytes)
  })
}
